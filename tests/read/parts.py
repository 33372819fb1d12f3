"""Texts as pages and pages as parts: what tests of segments share."""

import msgspec

from dragoman.read.pages.segment import complete_document, segment_document
from dragoman.records import Document

LEAD = "Velia and Sorn signed a border accord on Tuesday after months of quiet talks."
MORE = "Officials in both capitals called the text modest but useful."


def page(text: str, *, title: str | None = None) -> Document:
    """A document with that text."""
    return Document(id="d0", sha256="", name="page.txt", text=text, title=title)


def parts(text: str, *, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and words of each segment."""
    return [(s.kind, text[s.start : s.end]) for s in segment_document(page(text, title=title))]


def kinds(text: str) -> list[str]:
    """Kind of each segment."""
    return [kind for kind, _ in parts(text)]


def completed(text: str, **known: str) -> Document:
    """The document of a text with what the page says of itself."""
    document = msgspec.structs.replace(page(text), **known)
    return complete_document(document, segment_document(document))
