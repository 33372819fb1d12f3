"""Words near a noun of a deed -> whether they stand on the side of another deed, and not of its own."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.syntax import conjuncts, is_passive, lemma, verb_key
from dragoman.read.grammar.tree import subtree
from dragoman.read.grammar.unspoken import unconfirmed_by
from dragoman.read.senses.deeds import index_senses, noun_sense
from dragoman.read.words.labels import SUBJECTS, VERBAL

HARMING = load_traits().deeds.harming
# Prepositions before what somebody's words, laws or works are about.
ABOUT = frozenset({"about", "concerning", "into", "on", "over", "regarding"})
NOUNS = frozenset({"NOUN", "PROPN"})
# Before what somebody leaves or protests for.
MOVING = frozenset({"over", "against"})


def is_anothers(side: Token, deed: Token, words: EventWords) -> bool:
    """Whether a word tells who harms whom by another deed ("the killing of X by rebels delayed the talks")."""
    if deed.pos_ != "NOUN":
        return False
    senses = index_senses(words)
    for above in side.ancestors:
        if above.i == deed.i or above.pos_ in VERBAL or above.is_ancestor(deed) or above in conjuncts(deed):
            return False
        told = noun_sense(above, senses) if above.pos_ == "NOUN" else None
        if told is not None:
            return told.type in HARMING
    return False


def is_told_beyond(side: Token, deed: Token, words: EventWords) -> bool:
    """Whether a word tells what came of a deed, or who answers it, and so not who did it.

    "The arrest drew protests from X", "X responded to the shelling", "X would not confirm the arrest".
    """
    if _is_spoken_of(side, deed) or side in _who_comments(deed) or is_beside_parties(side, deed):
        return True
    if side in _who_outlives(deed, words) or side in _who_is_moved(deed):
        return True
    verb = deed.head
    if deed.dep_ in SUBJECTS and verb.pos_ == "VERB" and not is_passive(verb):
        return side.i > verb.i and _is_met_with(side, verb)
    above = verb.head
    answered = deed.dep_ == "pobj" and verb.lower_ == "to" and above.pos_ == "VERB"
    if not answered or not any(key in words.light.responding for key in verb_key(above)):
        return False
    return side in agents(above)


def _is_spoken_of(side: Token, deed: Token) -> bool:
    """Whether a word tells whose words or work are about a deed ("a statement by X on the arrest of Y")."""
    above = deed.head.head
    about = deed.dep_ == "pobj" and deed.head.lower_ in ABOUT and above.pos_ in NOUNS
    return about and above.is_ancestor(side) and not deed.head.is_ancestor(side)


def is_beside_parties(side: Token, deed: Token) -> bool:
    """Whether a deed is told between others than a word names ("X attended the signing of a pact between Y and Z")."""
    if deed.pos_ != "NOUN":
        return False
    between = (t for t in subtree(deed) if t.lower_ == "between" and t.dep_ == "prep")
    parties = [each for prep in between for c in prep.rights if c.dep_ == "pobj" for each in conjuncts(c)]
    return len(parties) > 1 and not any(each.i == side.i or each.is_ancestor(side) for each in parties)


def _who_comments(deed: Token) -> list[Token]:
    """Who is said only to speak about a deed, or not to confirm it."""
    if (verb := unconfirmed_by(deed)) is not None:
        return agents(verb) or agents(verb.head)
    verb = deed.head.head
    about = deed.dep_ == "pobj" and deed.head.lower_ in ABOUT and verb.pos_ == "VERB"
    return agents(verb) if about and lemma(verb) in load_reporting().saying else []


def _who_outlives(deed: Token, words: EventWords) -> list[Token]:
    """Who comes through a deed that others do to him ("survived two coups and an attempt on his life")."""
    first = deed
    while first.dep_ == "conj" and first.head.pos_ in NOUNS:
        first = first.head
    survived = first.dep_ == "dobj" and lemma(first.head) in words.mood["surviving"]
    return agents(first.head) if survived else []


def _who_is_moved(deed: Token) -> list[Token]:
    """Who leaves, protests or punishes over a deed of others ("walked out over a raid that killed four")."""
    noun = deed.head if deed.dep_ == "relcl" and deed.pos_ == "VERB" else deed
    verb = noun.head.head
    over = noun.dep_ == "pobj" and noun.head.lower_ in MOVING and verb.pos_ == "VERB"
    moved = load_lexicon().causes.quarrels[noun.head.lower_] if over else ()
    return agents(verb) if any(key in moved for key in verb_key(verb)) else []


def _is_met_with(side: Token, verb: Token) -> bool:
    """Whether a word is an object of a verb or stands below a preposition beside one, other than "by"."""
    things = objects(verb)
    below = side.dep_ == "pobj" and side.head.lower_ != "by" and side.head.head in (verb, *things)
    return side in things or (below and bool(things))
