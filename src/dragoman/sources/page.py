"""What every kind of source gives: the text that all offsets point into, and what the page says of itself."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dragoman.sources._dates import read_date
from dragoman.sources.flags import NOTHING_SAID, SourceFlags

# No headline or name is longer; what is longer is a mistake of the page or an attack.
LONGEST_VALUE = 500
MOST_AUTHORS = 50


class Page(NamedTuple):
    """A document's stored text and the metadata that stands on it."""

    text: str
    said: SourceFlags = NOTHING_SAID


def one_line(text: str) -> str:
    """Words with single spaces between them, and no line breaks."""
    return " ".join(text.split())


def said_by_page(values: Mapping[str, Iterable[object]]) -> SourceFlags:
    """Metadata from what a page offers for each field, best first: the first value that can be used counts.

    A value that is no text, too long or, for `published`, no date that reads one way only, is passed over.
    """
    usable = {
        field: [text for value in offered if (text := _usable(field, value))] for field, offered in values.items()
    }
    authors = tuple(dict.fromkeys(usable.pop("authors", ())))[:MOST_AUTHORS]
    return SourceFlags(authors=authors, **{field: texts[0] for field, texts in usable.items() if texts})


def _usable(field: str, value: object) -> str | None:
    text = one_line(value) if isinstance(value, str) else ""
    if not text or len(text) > LONGEST_VALUE:
        return None
    if field == "published":
        return read_date(text)
    if field == "url":
        return text if text.startswith(("https://", "http://")) and " " not in text else None
    return text
