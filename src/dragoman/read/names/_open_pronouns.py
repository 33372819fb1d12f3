"""A "he" or "she" that goes on about another of which nothing tells whom it means, and stays as open."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.read.names._binding import binders
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import SUBJECTS


def goes_with_open(draft: Draft, line: Line, lines: Sequence[Line]) -> bool:
    """Whether a "she" is bound by another that is open, or as a subject goes on about it ("She left. She said she")."""
    if draft.gender is None:
        return False
    heads = (token for group in binders(draft.head) for token in group)
    if any(_is_open(line.by_head.get(token.i), draft) for token in (*heads, *_subjects_above(draft.head))):
        return True
    before = lines[line.number - 1] if line.number and draft.head.dep_ in SUBJECTS else None
    if before is None or before.span.doc is not line.span.doc or draft.head.head.dep_ != "ROOT":
        return False
    return any(_is_open(before.by_head.get(c.i), draft) for c in before.span.root.lefts if c.dep_ in SUBJECTS)


def _is_open(other: Draft | None, draft: Draft) -> bool:
    """Whether a mention is another pronoun for the same sex that goes back to nobody."""
    alike = other is not None and other is not draft and other.kind == "pronoun" and other.gender == draft.gender
    return alike and other is not None and other.antecedent is None and other.start < draft.start


def _subjects_above(head: Token) -> Iterator[Token]:
    """The subjects of the words of saying above the clause of which a pronoun is the subject."""
    clause = head.head
    if head.dep_ in SUBJECTS and clause.dep_ == "ccomp":
        yield from (c for c in clause.head.lefts if c.dep_ in SUBJECTS)
