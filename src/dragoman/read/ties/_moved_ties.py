"""A noun for a tie below a verb -> how the tie is held: there, where it was only to be moved; to come, where begun."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, verb_key
from dragoman.read.status.status import status_as_told, status_of
from dragoman.read.words.labels import NAMING, SUBJECTS
from dragoman.records import Attribution, Status
from dragoman.records.status import is_told_as_so


def unmoved_status(scene: Scene, number: int, noun: Token, attribution: Attribution | None) -> Status | None:
    """The status of a tie that a verb only may move, or does not; None where no verb moves it, or it is told as so.

    What is to begin is as far ahead as its beginning ("hopes to form an alliance"); what is to grow, shrink or end is
    there ("refused to cut its trade").
    """
    verb = mover_of(noun)
    if verb is None:
        return None
    status = status_of(scene, number, verb, attribution)
    if is_told_as_so(status):
        return None
    return status if _begins(verb) else status_as_told(attribution)


def mover_of(noun: Token) -> Token | None:
    """The verb that begins, moves or ends what a noun names, as its object or its own subject; None without one."""
    verb = noun.head
    if noun.pos_ not in NAMING or noun.dep_ not in {*SUBJECTS, "dobj"} or verb.pos_ != "VERB":
        return None
    own = noun.dep_ == "nsubj"
    if own and (lemma(verb) in load_lexicon().ties.around["beginning"] or any(c.dep_ == "dobj" for c in verb.rights)):
        return None
    return verb if _begins(verb) or _moves(verb) else None


def _begins(verb: Token) -> bool:
    """Whether a verb says that a tie comes about, or comes back."""
    words = load_lexicon().ties
    return any(key in words.begun["rising"] or key in words.around["beginning"] for key in _keys(verb))


def _moves(verb: Token) -> bool:
    """Whether a verb says that a tie that is there grows, shrinks, goes on or ends."""
    words = load_lexicon()
    moved = (*words.ties.trend.values(), *words.ties.begun.values(), words.causes.raise_, words.causes.lower)
    return any(key in listed for key in _keys(verb) for listed in moved)


def _keys(verb: Token) -> tuple[str, ...]:
    """The keys a verb may be listed under; with a particle it is another verb ("make up for")."""
    keys = verb_key(verb)
    return keys[:-1] if any(c.dep_ == "prt" for c in verb.rights) else keys
