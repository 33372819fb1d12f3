"""What can be done to a dossier from its page: decided, undone, added, read; and what comes of it."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Lock, Thread
from time import sleep
from typing import Any

from msgspec import Struct

from dragoman.ontology import OntologyError
from dragoman.records import Decision, Rejected
from dragoman.sources import SourceFlags
from dragoman.store import Addition, DossierError, open_dossier
from dragoman.verbs import DecisionVerb, add_content, decide, weigh_dossier
from dragoman.web._working import JobKind
from dragoman.web.dossier import LiveDossier
from dragoman.web.errors import CONFLICT, NOT_FOUND, UNUSABLE, RefusedError
from dragoman.web.jobs import Job, Jobs
from dragoman.weigh.decisions import list_in_force

# Claims up to which a decision is applied before its answer; beyond, in a process of its own. Weighing grows faster
# than claims do: 118 take 15 ms, 17,800 take 25 s on one core (400 long reports). Tried: 500 to 5,000.
AT_ONCE = 2_000
# Seconds until the first page is drawn.
DRAWN_S = 3


class Decided(Struct, frozen=True, kw_only=True):
    """What a decision did.

    state: of the dossier, as its page tells it. applied: whether pages show its effect now; if not, `job` applies it.
    skipped: decisions that could not be applied, one line each.
    """

    decision: Decision
    state: str
    applied: bool
    job: Job | None = None
    skipped: tuple[str, ...] = ()


class Desk:
    """A dossier, its jobs and the person at it; for any number of threads."""

    def __init__(self, folder: Path, *, by: str, workers: int = 1) -> None:
        """Open nothing yet. by: who decides. workers: how many processes read."""
        self.folder = folder
        self.dossier = LiveDossier(folder)
        self.jobs = Jobs(folder, workers=workers, when_done=self._settle)
        self._by = by
        self._deciding = Lock()
        self._settled = ""

    def decide(
        self, verb: DecisionVerb, targets: Sequence[str], *, why: str = "", changes: Mapping[str, Any] | None = None
    ) -> Decided:
        """A decision, written down for good and applied, without any document being read again.

        Raises UnknownTargetError with nothing written, DossierError.
        """
        with self._deciding:
            decision = decide(self.folder, verb, targets, by=self._by, why=why, changes=dict(changes or {}))
            job = self._weigh()
            loaded = self.dossier.load()
        return Decided(
            decision=decision,
            state=loaded.state,
            applied=loaded.weighed,
            job=job,
            skipped=loaded.built.weighed.skipped,
        )

    def undo(self, identity: str | None = None) -> Decided:
        """One decision taken back: the one named, else the last that stands. Raises RefusedError where none does."""
        with open_dossier(self.folder) as dossier:
            made = [one for one in list_in_force(dossier.load_decisions()) if identity or one.verb != "undo"]
        if identity is None and not made:
            raise RefusedError(CONFLICT, "undo", "a decision that stands", "none", "there is nothing to undo")
        if identity is not None and all(one.id != identity for one in made):
            fix = "choose one in the log"
            raise RefusedError(NOT_FOUND, "undo", "the id of a decision that stands", f'"{identity[:80]}"', fix)
        return self.decide("undo", [identity or made[-1].id])

    def add(self, name: str, content: bytes, flags: SourceFlags) -> Addition | Rejected:
        """A file put into the dossier, or why not. Raises RefusedError for a name that is no plain file name."""
        try:
            return add_content(self.folder, name, content, flags=flags)
        except ValueError as error:
            fix = "give the last part of its path"
            raise RefusedError(UNUSABLE, "name", "a plain file name", f"{name[:80]!r}", fix) from error

    def start(self, kind: JobKind) -> Job:
        """A job that was started now, or the one that runs already."""
        return self.jobs.start(kind)

    def begin(self) -> None:
        """Read a dossier that was never read and has something to be read; load any other while the page is fetched."""
        with open_dossier(self.folder) as dossier:
            fresh = not dossier.is_weighed() and dossier.has_unread()
        if fresh:
            self.start("read")
        else:
            Thread(target=self._warm, daemon=True).start()

    def close(self) -> None:
        """End whatever runs; what it finished is kept."""
        self.jobs.close()

    def _weigh(self) -> Job | None:
        """Apply decisions now where that is quick; else the job that does."""
        loaded = self.dossier.load()
        if loaded.weighed or loaded.freshness == "never":
            return None
        if sum(len(reading.claims) for reading in loaded.built.readings) > AT_ONCE or self.jobs.is_busy():
            return self.start("weigh")
        weigh_dossier(self.folder)
        return None

    def _settle(self, _: Job) -> None:
        """After a job: load what it made, and apply decisions that came while it ran; none twice."""
        loaded = self.dossier.load()
        with open_dossier(self.folder) as dossier:
            key = dossier.weighing_key()
        if not loaded.weighed and loaded.freshness != "never" and key != self._settled:
            self._settled = key
            self.start("weigh")

    def _warm(self) -> None:
        """Load the dossier before it is asked for, and once the page is drawn what the first look at an actor takes.

        Whatever is wrong with the dossier is told to who asks.
        """
        with suppress(DossierError, OntologyError):
            self.dossier.load()
        sleep(DRAWN_S)
        import_module("dragoman.read")  # lists of names are in it, and its parser takes a second to load
