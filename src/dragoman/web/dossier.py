"""A dossier's folder -> what was made of it, in memory, and its pages as bytes; loaded again when the disk changed."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock, RLock
from typing import NamedTuple

from msgspec import Struct

from dragoman.jobs import Outdated, find_outdated
from dragoman.store import Dossier, open_dossier
from dragoman.verbs import Built
from dragoman.verbs.built import Stored, load_last, load_stored
from dragoman.web.encode import encode
from dragoman.web.pages.documents import DocumentRow, list_documents
from dragoman.web.pages.dossier import Freshness
from dragoman.web.shelf import load_shelf
from dragoman.web.standing import keep_standing

# Bytes of pages kept for one state of a dossier.
KEPT_BYTES = 64 * 2**20
# What changes on the disk when anybody changes a dossier.
WATCHED = ("dossier.toml", "dossier.db", "dossier.db-wal", "decisions.jsonl", "originals")
# How often a dossier that is written to meanwhile is loaded again before it is taken as it is.
TRIES = 5

Glance = tuple[tuple[int, int, int], ...]


class Loaded(NamedTuple):
    """A dossier as it was at one moment.

    state: changes whenever pages may look otherwise. freshness: current; unread: documents wait to be read;
    unweighed: readings or decisions wait to be weighed; outdated: documents were read with other settings or word
    lists, or by another Dragoman; never: nothing was ever read. outdated: which, where that is so.
    weighed: whether findings are of all readings and decisions that are there. stored: what its database held.
    """

    built: Built
    stored: Stored
    state: str
    freshness: Freshness
    weighed: bool
    outdated: Outdated | None = None


class LiveDossier:
    """A dossier in memory for any number of threads. Methods raise DossierError where it cannot be read."""

    def __init__(self, folder: Path) -> None:
        """Load nothing yet."""
        self.folder = folder
        self._loading = RLock()
        self._loaded: tuple[Glance, Loaded] | None = None
        self._pages = Pages()
        self._rows: tuple[Glance, list[DocumentRow]] | None = None

    def load(self) -> Loaded:
        """What is there now; from memory as long as no file of the dossier changed."""
        with self._loading:
            glance = self._look()
            if self._loaded is None or self._loaded[0] != glance:
                # Kept under what was seen before: what is written meanwhile is looked at next time.
                self._loaded = (glance, load_dossier(self.folder, self._loaded[1] if self._loaded else None))
            return self._loaded[1]

    def documents(self) -> list[DocumentRow]:
        """Every document that was put into the dossier, with what became of it."""
        with self._loading:
            built, glance = self.load().built, self._look()
            if self._rows is None or self._rows[0] != glance:
                self._rows = (glance, list_documents(built, load_shelf(self.folder)))
            return self._rows[1]

    def _look(self) -> Glance:
        """What can be seen of the dossier and of the word lists that its settings named when it was last loaded."""
        known = self._loaded[1].built.settings.ontology if self._loaded else ()
        return look_at(self.folder, known)

    def page(self, name: str, make: Callable[[Built], Struct]) -> bytes:
        """A page of what is there now as JSON, made once for each state. name: tells pages and parameters apart."""
        loaded = self.load()
        return self._pages.get(loaded.state, name, lambda: encode(make(loaded.built)))


class Pages:
    """Pages of the last state as bytes, the least used ones dropped first."""

    def __init__(self, most: int = KEPT_BYTES) -> None:
        """Keep nothing yet. most: bytes to keep."""
        self._most = most
        self._lock = Lock()
        self._state = ""
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._making: dict[str, Lock] = {}

    def get(self, state: str, name: str, make: Callable[[], bytes]) -> bytes:
        """A page; two threads that ask for the same one make it once."""
        with self._lock:
            if state != self._state:
                self._state = state
                self._kept.clear()
            if name in self._kept:
                self._kept.move_to_end(name)
                return self._kept[name]
            making = self._making.setdefault(f"{state} {name}", Lock())
        with making:
            with self._lock:
                if state == self._state and name in self._kept:
                    return self._kept[name]
            try:
                made = make()
                self._keep(state, name, made)
            finally:
                with self._lock:
                    self._making.pop(f"{state} {name}", None)
        return made

    def _keep(self, state: str, name: str, made: bytes) -> None:
        with self._lock:
            if state != self._state or len(made) > self._most:
                return
            self._kept[name] = made
            while sum(map(len, self._kept.values())) > self._most:
                self._kept.popitem(last=False)


def look_at(folder: Path, lists: Sequence[str] = ()) -> Glance:
    """What can be seen of a dossier without opening anything; the same as long as nobody writes to it.

    lists: its own word lists, relative to its folder or absolute.
    """
    seen = []
    for name in (*WATCHED, *lists):
        try:
            found = (folder / name).stat()
        except OSError:
            seen.append((0, 0, 0))
        else:
            seen.append((found.st_ino, found.st_mtime_ns, found.st_size))
    return tuple(seen)


def load_dossier(folder: Path, known: Loaded | None = None) -> Loaded:
    """A dossier as it is; what is known is kept where findings and decisions are still the same.

    While documents are being read, the pages stay as they were until the new findings are there.
    """
    with open_dossier(folder) as dossier:
        before = known.stored if known is not None else None
        for _ in range(TRIES):
            state, weighed = state_of(dossier), dossier.is_current()
            freshness, outdated = _freshness_of(dossier, weighed=weighed)
            if known is not None and known.state == state:
                return known._replace(freshness=freshness, outdated=outdated, weighed=weighed)
            stored = before = load_stored(dossier, before)
            built = load_last(dossier, stored)
            if state_of(dossier) == state:
                break
        return Loaded(built if weighed else keep_standing(built), stored, state, freshness, weighed, outdated)


def state_of(dossier: Dossier) -> str:
    """Changes with findings, decisions and settings."""
    digest = hashlib.sha256((dossier.weighed_from() or "").encode())
    digest.update(repr((dossier.head, [decision.id for decision in dossier.load_decisions()])).encode())
    return digest.hexdigest()[:16]


def _freshness_of(dossier: Dossier, *, weighed: bool) -> tuple[Freshness, Outdated | None]:
    """Whether findings are of now, and what is missing or was read otherwise if not."""
    if not dossier.is_weighed():
        return "never", None
    if dossier.has_unread():
        return "unread", None
    if not weighed:
        return "unweighed", None
    outdated = find_outdated(dossier)
    return ("outdated" if outdated else "current"), outdated
