"""Parses that hang what somebody calls a deed on the deed, or the clause that calls it so on the place of it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.read.words.labels import ARTICLES

JUDGING = load_reporting().judging
NAMING = load_reporting().naming
VIOLENT = load_traits().deeds.violent
CRIMES = load_lexicon().control.crimes
# What else a deed may be said to amount to ("a declaration of war").
DECLARED = frozenset({"declaration"})
# Between a deed and where it was done.
WHERE = frozenset({"on", "in", "at", "near", "against", "inside", "outside", "of"})
# A guard against long chains of places in places.
MAX_CLIMB = 4


def mend_called(words: Sequence[Token]) -> None:
    """Let what a deed is called belong to the verb that calls it so, and that verb to the deed."""
    for verb in words:
        if verb.lemma_ in NAMING or verb.lemma_ in JUDGING:
            _give_back(verb)
            if verb.dep_ == "relcl" and (verb.head.pos_ == "PROPN" or verb.head.lemma_ not in deed_nouns()):
                _lift(verb)


def _give_back(verb: Token) -> None:
    """Hang "a crime" on "called" in "called X's raid a crime", and "as a crime" on "described" likewise."""
    deed = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if deed is None or any(c.dep_ in {"oprd", "xcomp", "ccomp"} for c in verb.rights):
        return
    if verb.lemma_ in NAMING and any(c.dep_ == "dobj" for c in verb.lefts) and _stands_bare(deed):
        deed.dep_ = "oprd"
        return
    for said in [c for c in deed.rights if c.i > verb.i]:
        if said.dep_ == "prep" and said.lower_ in JUDGING.get(verb.lemma_, ()) and deed.lemma_ in deed_nouns():
            said.head = verb
        elif said.dep_ in {"appos", "npadvmod"} and verb.lemma_ in NAMING and _stands_bare(said):
            said.head, said.dep_ = verb, "oprd"


def _stands_bare(said: Token) -> bool:
    """Whether a phrase has "a" or "an" before it, and no comma before that."""
    first = said.left_edge
    return first.lower_ in ARTICLES and not first.nbor(-1).is_punct


def _lift(verb: Token) -> None:
    """Hang ", which Z called a crime" on the deed and not on its place ("replied with raids on X, which")."""
    which, place = verb.left_edge, verb.head
    if which.lower_ != "which" or which.dep_ != "dobj" or not any(map(_names_deed, _names_given(verb))):
        return
    above = next((t for t in _above(place) if t.pos_ == "VERB" or t.lemma_ in deed_nouns()), None)
    if above is None and place.dep_ == "dobj" and place.head.lemma_ in deed_verbs(VIOLENT):
        above = place.head
    elif above is not None and above.pos_ == "VERB":
        slots = (c for c in above.rights if c.i < place.i)
        nouns = (n for c in slots for n in ((c,) if c.dep_ == "dobj" else c.rights if c.dep_ == "prep" else ()))
        above = next((n for n in nouns if n.pos_ == "NOUN" and n.lemma_ in deed_nouns()), None)
    if above is not None:
        verb.head = above


def _above(place: Token) -> Iterator[Token]:
    """The words above a place, as long as only prepositions of place stand between."""
    for _ in range(MAX_CLIMB):
        if place.dep_ != "pobj" or place.head.lower_ not in WHERE:
            return
        place = place.head.head
        yield place


def _names_given(verb: Token) -> Iterator[Token]:
    """What a verb says that something is called."""
    for child in verb.rights:
        if child.dep_ == "oprd":
            yield child
        elif child.lower_ == "as":
            yield from child.rights


def _names_deed(noun: Token) -> bool:
    """Whether a noun is for what somebody does, and for nobody and no place: "a crime", "an act of aggression"."""
    return noun.lemma_ in CRIMES | load_lexicon().events.mood["acts"] | DECLARED
