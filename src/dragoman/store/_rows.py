"""Records <-> rows. All SQL on single tables is here."""
# ruff: noqa: S608 — names of tables and columns are ours, from _schema; values are always bound.

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from dragoman.records import (
    Claim,
    Document,
    Event,
    Influence,
    Measure,
    Reading,
    Rejected,
    Segment,
    Sentence,
    SystemModel,
    Weighed,
)
from dragoman.store._schema import TABLES, WEIGHED, WORDS

BY_NAME = {table.name: table for table in TABLES}
OF_A_DOCUMENT = ("segments", "sentences", "mentions", "claims")
WEIGHED_KEY = "weighed_of"
Sort = Literal["document", "claim", "actor"]
# Where ids of each sort stand.
SORTS: tuple[tuple[Sort, str, str], ...] = (
    ("document", "documents", "id"),
    ("claim", "claims", "id"),
    ("actor", "mentions", "actor"),
    ("actor", "actors", "id"),
)


class Hit(NamedTuple):
    """A sentence that holds the words sought: document id, number, [start, end) in code points, its words."""

    doc: str
    number: int
    start: int
    end: int
    text: str


class Read(NamedTuple):
    """What is known of a document in the database: its id, the stamp of its original, the reader of its reading."""

    doc: str
    stamp: str
    reader: str


class Unread(NamedTuple):
    """Why an original could not be read, with its stamp and the reader that tried."""

    stamp: str
    reader: str
    rejected: Rejected


def write_reading(connection: sqlite3.Connection, document: Document, reading: Reading, stamp: str) -> None:
    """Put a document and everything read from it in place of what was there before."""
    forget_documents(connection, [document.id])
    connection.execute("DELETE FROM rejected WHERE sha256 = ?", (document.sha256,))
    row = (document.id, document.sha256, document.name, stamp, msgspec.json.encode(document))
    _insert(connection, "documents", [row])
    _insert(connection, "readings", [(document.id, reading.reader, msgspec.json.encode(reading))])
    _insert(connection, "segments", _numbered(document.id, reading.segments, "kind start end source date"))
    _insert_sentences(connection, document, reading)
    _insert(connection, "mentions", _mention_rows(reading))
    _insert(connection, "claims", (_claim_row(number, claim) for number, claim in enumerate(reading.claims)))


def forget_documents(connection: sqlite3.Connection, documents: Iterable[str]) -> None:
    """Take out documents and everything read from them; their originals and decisions stay."""
    for doc in documents:
        connection.execute(f"DELETE FROM {WORDS} WHERE rowid IN (SELECT row FROM sentences WHERE doc = ?)", (doc,))
        for table in OF_A_DOCUMENT:
            connection.execute(f"DELETE FROM {table} WHERE doc = ?", (doc,))
        connection.execute("DELETE FROM readings WHERE doc = ?", (doc,))
        connection.execute("DELETE FROM documents WHERE id = ?", (doc,))


def write_rejected(connection: sqlite3.Connection, sha256: str, stamp: str, reader: str, rejected: Rejected) -> None:
    """Remember why an original could not be read, and forget what an earlier reader made of it."""
    docs = connection.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchall()
    forget_documents(connection, [doc for (doc,) in docs])
    connection.execute("DELETE FROM rejected WHERE sha256 = ?", (sha256,))
    _insert(connection, "rejected", [(sha256, stamp, reader, msgspec.json.encode(rejected))])


def forget_rejected(connection: sqlite3.Connection, hashes: Iterable[str]) -> None:
    """Forget why some originals could not be read."""
    connection.executemany("DELETE FROM rejected WHERE sha256 = ?", ((sha256,) for sha256 in hashes))


def read_rejected(connection: sqlite3.Connection) -> dict[str, Unread]:
    """Why each original that could not be read was not, by hash."""
    rows = connection.execute("SELECT sha256, stamp, reader, json FROM rejected ORDER BY sha256")
    return {sha: Unread(stamp, reader, msgspec.json.decode(json, type=Rejected)) for sha, stamp, reader, json in rows}


def forget_stamp(connection: sqlite3.Connection, sha256: str) -> None:
    """Forget under which description an original was read or could not be: it waits to be read again."""
    connection.execute("UPDATE documents SET stamp = '' WHERE sha256 = ?", (sha256,))
    connection.execute("DELETE FROM rejected WHERE sha256 = ?", (sha256,))


def read_state(connection: sqlite3.Connection) -> dict[str, Read]:
    """What has been read, by hash of the original."""
    sql = "SELECT sha256, doc, stamp, reader FROM documents JOIN readings ON doc = id ORDER BY sha256"
    return {sha: Read(doc, stamp, reader) for sha, doc, stamp, reader in connection.execute(sql)}


def read_documents(connection: sqlite3.Connection) -> Iterator[Document]:
    """All documents, by name, then id."""
    for (json,) in connection.execute("SELECT json FROM documents ORDER BY name, id"):
        yield msgspec.json.decode(json, type=Document)


def read_readings(connection: sqlite3.Connection) -> Iterator[Reading]:
    """All readings, in the order of their documents."""
    sql = "SELECT readings.json FROM readings JOIN documents ON doc = id ORDER BY name, id"
    for (json,) in connection.execute(sql):
        yield msgspec.json.decode(json, type=Reading)


def write_weighed(connection: sqlite3.Connection, weighed: Weighed, system: SystemModel, key: str) -> None:
    """Put findings and model in place of the ones before; key: what they were made from."""
    parts = {part: getattr(weighed, part) for part in WEIGHED}
    parts |= {"links": system.links, "system_concepts": system.concepts}
    for table, records in parts.items():
        connection.execute(f"DELETE FROM {table}")
        _insert(connection, table, ((n, record.id, msgspec.json.encode(record)) for n, record in enumerate(records)))
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (WEIGHED_KEY, key))


def read_meta(connection: sqlite3.Connection, key: str) -> str | None:
    """What is noted of the database under a key; None where nothing is."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def forget_meta(connection: sqlite3.Connection, key: str) -> None:
    """Take back what is noted under a key."""
    connection.execute("DELETE FROM meta WHERE key = ?", (key,))


def read_weighed(connection: sqlite3.Connection) -> Weighed:
    """The stored findings, each part in the order it was given."""
    return msgspec.convert({part: _listed(connection, part) for part in WEIGHED}, Weighed)


def read_system(connection: sqlite3.Connection) -> SystemModel:
    """The stored model."""
    parts = {"concepts": _listed(connection, "system_concepts"), "links": _listed(connection, "links")}
    return msgspec.convert(parts, SystemModel)


def search_sentences(connection: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """Sentences that hold all the words, best match first; nothing in `words` is read as query syntax."""
    terms = [f'"{term}"' for term in re.findall(r"\w+", words)]
    if not terms:
        return []
    sql = (
        f'SELECT doc, number, start, "end", text FROM {WORDS} JOIN sentences ON row = {WORDS}.rowid '
        f"WHERE {WORDS} MATCH ? ORDER BY rank, doc, number LIMIT ?"
    )
    return [Hit(*row) for row in connection.execute(sql, (" ".join(terms), limit))]


def find_claim(connection: sqlite3.Connection, claim: str) -> Claim | None:
    """The claim with that id as it was read, from the reading it stands in; None where no reading has it."""
    sql = "SELECT readings.json FROM readings JOIN claims ON claims.doc = readings.doc WHERE claims.id = ?"
    rows = connection.execute(sql, (claim,))
    readings = (msgspec.json.decode(json, type=Reading) for (json,) in rows)
    return next((found for reading in readings for found in reading.claims if found.id == claim), None)


def sort_of(connection: sqlite3.Connection, identity: str) -> Sort | None:
    """Whether an id is that of a document, a claim, or an actor who is mentioned or was merged from readings."""
    for sort, table, column in SORTS:
        if connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?)", (identity,)).fetchone()[0]:
            return sort
    return None


def count_findings(connection: sqlite3.Connection) -> int:
    """How many findings are stored."""
    return int(connection.execute("SELECT count(*) FROM findings").fetchone()[0])


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    names = BY_NAME[table].names
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def _insert_sentences(connection: sqlite3.Connection, document: Document, reading: Reading) -> None:
    _insert(connection, "sentences", _numbered(document.id, reading.sentences, "segment start end repeat_of"))
    texts = {sentence.number: document.text[sentence.start : sentence.end] for sentence in reading.sentences}
    places = connection.execute("SELECT row, number FROM sentences WHERE doc = ?", (document.id,)).fetchall()
    connection.executemany(
        f"INSERT INTO {WORDS} (rowid, text) VALUES (?, ?)", ((row, texts[number]) for row, number in places)
    )


def _numbered(doc: str, parts: Iterable[Segment | Sentence], fields: str) -> Iterator[tuple[object, ...]]:
    for part in parts:
        yield doc, part.number, *(getattr(part, field) for field in fields.split())


def _mention_rows(reading: Reading) -> Iterator[tuple[object, ...]]:
    for number, mention in enumerate(reading.mentions):
        what = (mention.id, mention.kind, mention.actor, mention.sentence)
        yield reading.doc, number, *what, mention.anchor.start, mention.anchor.end


def _claim_row(number: int, claim: Claim) -> tuple[object, ...]:
    content = claim.content
    if isinstance(content, Event):
        kind, detail = "event", content.type
    elif isinstance(content, Influence):
        kind, detail = "influence", content.link_type
    elif isinstance(content, Measure):
        kind, detail = "measure", content.unit
    else:
        kind, detail = "relation", content.kind
    place = (claim.sentence, claim.anchor.start, claim.anchor.end)
    return (claim.doc, number, claim.id, kind, detail, *place, claim.status.polarity, claim.status.modality, claim.rule)


def _listed(connection: sqlite3.Connection, table: str) -> list[object]:
    rows = connection.execute(f"SELECT json FROM {table} ORDER BY number")
    return [msgspec.json.decode(json) for (json,) in rows]
