"""Documents and readings -> pages: the two put together, in an order that does not depend on arrival."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.records import Anchor, Claim, Document, Reading, Sentence, cut_anchor
from dragoman.records.document import HEADLINES
from dragoman.weigh.words import fold_words

# What only says again what the text below it says.
ABOVE = frozenset({"title", "heading", "summary"})


class Page(NamedTuple):
    """A document with what was read from it."""

    document: Document
    reading: Reading

    @property
    def doc(self) -> str:
        """The document's id."""
        return self.document.id


class Unit(NamedTuple):
    """A sentence, or a title or heading as a whole, with its folded words.

    number: the sentence number; None for a title or heading that is no single sentence.
    """

    page: Page
    start: int
    end: int
    segment: int | None
    number: int | None
    words: tuple[str, ...]

    @property
    def anchor(self) -> Anchor:
        """Where it stands."""
        return cut_anchor(self.page.doc, self.page.document.text, self.start, self.end, self.segment)


def pair_pages(documents: Sequence[Document], readings: Sequence[Reading]) -> tuple[Page, ...]:
    """Each reading with its document, oldest first (undated last), then by id; a document given twice counts once.

    Raises ValueError for a reading whose document is not among the documents.
    """
    known = {document.id: document for document in documents}
    unread = sorted({reading.doc for reading in readings} - known.keys())
    if unread:
        msg = f"readings of {', '.join(unread)}: expected their documents beside them, got none; pass both"
        raise ValueError(msg)
    pages = {reading.doc: Page(known[reading.doc], reading) for reading in readings}
    return tuple(sorted(pages.values(), key=_age))


def _age(page: Page) -> tuple[bool, str, str]:
    published = page.document.published
    return published is None, published or "", page.doc


def list_units(page: Page) -> list[Unit]:
    """All sentences of a page in reading order, with titles and headings that are no single sentence."""
    text = page.document.text
    units = {(s.start, s.end): _sentence_unit(page, s) for s in page.reading.sentences}
    for segment in page.reading.segments:
        if segment.kind in HEADLINES:
            start, end = _trim(text, segment.start, segment.end)
            if (start, end) not in units and start < end:
                units[start, end] = Unit(page, start, end, segment.number, None, fold_words(text[start:end]))
    return [units[place] for place in sorted(units)]


def _sentence_unit(page: Page, sentence: Sentence) -> Unit:
    words = fold_words(page.document.text[sentence.start : sentence.end])
    return Unit(page, sentence.start, sentence.end, sentence.segment, sentence.number, words)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def find_heads(pages: Iterable[Page]) -> frozenset[tuple[str, int]]:
    """The sentences of titles, headings and summaries, as document and number."""
    return frozenset(
        (page.doc, sentence.number)
        for page in pages
        if (above := {part.number for part in page.reading.segments if part.kind in ABOVE})
        for sentence in page.reading.sentences
        if sentence.segment in above
    )


def reading_order(claim: Claim) -> tuple[int, int, int, str]:
    """Sort key of a claim inside its document: sentence, place, then id."""
    return claim.sentence, claim.anchor.start, claim.anchor.end, claim.id
