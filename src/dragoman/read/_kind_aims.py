"""Infinitives below a deed -> whether they tell that it is done for others, or with them ("sent to protect X")."""

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read._deed_words import deed_verbs
from dragoman.read.syntax import aims_of, verb_key

KIND = load_traits().deeds.friendly | load_traits().deeds.helping


def is_kindness(verb: Token) -> bool:
    """Whether a verb tells what somebody does for others, or with them ("to protect X", "to join X")."""
    return not deed_verbs(KIND).isdisjoint(verb_key(verb))


def is_meant_well(verb: Token) -> bool:
    """Whether a deed is done to help somebody, by the infinitive behind it ("will be deployed to protect X")."""
    return any(is_kindness(aim) for aim in aims_of(verb) if aim.i > verb.i)
