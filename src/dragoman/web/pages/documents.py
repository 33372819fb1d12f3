"""Built and a shelf -> the documents of a dossier, what became of each, and why; a window of a list of any length."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from dragoman.records import Document, Reading, Rejected
from dragoman.store import Original
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.pages.cites import gather_evidence

Outcome = Literal["read", "part read", "waiting", "rejected", "left out"]
Order = Literal["name", "title", "publisher", "published", "claims", "characters", "outcome"]
ID_DIGITS = 16
ANEW = "something else is said of it now; it waits to be read again"


class Shelf(NamedTuple):
    """What a dossier holds beside what its findings rest on.

    waiting: originals that were never read. anew: ids of documents that wait to be read again. refused: hash of each
    original that could not be read, and why. left_out: documents that a person left out.
    """

    waiting: tuple[Original, ...] = ()
    anew: frozenset[str] = frozenset()
    refused: tuple[tuple[str, Rejected], ...] = ()
    left_out: tuple[Document, ...] = ()


NOTHING_BESIDE = Shelf()


class DocumentRow(Struct, frozen=True, kw_only=True):
    """One document and what became of it.

    outcome: read; part read (some of it was passed over, `reasons` say what); waiting (to be read); rejected (it could
    not be read, `reasons` say why and what to do); left out (by a person's decision; accept takes it in again).
    title, publisher: None when nobody says. published: EDTF, None when nobody says; basis: who says so.
    characters, sentences, claims: how many; None where it was not read. url: where it was published, None if not said.
    """

    id: str
    name: str
    outcome: Outcome
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    basis: str | None = None
    url: str | None = None
    characters: int | None = None
    sentences: int | None = None
    claims: int | None = None
    reasons: tuple[str, ...] = ()


class DocumentsPage(Struct, frozen=True, kw_only=True):
    """A window of the documents. rows: from `offset` on. matching: how many fit what was looked for; total: all.

    outcomes: how many documents came to what, of all; 0 is left out.
    """

    total: int
    matching: int
    offset: int
    rows: tuple[DocumentRow, ...]
    outcomes: dict[Outcome, int]


def make_documents(built: Built, shelf: Shelf = NOTHING_BESIDE) -> DocumentsPage:
    """All documents, by name."""
    rows = list_documents(built, shelf)
    return cut_window(rows, limit=len(rows))


def cut_window(
    rows: Sequence[DocumentRow],
    *,
    offset: int = 0,
    limit: int = 200,
    find: str = "",
    outcome: Outcome | None = None,
    order: Order = "name",
    down: bool = False,
) -> DocumentsPage:
    """A window of the documents. find: words that name, title or publisher hold, case aside; outcome: None for any.

    order: by which field, those without a value last; down: from the last to the first.
    """
    words = find.casefold().split()
    fitting = [row for row in rows if outcome in {None, row.outcome} and _holds(row, words)]
    ordered = sorted(fitting, key=_key(order), reverse=down)
    known = [row for row in ordered if getattr(row, order) is not None]
    unknown = [row for row in ordered if getattr(row, order) is None]
    return DocumentsPage(
        total=len(rows),
        matching=len(fitting),
        offset=offset,
        rows=tuple([*known, *unknown][offset : offset + limit]),
        outcomes=dict(Counter(row.outcome for row in rows)),
    )


def list_documents(built: Built, shelf: Shelf) -> list[DocumentRow]:
    """Every document of a dossier, those that were read first."""
    evidence = gather_evidence(built)
    readings = {reading.doc: reading for reading in built.readings}
    known = {document.id for document in (*built.documents, *shelf.left_out)}
    return [
        *(_row(document, readings, evidence, shelf) for document in built.documents),
        *(_left_out(document) for document in shelf.left_out),
        *(_waiting(original) for original in shelf.waiting if original.sha256[:ID_DIGITS] not in known),
        *(_refused(sha256, line) for sha256, line in shelf.refused),
    ]


def _row(document: Document, readings: Mapping[str, Reading], evidence: Evidence, shelf: Shelf) -> DocumentRow:
    """A document whose claims count."""
    reading = readings.get(document.id)
    anew = document.id in shelf.anew or reading is None
    reasons = (ANEW,) if anew else reading.skipped if reading else ()
    return DocumentRow(
        id=document.id,
        name=document.name,
        outcome="waiting" if anew else "part read" if reasons else "read",
        title=evidence.title(document.id),
        sentences=len(reading.sentences) if reading else None,
        claims=len(reading.claims) if reading else None,
        reasons=reasons,
        **_said(document),
    )


def _left_out(document: Document) -> DocumentRow:
    reason = "a person left it out; accept it to take it in again"
    return DocumentRow(
        id=document.id,
        name=document.name,
        outcome="left out",
        title=document.title or document.name,
        reasons=(reason,),
        **_said(document),
    )


def _waiting(original: Original) -> DocumentRow:
    said = {**original.sidecar, **original.flags}
    title, publisher, published, url = (said.get(name) for name in ("title", "publisher", "published", "url"))
    return DocumentRow(
        id=original.sha256[:ID_DIGITS],
        name=original.name,
        outcome="waiting",
        title=str(title) if title else None,
        publisher=str(publisher) if publisher else None,
        published=str(published) if published else None,
        url=str(url) if url else None,
        reasons=("it was not read yet",),
    )


def _refused(sha256: str, line: Rejected) -> DocumentRow:
    name = line.where.partition(":")[0]
    return DocumentRow(id=sha256[:ID_DIGITS], name=name, outcome="rejected", reasons=(str(line),))


def _said(document: Document) -> dict[str, Any]:
    """What is known of a document whatever became of it."""
    return {
        "publisher": document.publisher,
        "published": document.published,
        "basis": document.published_basis,
        "url": document.url,
        "characters": len(document.text),
    }


def _holds(row: DocumentRow, words: list[str]) -> bool:
    """Whether a row holds all of some words."""
    held = " ".join(filter(None, (row.name, row.title, row.publisher, row.id))).casefold()
    return all(word in held for word in words)


def _key(order: Order) -> Callable[[DocumentRow], tuple[Any, str, str]]:
    """What rows are ordered by: the field, case aside, then name and id."""

    def key(row: DocumentRow) -> tuple[Any, str, str]:
        value = getattr(row, order)
        if order in {"claims", "characters"}:
            return value or 0, row.name, row.id
        return (value or "").casefold(), row.name, row.id

    return key
