"""A word in its clause -> trend, strength words and spheres of what it names."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords, TieWords, load_lexicon
from dragoman.read.grammar.syntax import conjuncts, lemma, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.words.labels import SUBJECTS
from dragoman.records.claim import Trend

# Parts of speech that can say that a tie begins, ends or goes on; "close" is only a verb where something ends.
BEGINNING = frozenset({"VERB", "ADV"})
DESCRIBING = frozenset({"amod", "advmod", "acl", "oprd", "acomp"})
TRENDS: tuple[Trend, ...] = ("falling", "rising", "steady")


def trend_of(
    token: Token, words: TieWords, causes: CauseWords | None = None, *, described: bool = False
) -> Trend | None:
    """How what a word names is said to move; the nearest word decides; None where nothing says so.

    causes: words by which a verb raises or lowers what it governs; without them only words of trend count. described:
    only words in its own phrase count, as the verb is not told as so.
    """
    for near in _describing(token) if described else _bearing(token):
        if ends_up(near):
            continue
        keys = verb_key(near) if near.pos_ == "VERB" else ()
        names = {key for key in keys if " " in key} if _moves_others(token, near) else {lemma(near), near.lower_, *keys}
        for trend in TRENDS:
            if names & words.trend[trend] or (near.pos_ in BEGINNING and names & words.begun[trend]):
                return trend
    moving = None if described else _moving_verb(token)
    return None if causes is None or moving is None else _moved(moving, causes)


def ends_up(verb: Token) -> bool:
    """Whether a verb says that something comes to a deed in the end ("ended up ruling"), and ends nothing."""
    return lemma(verb) in {"end", "wind"} and any(c.lower_ == "up" for c in verb.rights)


def _moves_others(token: Token, verb: Token) -> bool:
    """Whether a verb tells what its subject does to others ("sanctions reduce trade"), not how it moves itself."""
    if token.dep_ != "nsubj" or verb.i != token.head.i:
        return False
    own = load_lexicon().ties.around["pace"]
    return any(c.dep_ == "dobj" and c.i > verb.i and lemma(c) not in own for c in children(verb))


def _moving_verb(token: Token) -> Token | None:
    """The verb that acts on what a word names, None where none does."""
    verb = token.head
    governed = token.dep_ == "nsubjpass" or (token.dep_ == "dobj" and verb.pos_ == "VERB")
    return verb if governed else None


def _moved(verb: Token, causes: CauseWords) -> Trend | None:
    """Which way a verb moves what it acts on, None for other verbs."""
    names = set(verb_key(verb))
    if names & set(causes.lower):
        return "falling"
    return "rising" if names & set(causes.raise_) else None


def _bearing(token: Token) -> Iterator[Token]:
    """The words that may say how a thing moves, nearest first; of verbs told of it one after another the last."""
    yield from _describing(token)
    head = token.head
    if token.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "xcomp"}:
        yield from _told_last(token)
        yield head
        complements = [c for c in children(head) if c.dep_ in {"advmod", "acomp", "oprd"}]
        yield from complements
        yield from (g for c in complements if c.dep_ != "advmod" for g in children(c) if g.dep_ == "advmod")
    elif token.dep_ == "pobj" and _hands_over(head):
        yield head.head
    if token.dep_ in {"advcl", "acl"} and token.tag_ == "VBN":
        yield head


def _describing(token: Token) -> Iterator[Token]:
    """The words of a thing's own phrase that may say how it moves."""
    yield token
    yield from (c for c in children(token) if c.dep_ in DESCRIBING or _is_participle(c))


def _told_last(token: Token) -> Iterator[Token]:
    """Later verbs told of the same subject, last first ("not only remains but is growing"); none that has an object."""
    if token.dep_ not in SUBJECTS:
        return
    for verb in reversed(conjuncts(token.head)[1:]):
        if not any(c.dep_ in {"dobj", "nsubj", "nsubjpass"} for c in children(verb)):
            yield verb


def _is_participle(child: Token) -> bool:
    """Whether a word before a noun is a participle that the parser took for part of its name ("a deepening rift")."""
    return child.dep_ == "compound" and (child.tag_ in {"VBG", "VBN"} or child.lower_.endswith("ing"))


def _hands_over(prep: Token) -> bool:
    """Whether what moves under a preposition is what it governs ("growth in X"), not what it comes of ("due to X")."""
    if prep.head.pos_ not in {"NOUN", "VERB"} or (prep.i > 0 and prep.nbor(-1).lower_ in {"due", "owing", "thanks"}):
        return False
    return prep.lower_ in {"of", "in", "on", "to", "over", "with", "for", "against"}


def strength_of(token: Token, words: TieWords) -> tuple[str, ...]:
    """The words that say how strong a tie is, in order."""
    return tuple(near.text for near in _bearing(token) if lemma(near) in words.strength["words"])


def spheres_of(token: Token) -> tuple[str, ...]:
    """The spheres named beside a word ("political and military"), in order of their first naming."""
    spheres = _index_spheres()
    naming = (each for child in children(token) for each in _in_sphere(child) if lemma(each) in spheres)
    return tuple(dict.fromkeys(spheres[lemma(each)] for each in naming))


def _in_sphere(child: Token) -> Iterable[Token]:
    """The words below a word that may name its sphere: those that narrow it, those of "in the … sphere"."""
    if child.dep_ in {"amod", "compound"}:
        # The Social Front is a name, and nothing social.
        return () if child.pos_ == "PROPN" and child.head.pos_ == "PROPN" else conjuncts(child)
    if child.dep_ != "prep" or child.lower_ not in {"in", "across"}:
        return ()
    below, realms = subtree(child), load_lexicon().ties.around["realms"]
    return below if any(lemma(t) in realms for t in below) else ()


@lru_cache(maxsize=1)
def _index_spheres() -> Mapping[str, str]:
    """The sphere that each word names."""
    return {word: sphere for sphere, words in load_lexicon().ties.spheres.items() for word in words}
