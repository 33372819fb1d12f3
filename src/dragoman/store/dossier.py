"""The dossier: a folder, and what can be asked of it and put into it."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from dragoman.records import Claim, Decision, Document, Reading, Rejected, SystemModel, Weighed
from dragoman.store import _export, _rows, _schema, decisions, originals
from dragoman.store.errors import DossierExistsError
from dragoman.store.files import unwritable
from dragoman.store.settings import FORMAT, DossierHead, DossierSettings, read_head, write_head

WAIT_S = 30.0
AS_SHIPPED = DossierSettings()


class Dossier:
    """An open dossier. Close it, or use it in a `with`. Any number of processes may have it open.

    Methods raise DossierError when the folder or the database does not do what it must.
    """

    def __init__(self, folder: Path, *, database: Path | None = None, wait_s: float = WAIT_S) -> None:
        """Open the database of a dossier that is there; use open_dossier or create_dossier."""
        self.folder = folder
        self.head = read_head(folder)
        self._database = database or folder / _schema.FILE
        self._wait_s = wait_s
        self._connection = _schema.connect(self._database, wait_s=wait_s)

    @property
    def title(self) -> str:
        """What the dossier is called."""
        return self.head.title

    @property
    def settings(self) -> DossierSettings:
        """How its texts are read and its model is run."""
        return self.head.settings

    def __enter__(self) -> Self:
        """The dossier itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    # Originals and decisions: what cannot be made again.

    def add_original(
        self, content: bytes, name: str, *, flags: originals.Said | None = None, sidecar: originals.Said | None = None
    ) -> originals.Addition:
        """The original, safe on the disk with what is said of it. Raises ValueError for no plain file name.

        One of which something else is said than before waits to be read again.
        """
        addition = originals.add_original(self.folder, content, name, flags or {}, sidecar or {})
        if addition.outcome == "changed":
            with self._writing() as connection:
                _rows.forget_stamp(connection, addition.original.sha256)
        return addition

    def list_originals(self) -> tuple[originals.Original, ...]:
        """All originals by name, then hash."""
        return self.scan_originals()[0]

    def scan_originals(self) -> tuple[tuple[originals.Original, ...], tuple[Rejected, ...]]:
        """All originals by name, then hash, and those whose description cannot be read."""
        return originals.scan_originals(self.folder)

    def read_original(self, sha256: str) -> bytes | Rejected:
        """The bytes of an original, checked against its hash."""
        return originals.read_original(self.folder, sha256)

    def append_decision(self, decision: Decision) -> None:
        """Write down a decision; when this returns it is on the disk."""
        decisions.append_decision(self.folder, decision)

    def load_decisions(self) -> tuple[Decision, ...]:
        """All decisions that can be read, first made first."""
        return self.scan_decisions()[0]

    def scan_decisions(self) -> tuple[tuple[Decision, ...], tuple[Rejected, ...]]:
        """All decisions, and the lines that cannot be read."""
        return decisions.scan_decisions(self.folder)

    # Documents and readings.

    def save_reading(self, document: Document, reading: Reading, *, stamp: str = "") -> None:
        """Store a document with everything read from it, in one transaction, in place of an earlier reading."""
        with self._writing() as connection:
            _rows.write_reading(connection, document, reading, stamp)

    def save_rejected(self, sha256: str, rejected: Rejected, *, reader: str, stamp: str = "") -> None:
        """Remember why an original could not be read."""
        with self._writing() as connection:
            _rows.write_rejected(connection, sha256, stamp, reader, rejected)

    def forget_documents(self, documents: Iterable[str]) -> None:
        """Take documents out of the database, in one transaction; originals and decisions stay."""
        with self._writing() as connection:
            _rows.forget_documents(connection, documents)

    def forget_rejected(self, hashes: Iterable[str]) -> None:
        """Forget why some originals could not be read."""
        with self._writing() as connection:
            _rows.forget_rejected(connection, hashes)

    def load_state(self) -> dict[str, _rows.Read]:
        """What has been read, by hash of the original."""
        with self._reading() as connection:
            return _rows.read_state(connection)

    def load_rejected(self) -> dict[str, _rows.Unread]:
        """Why each original that could not be read was not, by hash."""
        with self._reading() as connection:
            return _rows.read_rejected(connection)

    def has_unread(self) -> bool:
        """Whether an original was added or described anew since the last build."""
        state = self.load_state()
        anew = any(not read.stamp for read in state.values())
        return anew or originals.has_others(self.folder, state.keys() | self.load_rejected().keys())

    def list_unread(self) -> tuple[originals.Original, ...]:
        """The originals that were never read and never refused, by name, then hash."""
        return originals.scan_others(self.folder, self.load_state().keys() | self.load_rejected().keys())[0]

    def load_left_out(self) -> tuple[Document, ...]:
        """The documents that somebody left out, by name, then id."""
        out = decisions.left_out(self.load_decisions(), [read.doc for read in self.load_state().values()])
        with self._reading() as connection:
            return tuple(document for document in _rows.read_documents(connection) if document.id in out) if out else ()

    def load_texts(self) -> tuple[tuple[Document, ...], tuple[Reading, ...]]:
        """All documents and all readings, those that somebody left out too, by name, then id."""
        with self._reading() as connection:
            return tuple(_rows.read_documents(connection)), tuple(_rows.read_readings(connection))

    def load_documents(self) -> tuple[Document, ...]:
        """All documents that nobody left out, by name, then id."""
        with self._reading() as connection:
            documents = tuple(_rows.read_documents(connection))
        out = decisions.left_out(self.load_decisions(), [document.id for document in documents])
        return tuple(document for document in documents if document.id not in out)

    def load_readings(self) -> tuple[Reading, ...]:
        """All readings of documents that nobody left out, in the order of load_documents."""
        with self._reading() as connection:
            readings = tuple(_rows.read_readings(connection))
        out = decisions.left_out(self.load_decisions(), [reading.doc for reading in readings])
        return tuple(reading for reading in readings if reading.doc not in out)

    def search(self, words: str, *, limit: int = 50) -> list[_rows.Hit]:
        """Sentences that hold all the words, best match first; case and accents do not matter."""
        with self._reading() as connection:
            return _rows.search_sentences(connection, words, limit)

    def find_claim(self, claim: str) -> Claim | None:
        """The claim with that id as it was read, before any decision; None where no reading has it."""
        with self._reading() as connection:
            return _rows.find_claim(connection, claim)

    def knows(self, identity: str) -> bool:
        """Whether an id is that of a document, a claim or an actor that was read, left out or not."""
        return self.sort_of(identity) is not None

    def sort_of(self, identity: str) -> _rows.Sort | None:
        """Which of these an id is of; None where it is of none."""
        with self._reading() as connection:
            return _rows.sort_of(connection, identity)

    # Findings and model.

    def save_weighed(self, weighed: Weighed, system: SystemModel, *, made_from: str = "") -> None:
        """Store findings and model, in one transaction, in place of the ones before; made_from: weighing_key()."""
        with self._writing() as connection:
            _rows.write_weighed(connection, weighed, system, made_from)

    def load_weighed(self) -> Weighed | None:
        """The findings as last weighed; None before the first weighing."""
        with self._reading() as connection:
            return None if _rows.read_meta(connection, _rows.WEIGHED_KEY) is None else _rows.read_weighed(connection)

    def is_weighed(self) -> bool:
        """Whether there are findings, of now or of before."""
        return self.weighed_from() is not None

    def weighed_from(self) -> str | None:
        """What weighing_key() was when the findings were made; None before the first weighing."""
        with self._reading() as connection:
            return _rows.read_meta(connection, _rows.WEIGHED_KEY)

    def count_findings(self) -> int:
        """How many findings there are; 0 before the first weighing."""
        with self._reading() as connection:
            return _rows.count_findings(connection)

    def load_system(self) -> SystemModel | None:
        """The model as last built; None before the first weighing."""
        with self._reading() as connection:
            return None if _rows.read_meta(connection, _rows.WEIGHED_KEY) is None else _rows.read_system(connection)

    def weighing_key(self) -> str:
        """Changes with every reading and every decision but grades: what findings would be made from now."""
        digest = hashlib.sha256()
        for sha256, read in sorted(self.load_state().items()):
            digest.update("\0".join((sha256, *read)).encode())
        for decision in decisions.but_grades(self.load_decisions()):
            digest.update(decision.id.encode())
        return digest.hexdigest()

    def is_current(self) -> bool:
        """Whether findings and model were made from the readings and decisions that are there now."""
        with self._reading() as connection:
            return _rows.read_meta(connection, _rows.WEIGHED_KEY) == self.weighing_key()

    # The whole.

    def export_rows(self) -> Iterator[_export.Row]:
        """Everything that can be rebuilt, in an order that no build can change.

        All rows are of one moment, whoever else is writing; writing through this object must wait for the last.
        """
        with self._reading() as connection, _schema.snapshot(connection):
            yield from _export.export_rows(connection)

    def digest(self) -> str:
        """SHA-256 over the lines of export_rows: the same for two dossiers of the same originals and decisions."""
        digest = hashlib.sha256()
        for row in self.export_rows():
            digest.update(row.line + b"\n")
        return digest.hexdigest()

    @property
    def ontology_files(self) -> tuple[Path, ...]:
        """The further ontology files that its settings name."""
        return tuple(self.folder / file for file in self.settings.ontology)

    def is_compact(self) -> bool:
        """Whether nothing was written since the last compacting."""
        with self._reading() as connection:
            return _rows.read_meta(connection, _schema.COMPACT) is not None

    def compact(self) -> bool:
        """Whether dossier.db is now the same file, byte for byte, as that of any dossier with the same digest.

        False, with nothing changed, while another process has it open.
        """
        try:
            return _export.compact_file(self._database, self._connection)
        finally:
            self._connection = _schema.connect(self._database, wait_s=self._wait_s)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with _schema.told(self._database):
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with _schema.told(self._database), _schema.transaction(self._connection):
            _rows.forget_meta(self._connection, _schema.COMPACT)
            yield self._connection


def create_dossier(folder: Path, title: str, at: str, *, settings: DossierSettings = AS_SHIPPED) -> Dossier:
    """A new, empty dossier in a folder that is empty or not there yet; at: ISO 8601 instant of its making.

    Raises DossierExistsError when anything is in the folder, UnwritableDossierError when it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        in_the_way = sorted(name for name in (path.name for path in folder.iterdir()) if not _may_be_there(name))
        if in_the_way:
            raise DossierExistsError(folder, "an empty folder or none", f"{in_the_way[0]} in it", "name another folder")
        (folder / originals.FOLDER).mkdir(exist_ok=True)
        (folder / decisions.FILE).touch()
    except (FileExistsError, NotADirectoryError) as error:
        raise DossierExistsError(folder, "an empty folder or none", "a file", "name another folder") from error
    except OSError as error:
        raise unwritable(folder, error) from error
    write_head(folder, DossierHead(format=FORMAT, title=title, created=at, settings=settings))
    return open_dossier(folder)


def open_dossier(folder: Path, *, wait_s: float = WAIT_S) -> Dossier:
    """The dossier in a folder; a missing database is made anew, empty. wait_s: for other processes' writes.

    Raises NoDossierError, NewerDossierError, DamagedDossierError or LockedDossierError.
    """
    return Dossier(folder, wait_s=wait_s)


def _may_be_there(name: str) -> bool:
    # What is left of a dossier whose dossier.toml was lost, or never written because its making was killed.
    return name.startswith((".", _schema.FILE)) or name in {originals.FOLDER, decisions.FILE}
