"""Work spread over processes."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

import pytest

from dragoman.jobs.pool import RESTARTS, PoolExecutor
from dragoman.jobs.wire import build_dossier
from dragoman.store import create_dossier

MADE_AT = "2025-11-05T09:00:00Z"
TEXTS = ("Iran attacked Iraq.", "Iraq accused Iran of shelling.", "Talks between Iran and Iraq failed.")


def make_squares() -> Callable[[int], int]:
    """The work of squaring."""
    return lambda number: number * number


def make_deadly(mark: Path, deaths: int) -> Callable[[int], int]:
    """The work of squaring, in processes of which the first few to meet a three die."""

    def work(number: int) -> int:
        died = len(list(mark.iterdir()))
        if number == 3 and died < deaths:
            (mark / f"{died}").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number

    return work


def refuse(number: int) -> int:
    """Never called: each process has work of its own."""
    raise AssertionError(number)


def test_outcomes_come_in_the_order_of_their_tasks():
    """However many processes there are, outcomes keep their order."""
    assert [n * n for n in range(20)] == list(PoolExecutor(2, make_squares).map(refuse, range(20)))


def test_tasks_are_taken_as_they_are_needed():
    """Tasks are not taken in far ahead: a large archive is never all in memory."""
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(50):
            taken.append(number)
            yield number

    outcomes = PoolExecutor(2, make_squares).map(refuse, tasks())
    first = next(outcomes)

    assert (0, True) == (first, len(taken) < 10)
    outcomes.close()


def test_a_process_that_dies_loses_nothing(tmp_path: Path):
    """The tasks a dead process had in hand are done again, and nothing is done twice over in the outcomes."""
    executor = PoolExecutor(2, partial(make_deadly, tmp_path, 1))

    assert [n * n for n in range(8)] == list(executor.map(refuse, range(8)))


def test_work_that_kills_every_process_is_given_up(tmp_path: Path):
    """What dies again and again ends with an error, the outcomes before it kept."""
    outcomes = PoolExecutor(1, partial(make_deadly, tmp_path, RESTARTS + 1)).map(refuse, range(8))

    assert [0, 1, 4] == [next(outcomes) for _ in range(3)]
    with pytest.raises(BrokenProcessPool):
        next(outcomes)


def test_two_processes_make_the_same_bytes_as_one(tmp_path: Path):
    """A dossier read by several processes is the dossier read by one."""
    made = []
    for workers in (1, 2):
        with create_dossier(tmp_path / str(workers), "Same", MADE_AT) as dossier:
            for number, text in enumerate(TEXTS):
                dossier.add_original(text.encode(), f"{number}.txt")
            build_dossier(dossier, workers=workers)
        made.append((tmp_path / str(workers) / "dossier.db").read_bytes())

    assert made[0] == made[1]
