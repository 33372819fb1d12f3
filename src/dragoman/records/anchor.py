"""Anchor: exact words in a document."""

from msgspec import Struct

CONTEXT_CHARS = 32


class Anchor(Struct, frozen=True, kw_only=True, gc=False):
    """Exact words in a document: W3C text-quote and text-position selectors in one.

    start, end: Unicode code points into the stored text, end exclusive.
    exact: the words themselves; prefix, suffix: up to 32 characters either side, to tell copies apart.
    segment: number of the segment in its document, None where the anchor is not inside one.
    """

    doc: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    segment: int | None = None


def cut_anchor(doc: str, text: str, start: int, end: int, segment: int | None = None) -> Anchor:
    """The anchor of text[start:end], with its context. Raises ValueError if the span is empty or outside the text."""
    if not 0 <= start < end <= len(text):
        msg = f"{doc}: expected a span inside 0..{len(text)}, got {start}..{end}"
        raise ValueError(msg)
    return Anchor(
        doc=doc,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT_CHARS) : start],
        suffix=text[end : end + CONTEXT_CHARS],
        segment=segment,
    )
