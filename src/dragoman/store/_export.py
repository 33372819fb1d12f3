"""dossier.db -> its canonical bytes, and a copy of it that is the same file whatever its history."""
# ruff: noqa: S608 — names of tables and columns are ours, from _schema; values are always bound.

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman.store._schema import COMPACT, TABLES, WORDS, Table, create_tables, told, transaction
from dragoman.store.files import sweep_parts, sync_folder


class Row(NamedTuple):
    """A row of a table: what tells it from the table's other rows, and all of it as one JSON line [table, value, …]."""

    table: str
    key: tuple[object, ...]
    line: bytes


def export_rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Every row of every table, in an order that no build can change."""
    for table in TABLES:
        at = [table.names.index(name) for name in table.key]
        for row in connection.execute(f"SELECT {_listed(table)} FROM {table.name} ORDER BY {', '.join(table.key)}"):
            key = tuple(row[place] for place in at)
            if (table.name, key) != ("meta", (COMPACT,)):
                values = (msgspec.Raw(value) if isinstance(value, bytes) else value for value in row)
                yield Row(table.name, key, msgspec.json.encode([table.name, *values]))
    words = f"SELECT doc, number, text FROM {WORDS} JOIN sentences ON row = {WORDS}.rowid ORDER BY doc, number"
    for doc, number, text in connection.execute(words):
        yield Row(WORDS, (doc, number), msgspec.json.encode([WORDS, doc, number, text]))


def compact_file(path: Path, old: sqlite3.Connection) -> bool:
    """Whether a database was put down again as a file that depends on its rows alone; `old` is closed either way.

    False, with nothing changed, while another process has it open. The bytes are those of one SQLite version.
    """
    try:
        if not _has_alone(old):
            return False
        copy = path.with_name(f"{path.name}.new")
        try:
            _write_copy(copy, old)
            sweep_parts(path.parent)
            copy.replace(path)
        finally:
            copy.unlink(missing_ok=True)
        sync_folder(path.parent)
    except PermissionError:  # Windows keeps an open file where it is
        return False
    finally:
        old.close()
    return True


def _has_alone(connection: sqlite3.Connection) -> bool:
    # Leaving WAL needs the file to ourselves, and keeping the lock lets nobody in before the new file stands.
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            return False
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return False
    return True


def _write_copy(path: Path, old: sqlite3.Connection) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
    new = sqlite3.connect(path, isolation_level=None)
    try:
        with told(path):
            new.execute("PRAGMA journal_mode = WAL")
            with transaction(new):
                create_tables(new)
                for table in TABLES:
                    _copy_table(table, old, new)
                _copy_words(old, new)
                new.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, 'yes')", (COMPACT,))
    finally:
        new.close()


def _copy_table(table: Table, old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    rows = old.execute(f"SELECT {_listed(table)} FROM {table.name} ORDER BY {', '.join(table.key)}")
    new.executemany(f"INSERT INTO {table.name} ({_listed(table)}) VALUES ({', '.join('?' * len(table.names))})", rows)


def _listed(table: Table) -> str:
    return ", ".join(f'"{name}"' for name in table.names)


def _copy_words(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    # Sentences were copied in this order, so the n-th of them has row n.
    rows = old.execute(f"SELECT text FROM {WORDS} JOIN sentences ON row = {WORDS}.rowid ORDER BY doc, number")
    numbered = ((place, text) for place, (text,) in enumerate(rows, start=1))
    new.executemany(f"INSERT INTO {WORDS} (rowid, text) VALUES (?, ?)", numbered)
    new.execute(f"INSERT INTO {WORDS} ({WORDS}) VALUES ('optimize')")
