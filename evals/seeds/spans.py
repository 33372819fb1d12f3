"""Places in texts -> whether they are the same words."""

from typing import NamedTuple

from corpus.spans import SAME_SHARE, head_of, overlap, share

__all__ = ["Span", "head_of", "overlap", "same_words", "share"]


class Span(NamedTuple):
    """[start, end) of a document, code points; head: where the head word starts."""

    doc: str
    start: int
    end: int
    head: int


def same_words(a: Span, b: Span) -> bool:
    """Whether two spans name the same thing: each holds the other's head, or half of their union is shared."""
    if a.doc != b.doc:
        return False
    heads = a.start <= b.head < a.end and b.start <= a.head < b.end
    return heads or share((a.start, a.end), (b.start, b.end)) >= SAME_SHARE
