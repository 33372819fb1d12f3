"""Document and its segments."""

import re
from typing import Literal

from msgspec import Struct

SegmentKind = Literal[
    "title", "summary", "dateline", "byline", "heading", "body", "dispatch", "quote", "boilerplate", "footer"
]
HEADLINES: frozenset[SegmentKind] = frozenset({"title", "heading"})
# What a page or its agency tells at length.
RUNNING_TEXT: frozenset[SegmentKind] = frozenset({"body", "dispatch", "quote"})
# What no name of a file may hold: what parts a path, what is not seen, halves of signs.
NOT_IN_A_NAME = re.compile(r"[/\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class Segment(Struct, frozen=True, kw_only=True, gc=False):
    """One part of a document, [start, end) in code points of the stored text.

    source: who publishes this part where that differs from the document (an agency dispatch inside a page).
    date: EDTF date of this part where it has its own (a dateline); None means "the document's".
    """

    number: int
    kind: SegmentKind
    start: int
    end: int
    source: str | None = None
    date: str | None = None


class Document(Struct, frozen=True, kw_only=True, gc=False):
    """One publication as it entered: its text, and what is known about it.

    id: first 16 hex digits of sha256. sha256: of the original bytes. text: the stored text all offsets point into.
    published: EDTF date or instant, None when nobody says; never guessed from the body.
    published_basis: who says so ("page", "sidecar", "flag", "stamp", "dateline"), None with no date.
    """

    id: str
    sha256: str
    name: str
    text: str
    media_type: str = "text/plain"
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_basis: str | None = None
    url: str | None = None
    language: str | None = None
