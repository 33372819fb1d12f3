"""A dossier -> whether its database is what its originals and decisions make."""

from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from dragoman.jobs._serial import Executor
from dragoman.jobs.build import Clock, OnProgress, run_build
from dragoman.jobs.stages import Stages
from dragoman.store import Dossier

Place = tuple[str, tuple[object, ...]]


def run_check(
    dossier: Dossier,
    stages: Stages,
    *,
    clock: Clock,
    progress: OnProgress = lambda _: None,
    executor: Executor | None = None,
) -> tuple[str, ...]:
    """One line for each row that a rebuild makes differently, in the order of the tables; none when all is well.

    The rebuild is made in a temporary folder from the same originals and decisions; the dossier is only read.
    """
    stored = _lines(dossier)
    with TemporaryDirectory(prefix="dragoman-check-") as folder:
        database = Path(folder) / "dossier.db"
        with Dossier(dossier.folder, database=database) as rebuilt:
            report = run_build(rebuilt, stages, clock=clock, progress=progress, executor=executor)
            made = _lines(rebuilt)
    unreadable = tuple(str(rejected) for rejected in report.rejected)
    return (*unreadable, *_differences(stored, made))


def _lines(dossier: Dossier) -> dict[Place, bytes]:
    return {(row.table, row.key): sha256(row.line).digest() for row in dossier.export_rows()}


def _differences(stored: dict[Place, bytes], made: dict[Place, bytes]) -> tuple[str, ...]:
    places = dict.fromkeys((*stored, *made))
    return tuple(_difference(place, stored, made) for place in places if stored.get(place) != made.get(place))


def _difference(place: Place, stored: dict[Place, bytes], made: dict[Place, bytes]) -> str:
    table, key = place
    row = f"{table} {' '.join(map(str, key))}"
    if place not in made:
        return f"{row}: stored, but a rebuild does not make it"
    if place not in stored:
        return f"{row}: a rebuild makes it, but it is not stored"
    return f"{row}: a rebuild makes it differently"
