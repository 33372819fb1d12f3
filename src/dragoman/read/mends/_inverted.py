"""Parses of clauses whose subject stands behind the verb or its auxiliary: "should X V", "behind X stands Y"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.words.labels import FINITE, NAMING, SUBJECTS


def mend_inverted(words: Sequence[Token]) -> None:
    """Let a noun be the subject that stands behind an auxiliary, or behind a verb of standing and its place."""
    _part_inverted(words)
    _name_standing(words)


def _part_inverted(words: Sequence[Token]) -> None:
    """Let a noun between "should" or "had" and a bare verb be its subject: no noun narrows a verb."""
    for verb in [token for token in words if token.pos_ == "VERB" and token.tag_ in {"VB", "VBN"}]:
        beside = [c for c in verb.lefts if c.dep_ == "compound" and c.pos_ in NAMING]
        helped = any(c.dep_ == "aux" and c.lower_ in {"should", "had", "were"} for c in verb.lefts)
        if helped and beside and not any(c.dep_ in SUBJECTS for c in verb.lefts):
            beside[-1].dep_ = "nsubj"


def _name_standing(words: Sequence[Token]) -> None:
    """Let who stands behind a verb of standing that a place opens be its subject: "behind X stands Y", however parsed.

    Such a verb has no object; what a parse takes for the subject behind a comma says who he is.
    """
    standing = load_lexicon().control.standing
    for verb in [token for token in words if token.tag_ in FINITE and token.lemma_ in standing]:
        places = {c.lower_ for c in verb.lefts if c.dep_ == "prep"}
        who = next((c for c in verb.rights if c.left_edge.i == verb.i + 1 and c.dep_ == "dobj"), None)
        if not places or any(c.dep_ in SUBJECTS for c in verb.lefts) or who is None or who.pos_ not in NAMING:
            continue
        if any(c.dep_ == "prep" and c.lower_ in places for c in verb.rights):
            # "On one side sat X, on the other Y": a parse takes Y for the place of X.
            continue
        who.dep_ = "nsubj"
        for beside in [c for c in verb.rights if c.dep_ in SUBJECTS and c.i > who.right_edge.i]:
            beside.head, beside.dep_ = who, "appos"
