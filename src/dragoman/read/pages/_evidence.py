"""Segments -> what the page says of itself: title, publisher, authors, date. Found, never guessed."""

import re
from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.read.pages._published_lines import part_date, read_published_line
from dragoman.read.pages._slugs import is_masthead, read_opening
from dragoman.read.pages.furniture import PARTED, footer_match
from dragoman.read.words.dates import find_date
from dragoman.records import Anchor, Document, Segment, cut_anchor
from dragoman.records.document import RUNNING_TEXT

Field = Literal["title", "publisher", "author", "date"]
Basis = Literal["title", "stamp", "dateline", "byline", "footer"]

AGENCY_MARKS = (("(", ")"), ("[", "]"), ("/", "/"))
UPDATED = re.compile(r"\b(?:updated|modified|edited)\b[^\n]*$", re.IGNORECASE)


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


def complete_document(document: Document, segments: tuple[Segment, ...]) -> Document:
    """The document with what only its own page says of it: title, publisher, authors, date of publication.

    What is known already stays. A date comes from a stamp (published_basis "stamp"), else from the one dateline that
    opens the whole text ("dateline"), never from the body; publishers or titles that contradict each other are left
    out.
    """
    found = document_evidence(document, segments)
    stamp = None if document.published else page_stamp(document, segments)
    dateline = None if document.published or stamp else _only_dateline(document, segments)
    return msgspec.structs.replace(
        document,
        title=document.title or _agreed(found, "title"),
        publisher=document.publisher or _agreed(found, "publisher") or _house(document, segments),
        authors=document.authors or _page_authors(found, segments),
        published=document.published or stamp or dateline,
        published_basis="stamp" if stamp else "dateline" if dateline else document.published_basis,
    )


def page_stamp(document: Document, segments: tuple[Segment, ...]) -> str | None:
    """The date a page is stamped with, None without one: of several the first above the text that tells no update.

    A line with a place or an outlet and a date that heads the page, above its title, is a stamp too.
    """
    found = [e for e in document_evidence(document, segments) if e.field == "date"]
    stamps = [e for e in found if e.basis == "stamp"] or (found[:1] if _is_headed_by_date(segments) else [])
    text = next((segment.start for segment in segments if segment.kind in RUNNING_TEXT), len(document.text))
    above = [e for e in stamps if e.anchor.start < text]
    candidates = above or (stamps if len(stamps) == 1 else [])
    first = [e for e in candidates if not UPDATED.search(e.anchor.prefix)] or candidates
    return first[0].value if first else None


def _is_headed_by_date(segments: tuple[Segment, ...]) -> bool:
    return [segment.kind for segment in segments[:2]] == ["dateline", "title"]


def _only_dateline(document: Document, segments: tuple[Segment, ...]) -> str | None:
    """The one day, with its year, of the datelines of a page, which open its text; None without one."""
    kinds = [segment.kind for segment in segments]
    text = next((number for number, kind in enumerate(kinds) if kind in RUNNING_TEXT), len(kinds))
    dates = [e for e in document_evidence(document, segments) if e.basis == "dateline"]
    full = {e.value for e in dates if e.value[:1].isdigit()}
    opens = len(full) == 1 and all(e.anchor.segment in range(text) for e in dates)
    return full.pop() if opens and len({e.value[5:10] for e in dates}) == 1 else None


def _house(document: Document, segments: tuple[Segment, ...]) -> str | None:
    """The one house that the lines above the text name, None for none or several; one in brackets is an agency."""
    text = next((number for number, segment in enumerate(segments) if segment.kind in RUNNING_TEXT), len(segments))
    heads = [segment for segment in segments[:text] if segment.kind in {"byline", "dateline"}]
    lines = [document.text[one.start : one.end] for one in heads]
    named = {one.source for one, line in zip(heads, lines, strict=True) if one.source and one.source in line}
    stamps = [document.text[one.start : one.end] for one in segments[:text] if one.kind == "boilerplate"]
    named |= {field for stamp in stamps if find_date(stamp) for field in PARTED.split(stamp) if is_masthead(field)}
    agencies = {name for name in named for line in lines if any(f"{a}{name}{b}" in line for a, b in AGENCY_MARKS)}
    houses = named - agencies
    return houses.pop() if len(houses) == 1 else None


def _agreed(found: tuple[PageEvidence, ...], name: Field) -> str | None:
    """What all evidence for a field says, None where there is none or it differs."""
    values = {e.value for e in found if e.field == name}
    return values.pop() if len(values) == 1 else None


def _page_authors(found: tuple[PageEvidence, ...], segments: tuple[Segment, ...]) -> tuple[str, ...]:
    """Whose names stand above the text; the reporter of a dispatch set into a page is not the page's author."""
    text = next((segment.start for segment in segments if segment.kind in RUNNING_TEXT), None)
    return tuple(e.value for e in found if e.field == "author" and (text is None or e.anchor.start < text))


def _segment_evidence(document: Document, segment: Segment) -> list[PageEvidence]:
    text = document.text[segment.start : segment.end]
    if segment.kind == "title":
        return [_evidence(document, segment, ("title", "title"), (0, len(text)))]
    if segment.kind == "boilerplate":
        return _date_evidence(document, segment, text, "stamp")
    if segment.kind == "dateline":
        # When a text was published is no day on which a reporter wrote.
        stamped = (published := read_published_line(text)) is not None and (published.date or "")[:1].isdigit()
        return _date_evidence(document, segment, text, "stamp" if stamped else "dateline")
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
    publisher = _evidence(document, segment, ("publisher", "footer"), _publisher_span(match))
    if "title" not in match.re.groupindex:
        return [publisher]
    return [_evidence(document, segment, ("title", "footer"), match.span("title")), publisher]


def _publisher_span(footer: re.Match[str]) -> tuple[int, int]:
    """Where a footer names the publisher, without the day of its publication."""
    published = read_published_line(footer.string)
    named = published.source if published and published.source else part_date(footer["publisher"])[0]
    place = footer["publisher"].find(named)
    start = footer.start("publisher") + max(place, 0)
    return (start, start + len(named)) if place >= 0 else footer.span("publisher")


def _author_evidence(document: Document, segment: Segment, text: str) -> list[PageEvidence]:
    # Without a "By" only the date after it, in the next segment, tells a byline.
    line = document.text[segment.start :].partition("\n")[0].rstrip()
    opening = read_opening(line) or read_opening(text)
    found = []
    for author in opening.authors if opening else ():
        start = text.index(author)
        found.append(_evidence(document, segment, ("author", "byline"), (start, start + len(author))))
    return found
