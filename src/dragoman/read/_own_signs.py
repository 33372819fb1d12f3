"""A predicate -> the words on it that deny, weaken or shift it: negators, modals, hedges, empty subjects."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read._status_clauses import falls_short, is_whether, would_be
from dragoman.read.syntax import lemma
from dragoman.records.status import Modality


class Sign(NamedTuple):
    """One word that bears on a predicate: what it makes of it; None for plain negation."""

    token: Token
    modality: Modality | None
    flips: bool = False


def own_signs(token: Token, ontology: Ontology) -> Iterator[Sign]:
    """Negators, modals, hedging adverbs and adjectives that hang on the token itself."""
    words = ontology.lexicon.status
    verbal = token.pos_ in {"VERB", "AUX"}
    for child in token.children:
        if _negates(child, words.negative_determiners) or falls_short(child, token):
            yield Sign(child, None, flips=True)
        elif child.dep_ == "aux" and verbal:
            yield from _modal_sign(child, token, ontology)
        elif child.dep_ in {"advmod", "amod", "npadvmod"}:
            modality = _hedge_modality(lemma(child), child.lower_, ontology)
            if modality is not None:
                yield Sign(child, modality)
        elif (mark := _condition_mark(child)) is not None:
            yield Sign(mark, "conditional")
        elif is_whether(child):
            yield Sign(child, "possible")
    if verbal:
        yield from _subject_signs(token, words.negative_determiners)
    if token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == "without":
        yield Sign(token.head, None, flips=True)


def _subject_signs(verb: Token, determiners: frozenset[str]) -> Iterator[Sign]:
    """The sign of a subject that denies its verb: "nobody", "no troops", "neither side"."""
    for subject in (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}):
        denying = [c for c in subject.children if c.dep_ in {"det", "preconj", "cc"} and c.lower_ in determiners]
        if subject.lower_ in {"nobody", "none", "nothing"} or denying:
            yield Sign(denying[0] if denying else subject, None, flips=True)
            return


def _negates(child: Token, determiners: frozenset[str]) -> bool:
    """Whether a word below a predicate denies it: not, no, neither, "no longer"; not in "not only … but"."""
    if child.dep_ == "advmod" and child.lower_ in {"longer", "more"}:
        return any(c.lower_ == "no" for c in child.children)
    plain = child.dep_ == "neg" or (child.dep_ in {"det", "cc", "preconj"} and child.lower_ in determiners)
    return plain and not only_but(child)


def _condition_mark(child: Token) -> Token | None:
    """The "if" or "unless" that a word below a predicate is or opens with, None without one."""
    marks = [child] if child.dep_ == "mark" else [g for g in child.children if g.dep_ == "mark"]
    if child.dep_ not in {"mark", "advcl"}:
        return None
    return next((g for g in marks if g.lower_ in {"if", "unless"}), None)


def only_but(negator: Token) -> bool:
    """Whether "not" belongs to "not only … but also"."""
    return negator.i + 1 < len(negator.doc) and negator.nbor(1).lower_ in {"only", "just", "merely"}


def _modal_sign(modal: Token, verb: Token, ontology: Ontology) -> Iterator[Sign]:
    """What a modal verb makes of its verb."""
    words = ontology.lexicon.status
    word = modal.lower_
    if word in words.possible_modals:
        yield Sign(modal, "possible")
    elif word in words.planned_modals:
        yield Sign(modal, "planned")
    elif word in words.conditional_modals:
        yield Sign(modal, would_be(verb))
    elif word in words.requested_modals:
        yield Sign(modal, "requested")


def _hedge_modality(word: str, form: str, ontology: Ontology) -> Modality | None:
    """What a hedging adverb or adjective makes of what it describes."""
    words = ontology.lexicon.status
    if word in words.reported or form in words.reported:
        return "reported"
    if word in words.possible:
        return "possible"
    if word in words.probable:
        return "probable"
    if word in words.upcoming or form in words.upcoming:
        return "planned"
    return None
