"""What a process of its own does for the page: reads or weighs a dossier, and tells how far it is, a line of JSON each.

    python -m dragoman.web._working read FOLDER WORKERS

Nothing of the web is imported here, so that the process starts quickly.
"""

import sys
import time
import traceback
from collections.abc import Callable
from typing import IO, Literal, get_args

import msgspec
from msgspec import Struct

from dragoman.records import Progress, Rejected
from dragoman.verbs import build_dossier, list_skipped, weigh_dossier

JobKind = Literal["read", "weigh"]
# Seconds between two lines of progress of one stage; more often nobody can follow.
PACE_S = 0.05


class Finished(Struct, frozen=True, kw_only=True):
    """What came of it. read: documents read now. kept: documents there are. rejected: those that could not be read.

    skipped: decisions that could not be applied, one line each.
    """

    read: int = 0
    kept: int = 0
    findings: int = 0
    rejected: tuple[Rejected, ...] = ()
    skipped: tuple[str, ...] = ()


class Told(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line: how far it is, what came of it, or why nothing did."""

    progress: Progress | None = None
    finished: Finished | None = None
    failed: Rejected | None = None


def work(kind: JobKind, folder: str, workers: int, out: IO[bytes]) -> None:
    """Do a job to its end and tell of it; ends at once when nobody listens any more."""

    def tell(told: Told) -> None:
        try:
            out.write(msgspec.json.encode(told) + b"\n")
            out.flush()
        except OSError:  # whoever started us is gone
            sys.exit(1)

    try:
        finished = _do(kind, folder, workers, pace(lambda progress: tell(Told(progress=progress))))
    except Exception as error:  # noqa: BLE001 — told in one line; the terminal gets the rest
        tell(Told(failed=_told(error, folder)))
    else:
        tell(Told(finished=finished))


def pace(tell: Callable[[Progress], None], clock: Callable[[], float] = time.monotonic) -> Callable[[Progress], None]:
    """Progress passed on when a stage begins or ends, and between at most so often as a person can follow."""
    last = [("", float("-inf"))]

    def pass_on(progress: Progress) -> None:
        stage, at = last[0]
        if progress.stage != stage or progress.done == progress.total or clock() - at >= PACE_S:
            last[0] = (progress.stage, clock())
            tell(progress)

    return pass_on


def _do(kind: JobKind, folder: str, workers: int, progress: Callable[[Progress], None]) -> Finished:
    if kind == "weigh":
        weigh_dossier(folder, progress=progress)
        return Finished(skipped=list_skipped(folder))
    report = build_dossier(folder, workers=workers, progress=progress)
    return Finished(
        read=report.read,
        kept=report.kept,
        findings=report.findings,
        rejected=report.rejected,
        skipped=list_skipped(folder),
    )


def _told(error: Exception, folder: str) -> Rejected:
    """Why a job failed, in one line."""
    line = getattr(error, "line", None)
    if isinstance(line, Rejected):
        return line
    if isinstance(error, OSError) and "[E050]" in str(error):
        expected, fix = "an installed English spaCy pipeline", "install it with pip"
        return Rejected(where="pipeline", expected=expected, got="none of that name", fix=fix)
    if isinstance(error, OSError):
        got = error.strerror or type(error).__name__
        return Rejected(where=folder, expected="to be able to use it", got=got, fix="check space and permissions")
    traceback.print_exception(error)
    fix = "start it again; what was finished is kept, and the terminal that runs dragoman serve says more"
    return Rejected(where="reading", expected="findings", got="a failure of ours", fix=fix)


if __name__ == "__main__":
    wanted, of, with_workers = sys.argv[1:]
    work(next(kind for kind in get_args(JobKind) if kind == wanted), of, int(with_workers), sys.stdout.buffer)
