"""A time -> the vote, meeting or deed whose day it is, where something is told to come before that."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.syntax import lemma

# Before a thing that is to come later than what is told.
AHEAD_OF = frozenset({"before", "until", "till", "of"})
# How a number or a word beside it leans on the word for a day.
LEANING = frozenset({"nummod", "compound", "amod", "det", "nmod"})


def later_thing(time: Token) -> Token | None:
    """The noun after "before" or "ahead of" that a time follows at once, and so dates; None for none.

    "Resigned before the vote on 9 May" tells when the vote is; whom somebody stood before is no such thing.
    """
    while time.dep_ in LEANING:
        time = time.head
    opener = time.head if time.dep_ == "pobj" and time.head.i < time.i else time
    if opener.i == 0 or opener.dep_ != "prep":
        return None
    thing = opener.nbor(-1)
    while thing.dep_ in {"pobj", "prep", "compound"} and not _is_ahead_of(thing.head):
        thing = thing.head
    return thing if _is_ahead_of(thing.head) and thing.dep_ == "pobj" and _is_to_come(thing) else None


def _is_ahead_of(prep: Token) -> bool:
    """Whether a preposition stands before what comes later."""
    if prep.lower_ not in AHEAD_OF or prep.dep_ not in {"prep", "mark"}:
        return False
    return prep.lower_ != "of" or prep.head.lower_ == "ahead"


def _is_to_come(thing: Token) -> bool:
    """Whether a noun names a meeting, a vote or a deed, and nobody before whom one could stand."""
    words, name = load_lexicon().events, lemma(thing)
    known = name in words.sited["gatherings"] or name in words.mood["contests"] or name in words.mood["acts"]
    return thing.pos_ == "NOUN" and known
