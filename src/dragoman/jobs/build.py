"""Read what is not read yet, then weigh and model. May be killed at any point; the next build goes on from there."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from typing import NamedTuple

from msgspec import Struct

from dragoman.jobs._serial import Executor, SerialExecutor
from dragoman.jobs.collection import without_collection
from dragoman.jobs.outdated import stamp_version
from dragoman.jobs.stages import Load, Read, Stages
from dragoman.records import Document, Progress, Reading, Rejected
from dragoman.store import Dossier, Original, Unread, about_claims
from dragoman.weigh.decisions import apply_decisions

# Documents read together: short ones are parsed faster so, and a killed build has no more than these to read again.
TOGETHER = 64

# An original with its bytes, or why they cannot be had.
Fetched = tuple[Original, bytes | Rejected]
OnProgress = Callable[[Progress], None]
Clock = Callable[[], float]


class BuildReport(Struct, frozen=True, kw_only=True):
    """What a build did.

    read: documents read in this build. kept: documents in the dossier after it; left_out: those of them that people
    left out by a decision. rejected: originals that could not be read, now or before, and lines of decisions.jsonl
    that say nothing. findings: how many there are.
    seconds: by stage, of the clock given. compact: whether dossier.db is byte for byte what any other build of the
    same originals and decisions leaves; False when another process had it open.
    """

    read: int
    kept: int
    left_out: int
    rejected: tuple[Rejected, ...]
    findings: int
    seconds: dict[str, float]
    compact: bool


class Outcome(NamedTuple):
    """What became of one original."""

    original: Original
    document: Document | Rejected
    reading: Reading | None


class Stopwatch:
    """Seconds by stage."""

    def __init__(self, clock: Clock) -> None:
        """Start at nothing."""
        self.seconds: dict[str, float] = {}
        self._clock = clock

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Count the time inside to a stage."""
        start = self._clock()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + self._clock() - start


class Run(NamedTuple):
    """One build under way."""

    dossier: Dossier
    stages: Stages
    watch: Stopwatch
    progress: OnProgress


def run_build(
    dossier: Dossier,
    stages: Stages,
    *,
    clock: Clock,
    progress: OnProgress = lambda _: None,
    executor: Executor | None = None,
) -> BuildReport:
    """Every original read once by these stages, one transaction each, then findings and model made anew if need be.

    However often it is killed and run again, and in whatever order the originals were added, the dossier ends the same.
    """
    run = Run(dossier, stages, Stopwatch(clock), progress)
    originals, damaged = dossier.scan_originals()
    read = _read_pending(run, originals, executor or SerialExecutor())
    _forget_others(dossier, originals)
    if not dossier.is_current():
        _weigh(run)
    with run.watch.on("store"):
        compact = dossier.is_compact() or dossier.compact()
    unread = (unread.rejected for unread in dossier.load_rejected().values())
    return BuildReport(
        read=read,
        kept=len(dossier.load_state()),
        left_out=len(dossier.load_left_out()),
        rejected=(*damaged, *unread, *dossier.scan_decisions()[1]),
        findings=dossier.count_findings(),
        seconds=run.watch.seconds,
        compact=compact,
    )


def run_weighing(
    dossier: Dossier, stages: Stages, *, clock: Clock, progress: OnProgress = lambda _: None
) -> dict[str, float]:
    """Findings and model made anew from the readings and decisions there are, if need be; seconds by stage.

    Nothing is read, so it is quick; the next build leaves what it would have left without it.
    """
    run = Run(dossier, stages, Stopwatch(clock), progress)
    if not dossier.is_current():
        _weigh(run)
    return run.watch.seconds


def stamp_original(original: Original, version: str) -> str:
    """Changes whenever what is said of an original, or what reads it, changes."""
    return f"{original.stamp}.{stamp_version(version)}"


def _read_pending(run: Run, originals: Sequence[Original], executor: Executor) -> int:
    """How many documents were read; each is on the disk before the next one is begun."""
    state = run.dossier.load_state()
    stamps = {original.sha256: stamp_original(original, run.stages.version) for original in originals}
    # Rejected ones are tried each time: their file may have been mended.
    pending = [o for o in originals if o.sha256 not in state or state[o.sha256].stamp != stamps[o.sha256]]
    known = run.dossier.load_rejected()
    fetched = ((original, run.dossier.read_original(original.sha256)) for original in pending)
    some = iter(lambda: tuple(islice(fetched, TOGETHER)), ())
    outcomes = chain.from_iterable(executor.map(partial(read_some, run.stages.load, run.stages.read), some))
    read = 0
    for place, original in enumerate(pending):
        run.progress(Progress(stage="read", done=place, total=len(pending), current=original.name))
        with run.watch.on("read"):
            outcome = next(outcomes)
        with run.watch.on("store"):
            read += _keep(run, outcome, stamps[original.sha256], known.get(original.sha256))
    run.progress(Progress(stage="read", done=len(pending), total=len(pending)))
    return read


def read_some(load: Load, read: Read, fetched: Sequence[Fetched]) -> Iterator[Outcome]:
    """What becomes of each of some originals, in their order; those that can be loaded are read together."""
    loaded = [
        (original, content if isinstance(content, Rejected) else load(original, content))
        for original, content in fetched
    ]
    readings = iter(read([document for _, document in loaded if not isinstance(document, Rejected)]))
    for original, document in loaded:
        yield Outcome(original, document, None if isinstance(document, Rejected) else next(readings))


def _keep(run: Run, outcome: Outcome, stamp: str, known: Unread | None) -> bool:
    """Whether there was a reading to keep; a rejection known from before is not written again."""
    document = outcome.document
    if isinstance(document, Rejected):
        if known is None or (known.stamp, known.rejected) != (stamp, document):
            sha256, reader = outcome.original.sha256, run.stages.version
            run.dossier.save_rejected(sha256, document, reader=reader, stamp=stamp)
        return False
    if outcome.reading is None or outcome.reading.doc != document.id:
        msg = f"{outcome.original.name}: expected a reading of {document.id}, got {outcome.reading}"
        raise ValueError(msg)
    run.dossier.save_reading(document, outcome.reading, stamp=stamp)
    return True


def _forget_others(dossier: Dossier, originals: Sequence[Original]) -> None:
    """Take out what is left of originals that are gone: no other build could make it again."""
    there = {original.sha256 for original in originals}
    if gone := [read.doc for sha256, read in dossier.load_state().items() if sha256 not in there]:
        dossier.forget_documents(gone)
    if unread := [sha256 for sha256 in dossier.load_rejected() if sha256 not in there]:
        dossier.forget_rejected(unread)


def _weigh(run: Run) -> None:
    dossier = run.dossier
    made_from = dossier.weighing_key()
    documents, readings = _pairs(dossier)
    decisions = about_claims(dossier.load_decisions(), [read.doc for read in dossier.load_state().values()])
    run.progress(Progress(stage="weigh", done=0, total=1))
    with run.watch.on("weigh"), without_collection():
        weighed = run.stages.weigh(documents, readings, decisions)
    run.progress(Progress(stage="model", done=0, total=1))
    with run.watch.on("model"), without_collection():
        system = run.stages.model(weighed, apply_decisions(readings, decisions))
    with run.watch.on("store"):
        dossier.save_weighed(weighed, system, made_from=made_from)
    run.progress(Progress(stage="model", done=1, total=1))


def _pairs(dossier: Dossier) -> tuple[list[Document], list[Reading]]:
    """Documents and their readings; one that another process puts in between the two looks waits for its own build."""
    documents = {document.id: document for document in dossier.load_documents()}
    readings = [reading for reading in dossier.load_readings() if reading.doc in documents]
    return [documents[reading.doc] for reading in readings], readings
