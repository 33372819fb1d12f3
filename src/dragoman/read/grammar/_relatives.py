"""A relative clause -> the noun it is about, where the parser hung it on the nearest one."""

from spacy.tokens import Token

from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import HELPING, PLURAL

MAX_CLIMB = 3
ONE = frozenset({"NN", "NNP"})


def agreeing(noun: Token, verb: Token) -> Token:
    """The noun a relative clause with a finite verb agrees with in number, climbing over prepositions from a noun.

    "forces in a town that are moving" are forces that move. The noun itself where it agrees, where the verb shows no
    number, or where nothing above it agrees.
    """
    tags = _disagreeing(verb)
    above = noun
    for _ in range(MAX_CLIMB):
        if above.tag_ not in tags or _is_one_of_several(above):
            return above
        if above.dep_ != "pobj":
            return noun
        found = _above(above.head)
        if found is None:
            return noun
        above = found
    return noun


def _above(prep: Token) -> Token | None:
    """The noun a preposition may hang on: its head, the noun its participle tells of, or the object of its verb."""
    head = prep.head
    if head.pos_ == "VERB" and head.dep_ == "acl":
        head = head.head
    elif head.pos_ == "VERB":
        head = next((c for c in children(head) if c.dep_ == "dobj" and c.i < prep.i), head)
    return head if head.pos_ in {"NOUN", "PROPN"} else None


def _disagreeing(verb: Token) -> frozenset[str]:
    """Tags of nouns that cannot be the subject of a finite verb."""
    finite = next((child for child in children(verb) if child.dep_ in HELPING), verb)
    if finite.tag_ == "VBP" or finite.lower_ == "were":
        return ONE
    return PLURAL if finite.tag_ == "VBZ" or finite.lower_ == "was" else frozenset()


def _is_one_of_several(noun: Token) -> bool:
    """Whether a noun is joined to others by "and"."""
    return noun.dep_ == "conj" or any(child.dep_ == "conj" for child in children(noun))
