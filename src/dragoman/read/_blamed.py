"""Deeds that are put down to somebody: "an attack blamed on X", "the attack was claimed by X"."""

from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.syntax import lemma, preposition_slots


class Blamed(NamedTuple):
    """By which word a deed is put down to somebody, and the heads of whom."""

    word: Token
    makers: tuple[Token, ...]


def _is_about(clause: Token) -> bool:
    """Whether a relative clause tells what is done to its noun ("the raid, which X blamed on Y")."""
    moved = (c for c in clause.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < clause.i)
    return clause.dep_ == "relcl" and any(c.lower_ in {"which", "that"} for c in moved)


def blamed_on(noun: Token) -> Blamed | None:
    """Whom a deed is put down to, by a participle after it or by the verb that it is done to; None where none is."""
    below = [c for c in noun.children if (c.dep_ == "acl" and c.tag_ == "VBN") or _is_about(c)]
    above = [noun.head] if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ == "VERB" else []
    listed = load_lexicon().events.mood["blamed"]
    for word in (*below, *above):
        slots = (s for each in (word, *((noun,) if word in above else ())) for s in preposition_slots(each))
        makers = tuple(slot.token for slot in slots if f"{lemma(word)} {slot.name}" in listed)
        if makers:
            return Blamed(word, makers)
    return None
