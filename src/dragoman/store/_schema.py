"""The tables of dossier.db and the way in. Everything in them can be made again from the rest of the dossier."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dragoman.store.errors import DamagedDossierError, DossierError, LockedDossierError, NewerDossierError

FILE = "dossier.db"
# Raise it with any change below: an older database is then emptied and built again.
SCHEMA = 1
WORDS = "sentence_words"
# Stands in meta from a compacting to the next write.
COMPACT = "compact"
REBUILD = "delete it and run `dragoman read`: it is built again from the originals and decisions"


class Table(NamedTuple):
    """One table: columns as "name TYPE", and the columns that order its rows the same in every build."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    indexes: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Column names alone."""
        return tuple(column.split()[0] for column in self.columns)


PLACE = ("doc TEXT", "number INTEGER")
SPAN = ("sentence INTEGER", "start INTEGER", "end INTEGER")
LISTED = ("number INTEGER", "id TEXT", "json BLOB")
# What weighing and modelling make, each part in its own order.
WEIGHED = ("actors", "concepts", "conflicts", "findings", "origins", "repeats")
SYSTEM = ("links", "system_concepts")
TABLES = (
    Table("documents", ("id TEXT", "sha256 TEXT", "name TEXT", "stamp TEXT", "json BLOB"), ("id",)),
    Table("readings", ("doc TEXT", "reader TEXT", "json BLOB"), ("doc",)),
    Table(
        "segments",
        (*PLACE, "kind TEXT", "start INTEGER", "end INTEGER", "source TEXT", "date TEXT"),
        ("doc", "number"),
    ),
    Table(
        "sentences",
        (*PLACE, "segment INTEGER", "start INTEGER", "end INTEGER", "repeat_of INTEGER"),
        ("doc", "number"),
    ),
    Table(
        "mentions",
        (*PLACE, "id TEXT", "kind TEXT", "actor TEXT", *SPAN),
        ("doc", "number"),
        ("actor",),
    ),
    Table(
        "claims",
        (*PLACE, "id TEXT", "kind TEXT", "type TEXT", *SPAN, "polarity TEXT", "modality TEXT", "rule TEXT"),
        ("doc", "number"),
        ("id", "kind"),
    ),
    *(Table(name, LISTED, ("number",), ("id",)) for name in WEIGHED + SYSTEM),
    Table("rejected", ("sha256 TEXT", "stamp TEXT", "reader TEXT", "json BLOB"), ("sha256",)),
    Table("meta", ("key TEXT", "value TEXT"), ("key",)),
)


def connect(path: Path, *, wait_s: float) -> sqlite3.Connection:
    """An open database with our tables in it; waits up to wait_s for another process at each statement.

    One that lies where nobody may write is opened for reading alone, as it stands.
    Raises NewerDossierError, LockedDossierError or DamagedDossierError.
    """
    with told(path):
        if _is_sealed(path):
            return _connect_sealed(path)
        while True:
            file_number = _file_number(path)
            connection = sqlite3.connect(path, timeout=wait_s, isolation_level=None)
            try:
                _prepare(connection, path)
            except BaseException as error:
                connection.close()
                if isinstance(error, sqlite3.OperationalError) and file_number not in {None, _file_number(path)}:
                    continue
                raise
            # Compacting puts another file under the name; who came in just before holds the old one and comes again.
            if file_number in {None, _file_number(path)}:
                # While we hold it open in WAL mode nobody has a rollback journal: one that lies there was left by a
                # process killed while it made or compacted the file.
                path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
                return connection
            connection.close()


def _is_sealed(path: Path) -> bool:
    """Whether a database is there, whole in its one file, in a folder that we may not write to."""
    whole = _size(path.with_name(f"{path.name}-wal")) == 0
    return path.is_file() and whole and not os.access(path.parent, os.W_OK)


def _size(path: Path) -> int:
    """Bytes of a file, 0 for none; asked in one step, as whoever closes a database last takes its log away."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _connect_sealed(path: Path) -> sqlite3.Connection:
    """A database that nobody can change meanwhile: no lock and no log is made beside it."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    made = _schema_of(connection)
    if made == SCHEMA:
        return connection
    connection.close()
    if made > SCHEMA:
        raise NewerDossierError(path, f"schema {SCHEMA} or older", f"schema {made}", "update Dragoman")
    fix = "copy the folder to where you may write, and: dragoman read"
    raise DamagedDossierError(path, "a database of this version", f"schema {made}", fix)


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is done inside, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled back by itself
            connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """The database as it is now, for all that is read inside."""
    connection.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """SQLite's errors inside as ours: raises LockedDossierError or DamagedDossierError with the next step."""
    try:
        yield
    except sqlite3.Error as error:
        raise _told(path, error) from error


def create_tables(connection: sqlite3.Connection) -> None:
    """All tables, empty, in place of whatever an older version left; call it inside a transaction."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE %'")
    names = [name for (name,) in found if not name.startswith((f"{WORDS}_", "sqlite_"))]
    for name in names:
        connection.execute(f'DROP TABLE "{name}"')
    for table in TABLES:
        columns = ", ".join(f'"{column.split()[0]}" {column.split()[1]}' for column in table.columns)
        key = ", ".join(table.key)
        connection.execute(f"CREATE TABLE {table.name} (row INTEGER PRIMARY KEY, {columns}, UNIQUE ({key}))")
        for index in table.indexes:
            connection.execute(f"CREATE INDEX {table.name}_{index} ON {table.name} ({index})")
    connection.execute(f"CREATE VIRTUAL TABLE {WORDS} USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    made = _schema_of(connection)
    if made > SCHEMA:
        raise NewerDossierError(path, f"schema {SCHEMA} or older", f"schema {made}", "update Dragoman")
    connection.execute("PRAGMA journal_mode = WAL")
    # A power cut may take the last transactions, never the file; what they held is built again.
    connection.execute("PRAGMA synchronous = NORMAL")
    if made < SCHEMA:
        with transaction(connection):
            if _schema_of(connection) < SCHEMA:  # another process may have been first
                create_tables(connection)


def _schema_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _file_number(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def _told(path: Path, error: sqlite3.Error) -> DossierError:
    got = str(error)
    if "locked" in got or "busy" in got:
        return LockedDossierError(path, "a database nobody else is writing", got, "wait for the other run, then again")
    if isinstance(error, sqlite3.OperationalError) and ("unable to open" in got or "readonly" in got or "full" in got):
        return DamagedDossierError(path, "a database we can open and write", got, "check permissions and free space")
    return DamagedDossierError(path, "a SQLite database of ours", got, REBUILD)
