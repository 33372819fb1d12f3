"""Jobs: a dossier read or weighed in a process of its own, while the page goes on; watched, cancelled, started again.

A killed reading loses nothing: every finished document is on the disk, and the next one goes on from there.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, Thread
from typing import Literal, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from dragoman.records import Progress, Rejected
from dragoman.web._working import Finished, JobKind, Told

# Jobs that are remembered.
REMEMBERED = 50
WORK = "dragoman.web._working"
# Seconds that a cancelled process has to end before it is killed.
PATIENCE_S = 5.0
DIED = Rejected(
    where="reading",
    expected="a process that ends by itself",
    got="one that was ended from outside",
    fix="start it again; what was finished is kept",
)


class Job(Struct, frozen=True, kw_only=True):
    """One job as it is now.

    kind: read (documents read, then everything weighed) or weigh (decisions applied, nothing read).
    state: running, done, cancelled, failed. progress: how far it is, None before it told of anything.
    finished: what came of it, None until it is done. error: why it failed, None otherwise.
    started, ended: ISO 8601 instants, UTC; ended None while it runs.
    """

    id: str
    kind: JobKind
    state: Literal["running", "done", "cancelled", "failed"] = "running"
    progress: Progress | None = None
    finished: Finished | None = None
    error: Rejected | None = None
    started: str
    ended: str | None = None


class Running(NamedTuple):
    """The process behind a job, and the thread that listens to it."""

    process: subprocess.Popen[bytes]
    thread: Thread


class Jobs:
    """The jobs of one dossier, one at a time; for any number of threads."""

    def __init__(self, folder: Path, *, workers: int = 1, when_done: Callable[[Job], None] = lambda _: None) -> None:
        """Start nothing yet. when_done: told of each job that is done, by the thread that listened to it."""
        self._folder = folder
        self._workers = workers
        self._when_done = when_done
        self._lock = Lock()
        self._jobs: dict[str, Job] = {}
        self._running: dict[str, Running] = {}
        self._cancelled: set[str] = set()
        self._number = 0

    def list(self) -> tuple[Job, ...]:
        """All jobs that are remembered, the last one first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))

    def find(self, identity: str) -> Job | None:
        """A job as it is now; None for an id that there is none of."""
        with self._lock:
            return self._jobs.get(identity)

    def is_busy(self) -> bool:
        """Whether a job runs."""
        with self._lock:
            return bool(self._running)

    def start(self, kind: JobKind) -> Job:
        """A job that was started now, or the one that runs already: it reads and weighs what came meanwhile too."""
        with self._lock:
            if self._running:
                return self._jobs[next(iter(self._running))]
            self._number += 1
            job = Job(id=f"job-{self._number}", kind=kind, started=_now())
            self._remember(job)
            process = self._start_process(kind)
            thread = Thread(target=self._listen, args=(job.id, process), daemon=True)
            self._running[job.id] = Running(process, thread)
            thread.start()
        return job

    def cancel(self, identity: str) -> Job | None:
        """The job, ended, with what it finished kept; as it is where it had ended before. None for an unknown id."""
        with self._lock:
            running = self._running.get(identity)
            if running is not None:
                self._cancelled.add(identity)
        if running is not None:
            _end_process(running.process)
            running.thread.join(PATIENCE_S)
        return self.find(identity)

    def close(self) -> None:
        """End whatever runs."""
        for job in self.list():
            if job.state == "running":
                self.cancel(job.id)

    def _start_process(self, kind: JobKind) -> "subprocess.Popen[bytes]":
        """A process that works, apart from ours: Ctrl-C is for us, and what it starts can be ended with it."""
        # -P: a folder of our name where the user stands is not ours.
        command = [sys.executable, "-P", "-m", WORK, kind, str(self._folder), str(self._workers)]
        return subprocess.Popen(  # noqa: S603 — a module of ours
            command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, start_new_session=True
        )

    def _listen(self, identity: str, process: "subprocess.Popen[bytes]") -> None:
        """Take what a process tells until it tells no more."""
        with process:
            for line in process.stdout or ():
                with suppress(msgspec.DecodeError):  # a library may have printed something
                    self._take(identity, msgspec.json.decode(line, type=Told))
        job = self._end(identity)
        if job.state == "done":
            self._when_done(job)

    def _take(self, identity: str, told: Told) -> None:
        with self._lock:
            job = self._jobs[identity]
            self._jobs[identity] = replace(
                job,
                progress=told.progress or job.progress,
                finished=told.finished or job.finished,
                error=told.failed or job.error,
            )

    def _end(self, identity: str) -> Job:
        """Put down how a job ended."""
        with self._lock:
            job = self._jobs[identity]
            if job.finished is not None:
                job = replace(job, state="done", ended=_now())
            elif identity in self._cancelled:
                job = replace(job, state="cancelled", ended=_now())
            else:
                job = replace(job, state="failed", error=job.error or DIED, ended=_now())
            self._jobs[identity] = job
            self._running.pop(identity)
            return job

    def _remember(self, job: Job) -> None:
        """Add a job, and forget the oldest ones that have ended."""
        self._jobs[job.id] = job
        for old in tuple(self._jobs)[: max(0, len(self._jobs) - REMEMBERED)]:
            if old not in self._running:
                del self._jobs[old]


def _end_process(process: "subprocess.Popen[bytes]") -> None:
    """End a process and those it started, softly first."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):  # it has ended by itself
            os.killpg(process.pid, signal.SIGTERM)
    process.terminate()
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
