"""Document -> segments: the parts of a page, each with its own source and date where it has one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dragoman.read._evidence import PageEvidence, complete_document, document_evidence, page_stamp
from dragoman.read._furniture import footer_match, is_boilerplate, is_quote, is_stamp, is_summary
from dragoman.read._headings import is_heading, proper_names, run_in_end
from dragoman.read._lines import split_paragraphs
from dragoman.read._slugs import Opening, read_opening
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
    page = _Page(document, paragraphs, {_key(document.title)} if document.title else set())
    for number, (start, end) in enumerate(paragraphs):
        following = text[slice(*paragraphs[number + 1])] if number + 1 < len(paragraphs) else ""
        page.pieces.extend(_split_paragraph(page, start, end, following))
        page.in_text = page.in_text or any(piece.kind in {"body", "dispatch", "quote"} for piece in page.pieces[-3:])
    pieces = _carry_dispatch(_mark_standfirst(text, page.pieces))
    return tuple(
        Segment(number=number, kind=piece.kind, start=piece.start, end=piece.end, source=piece.source, date=piece.date)
        for number, piece in enumerate(pieces)
    )


def complete_page(document: Document) -> Document:
    """The document with what its own page says of it, as in complete_document; itself where the page says nothing."""
    return complete_document(document, segment_document(document))


def _split_paragraph(page: _Page, start: int, end: int, following: str) -> list[_Piece]:
    text = page.document.text[start:end]
    kind = _line_kind(page, text, following)
    if kind == "title":
        page.titles.add(_key(text))
    if kind:
        return [_Piece(kind, start, end)]
    opening = read_opening(text)
    if opening:
        return _opening_pieces(opening, text, start, end)
    heading = run_in_end(text, lambda: page.names)
    if heading:
        rest = start + heading + len(text[heading:]) - len(text[heading:].lstrip())
        return [_Piece("heading", start, start + heading), *_split_paragraph(page, rest, end, following)]
    if is_heading(text) and following:
        return [_Piece("heading", start, end)]
    return [_Piece("quote" if is_quote(text) else "body", start, end)]


def _line_kind(page: _Page, text: str, following: str) -> SegmentKind | None:
    """The kind of a whole paragraph that shows by itself; None where it must be looked into."""
    if is_stamp(text):
        return "boilerplate"
    if footer_match(text):
        return "footer"
    if is_boilerplate(text):
        return "boilerplate"
    if _key(text) in page.titles or (not page.in_text and not page.titles and following and _is_title(text)):
        return "title"
    if not page.in_text and is_summary(text):
        return "summary"
    return None


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
            heads = running if running and carried[-1].kind == "dateline" else piece
            running = replace(piece, source=piece.source or heads.source, date=_dated(piece.date, heads.date))
            piece = running if piece.kind == "dispatch" else piece  # noqa: PLW2901
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
