"""Segments -> what the page says of itself: title, publisher, authors, date. Found, never guessed."""

from typing import Literal

from msgspec import Struct

from dragoman.read._dates import find_date
from dragoman.read._furniture import footer_match
from dragoman.read._slugs import read_opening
from dragoman.records import Anchor, Document, Segment, cut_anchor

Field = Literal["title", "publisher", "author", "date"]
Basis = Literal["title", "stamp", "dateline", "byline", "footer"]


class PageEvidence(Struct, frozen=True, kw_only=True):
    """One thing a page says of itself.

    value: a date is EDTF, its year XXXX where none is printed. basis: where it stands: title, stamp, dateline,
      byline, footer. anchor: the words.
    """

    field: Field
    value: str
    basis: Basis
    anchor: Anchor


def document_evidence(document: Document, segments: tuple[Segment, ...]) -> tuple[PageEvidence, ...]:
    """Title, publisher, authors and dates as the page itself gives them, in reading order; empty when it gives none."""
    found: list[PageEvidence] = []
    for segment in segments:
        found.extend(_segment_evidence(document, segment))
    return tuple(found)


def _segment_evidence(document: Document, segment: Segment) -> list[PageEvidence]:
    text = document.text[segment.start : segment.end]
    if segment.kind == "title":
        return [_evidence(document, segment, ("title", "title"), (0, len(text)))]
    if segment.kind == "boilerplate":
        return _date_evidence(document, segment, text, "stamp")
    if segment.kind == "dateline":
        return _date_evidence(document, segment, text, "dateline")
    if segment.kind == "footer":
        return _footer_evidence(document, segment, text)
    return _author_evidence(document, segment, text) if segment.kind == "byline" else []


def _evidence(
    document: Document,
    segment: Segment,
    kind: tuple[Field, Basis],
    span: tuple[int, int],
    value: str | None = None,
) -> PageEvidence:
    start, end = segment.start + span[0], segment.start + span[1]
    anchor = cut_anchor(document.id, document.text, start, end, segment.number)
    return PageEvidence(field=kind[0], value=value or anchor.exact, basis=kind[1], anchor=anchor)


def _date_evidence(document: Document, segment: Segment, text: str, basis: Basis) -> list[PageEvidence]:
    found = find_date(text)
    return [_evidence(document, segment, ("date", basis), found[1:], found[0])] if found else []


def _footer_evidence(document: Document, segment: Segment, text: str) -> list[PageEvidence]:
    match = footer_match(text)
    if match is None:
        return []
    publisher = _evidence(document, segment, ("publisher", "footer"), match.span("publisher"))
    if "title" not in match.re.groupindex:
        return [publisher]
    return [_evidence(document, segment, ("title", "footer"), match.span("title")), publisher]


def _author_evidence(document: Document, segment: Segment, text: str) -> list[PageEvidence]:
    opening = read_opening(text)
    found = []
    for author in opening.authors if opening else ():
        start = text.index(author)
        found.append(_evidence(document, segment, ("author", "byline"), (start, start + len(author))))
    return found
