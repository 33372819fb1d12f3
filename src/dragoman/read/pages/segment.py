"""Document -> segments: the parts of a page, each with its own source and date where it has one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dragoman.read.pages._captions import caption_start, credit_start
from dragoman.read.pages._dated_lines import is_house_name, read_dated_line
from dragoman.read.pages._evidence import PageEvidence, complete_document, document_evidence, page_stamp
from dragoman.read.pages._lines import split_paragraphs
from dragoman.read.pages._published_lines import read_published_line
from dragoman.read.pages._slugs import Opening, is_masthead, place_opening, read_opening
from dragoman.read.pages.furniture import (
    footer_match,
    heads_links,
    is_author_note,
    is_boilerplate,
    is_quote,
    is_stamp,
    is_summary,
    is_table_row,
    may_be_link,
)
from dragoman.read.pages.headings import is_heading, proper_names, run_in_end
from dragoman.read.words.base_day import read_base, year_of_day
from dragoman.records import Document, Segment
from dragoman.records.document import SegmentKind

__all__ = [
    "PageEvidence",
    "complete_document",
    "complete_page",
    "document_evidence",
    "page_stamp",
    "segment_document",
]

MAX_TITLE_WORDS = 25
MAX_MASTHEAD_WORDS = 4
# What agencies and papers set before a title.
TITLE_LABEL = re.compile(
    r"(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|FACTBOX|TIMELINE|EXCLUSIVE|BREAKING(?: NEWS)?|URGENT|ALERT|LIVE|WATCH"
    r"|OPINION|ANALYSIS|EXPLAINER|VIDEO|INSIGHT|SNAPSHOT)(?:\s+\d+)?\s*(?:[-:–—|]\s*|\d+-)"
    r"|(?:Exclusive|Breaking(?: [Nn]ews)?|Live|Watch|Opinion|Analysis|Explainer|Video|Update)\s*[:|]\s*)(?=\S+\s)"
)
# A day that is printed without its year, as most datelines are.
BARE_DAY = re.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
STANDFIRST = frozenset({"body", "boilerplate", "summary", "byline"})


@dataclass(frozen=True, slots=True)
class _Piece:
    """A segment to be: [start, end) in the document; source and date as the piece itself gives them."""

    kind: SegmentKind
    start: int
    end: int
    source: str | None = None
    date: str | None = None


@dataclass(slots=True)
class _Page:
    """What is known of a page while it is read from the top."""

    document: Document
    paragraphs: Sequence[tuple[int, int]]
    titles: set[str] = field(default_factory=set)
    in_text: bool = False
    pieces: list[_Piece] = field(default_factory=list)
    voices: frozenset[str] = frozenset()
    _names: frozenset[str] | None = None

    @property
    def names(self) -> frozenset[str]:
        """Words known to be names by this page alone; found once, where a numbered heading asks for them."""
        if self._names is None:
            self._names = proper_names(self.document.text[start:end] for start, end in self.paragraphs)
        return self._names


def segment_document(document: Document) -> tuple[Segment, ...]:
    """The parts of a document in reading order, without overlaps; only white space lies between them.

    A newline ends a segment, except in text wrapped to a fixed width. Empty for a document without text.
    """
    text = document.text
    paragraphs = split_paragraphs(text)
    voices = frozenset(name for name in (*document.authors, document.publisher) if name)
    page = _Page(document, paragraphs, {_key(document.title)} if document.title else set(), voices=voices)
    for number, (start, end) in enumerate(paragraphs):
        following = text[slice(*paragraphs[number + 1])] if number + 1 < len(paragraphs) else ""
        pieces = _split_paragraph(page, start, end, following)
        page.voices |= {text[one.start : one.end] for one in pieces if one.kind == "byline"}
        page.pieces.extend(pieces)
        page.in_text = page.in_text or any(piece.kind in {"body", "dispatch", "quote"} for piece in pieces)
    pieces = _carry_dispatch(_mark_standfirst(text, _drop_links(text, page.pieces)))
    days = [_in_its_year(piece.date, document.published) for piece in pieces]
    return tuple(
        Segment(number=number, kind=piece.kind, start=piece.start, end=piece.end, source=piece.source, date=day)
        for number, (piece, day) in enumerate(zip(pieces, days, strict=True))
    )


def complete_page(document: Document) -> Document:
    """The document with what its own page says of it, as in complete_document; itself where the page says nothing."""
    return complete_document(document, segment_document(document))


def _split_paragraph(page: _Page, start: int, end: int, following: str) -> list[_Piece]:
    text = page.document.text[start:end]
    caption = caption_start(text)
    if caption:
        return [
            _Piece("boilerplate", start, start + len(text[:caption].rstrip())),
            *_parts(page, start + caption, end, ""),
        ]
    published = None if page.in_text or _key(text) in page.titles else read_published_line(text)
    if published:
        return _opening_pieces(published, text, start, end)
    kind = _line_kind(page, text, following)
    if kind == "title":
        return _title_pieces(page, text, start, end)
    if kind:
        return [_Piece(kind, start, end, text if kind == "byline" else None)]
    return _parts(page, start, end, following)


def _title_pieces(page: _Page, text: str, start: int, end: int) -> list[_Piece]:
    """A title, without the agency's own label before it ("UPDATE 2-", "EXCLUSIVE:")."""
    label = TITLE_LABEL.match(text)
    page.titles |= {_key(text), _key(text[label.end() :])} if label else {_key(text)}
    if label is None:
        return [_Piece("title", start, end)]
    return [_Piece("boilerplate", start, start + len(label[0].rstrip())), _Piece("title", start + label.end(), end)]


def _parts(page: _Page, start: int, end: int, following: str) -> list[_Piece]:
    """What a paragraph of text holds: opening, heading run in, body, the credit of its picture."""
    text = page.document.text[start:end]
    credit = credit_start(text)
    if credit:
        last = start + len(text[:credit].rstrip())
        return [*_parts(page, start, last, ""), _Piece("boilerplate", start + credit, end)]
    opening = read_opening(text) or (None if page.in_text else place_opening(text) or read_dated_line(text))
    if opening:
        return _opening_pieces(opening, text, start, end)
    if is_table_row(text):
        return [_Piece("boilerplate", start, end)]
    heading = run_in_end(text, lambda: page.names)
    if heading:
        rest = start + heading + len(text[heading:]) - len(text[heading:].lstrip())
        return [_Piece("heading", start, start + heading), *_split_paragraph(page, rest, end, following)]
    if is_heading(text) and following:
        return [_Piece("heading", start, end)]
    return [_Piece("quote" if is_quote(text) else "body", start, end)]


def _line_kind(page: _Page, text: str, following: str) -> SegmentKind | None:
    """The kind of a whole paragraph that shows by itself; None where it must be looked into."""
    stamped = is_stamp(text)
    if not stamped and footer_match(text):
        return "footer"
    if stamped or is_boilerplate(text) or is_author_note(text, page.voices):
        return "boilerplate"
    if not page.in_text and _is_masthead(page, text, following):
        return "byline"
    label = TITLE_LABEL.match(text)
    if _key(text[label.end() :] if label else text) in page.titles or (
        not page.in_text and not page.titles and following and _is_title(text)
    ):
        return "title"
    if not page.in_text and is_summary(text):
        return "summary"
    return None


def _is_masthead(page: _Page, text: str, following: str) -> bool:
    """Whether a line above the text is the name of an outlet alone; where no title stands yet, one must follow.

    A day may follow as well, and then it may be the name of a body that publishes.
    """
    dated = bool(following) and (is_stamp(following) or read_opening(following) is not None)
    named = is_masthead(text) or (dated and is_house_name(text))
    if len(text.split()) > MAX_MASTHEAD_WORDS or not named or _key(text) in page.titles:
        return False
    return bool(page.titles) or dated or (len(following.split()) > MAX_MASTHEAD_WORDS and _is_title(following))


def _is_title(text: str) -> bool:
    """Whether a first line reads as a title: no final stop, not too long, no opening of a dispatch."""
    short = len(text.split()) <= MAX_TITLE_WORDS and text[-1] not in ".!…;:," and text[0] not in "-•*>"
    return short and any(char.isalpha() for char in text) and read_opening(text) is None


def _key(title: str | None) -> str:
    return " ".join((title or "").casefold().split())


def _opening_pieces(opening: Opening, text: str, start: int, end: int) -> list[_Piece]:
    """Byline, dateline and the dispatch they open."""
    source, date = opening.source, opening.date
    slug_end = start + len(text[: opening.end].rstrip())
    pieces = []
    if opening.byline_end is not None:
        last = start + opening.byline_end if opening.dateline_start is not None else slug_end
        pieces.append(_Piece("byline", start, last, source))
    if opening.dateline_start is not None:
        first = start + opening.dateline_start if pieces else start
        gap_from = pieces[-1].end if pieces else first
        first = gap_from + len(text[gap_from - start :]) - len(text[gap_from - start :].lstrip())
        pieces.append(_Piece("dateline", first, slug_end, source, date))
    body = start + opening.end
    if text[opening.end :].strip():
        pieces.append(_Piece("dispatch", body, end, source, date))
    return pieces


def _mark_standfirst(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """Paragraphs between two printings of the same title are the page's own summary of what follows."""
    titles = [number for number, piece in enumerate(pieces) if piece.kind == "title"]
    for first, second in pairwise(titles[:2]):
        between = pieces[first + 1 : second]
        same = _key(text[slice(*_span(pieces[first]))]) == _key(text[slice(*_span(pieces[second]))])
        if same and {piece.kind for piece in between} <= STANDFIRST:
            between = [replace(piece, kind="summary") if piece.kind == "body" else piece for piece in between]
            return [*pieces[: first + 1], *between, *pieces[second:]]
    return pieces


def _drop_links(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """The lines below "Most viewed" and the like, as far as none is a sentence, are titles of other texts."""
    kept: list[_Piece] = []
    below = False
    for piece in pieces:
        line = text[piece.start : piece.end]
        linked = below and piece.kind in {"body", "heading"} and may_be_link(line)
        kept.append(replace(piece, kind="boilerplate") if linked else piece)
        below = linked or (piece.kind == "boilerplate" and heads_links(line))
    return kept


def _span(piece: _Piece) -> tuple[int, int]:
    return piece.start, piece.end


def _carry_dispatch(pieces: list[_Piece]) -> list[_Piece]:
    """A dispatch runs on over the paragraphs after it: to the next heading, or, where it opens the text, to the end."""
    carried: list[_Piece] = []
    running: _Piece | None = None
    opens = True
    for piece in pieces:
        if piece.kind in {"dateline", "dispatch"}:
            # Lines that head a text go together: a house in one, a day in the next.
            heads = running if running and carried[-1].kind in {"byline", "dateline"} else piece
            running = replace(piece, source=piece.source or heads.source, date=_dated(piece.date, heads.date))
            piece = running if piece.kind == "dispatch" else piece  # noqa: PLW2901
        elif piece.kind == "byline" and piece.source:
            running = piece
        elif piece.kind in {"footer", "title"} or (piece.kind == "heading" and not opens):
            running = None
        elif piece.kind in {"body", "quote"}:
            opens = opens and running is not None
            if running:
                kind: SegmentKind = "dispatch" if piece.kind == "body" else "quote"
                carried.append(replace(piece, kind=kind, source=running.source, date=running.date))
                continue
        carried.append(piece)
    return carried


def _dated(own: str | None, above: str | None) -> str | None:
    """A dateline's date, its year taken from a full date of the same month above it where it prints none."""
    if own is None or above is None or not own.startswith("XXXX"):
        return own or above
    return f"{above[:4]}{own[4:]}" if above[:4].isdigit() and above[4:7] == own[4:7] else own


def _in_its_year(day: str | None, published: str | None) -> str | None:
    """A dateline's day in the year that makes it the last one before its text was published, or the nearest after."""
    base, bare = read_base(published), BARE_DAY.fullmatch(day or "")
    if base is None or bare is None:
        return day
    year = year_of_day(base, int(bare["month"]), int(bare["day"]), "past")
    return day if year is None else f"{year:04d}-{bare['month']}-{bare['day']}"
