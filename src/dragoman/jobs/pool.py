"""Work spread over processes, in order, with no more in hand than they need; a process that dies costs what it had."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

# Tasks given out ahead of the one whose outcome is awaited, for each process.
AHEAD = 2
# How often processes that died are replaced before the work is given up.
RESTARTS = 3

Work = Callable[[Any], Any]
MakeWork = Callable[[], Work]
_work: Work | None = None


class PoolExecutor:
    """Spreads tasks over processes, each of which makes the work for itself once.

    make_work must be picklable and give in every process the same work as the one handed to map; so must tasks and
    outcomes be. Raises BrokenProcessPool where processes keep dying (out of memory).
    """

    def __init__(self, workers: int, make_work: MakeWork) -> None:
        """Start nothing yet."""
        self._workers = workers
        self._make_work = make_work

    def map(self, work: Callable[[Task], Outcome], tasks: Iterable[Task]) -> Iterator[Outcome]:  # noqa: ARG002 - each process has its own
        """Outcomes in the order of their tasks, each as soon as it and those before it are done."""
        waiting = iter(tasks)
        in_hand: deque[Task] = deque()
        for _attempt in range(RESTARTS):
            try:
                yield from self._run(waiting, in_hand)
            except BrokenProcessPool:
                continue
            return
        yield from self._run(waiting, in_hand)

    def _run(self, waiting: Iterator[Task], in_hand: deque[Task]) -> Iterator[Any]:
        """Work off what is in hand, then what waits; a task leaves the hand when its outcome is there."""
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self._workers, context, initializer=_prepare, initargs=(self._make_work,)) as pool:
            futures: deque[Future[Any]] = deque(pool.submit(_do, task) for task in in_hand)
            for task in waiting:
                in_hand.append(task)
                futures.append(pool.submit(_do, task))
                if len(futures) >= AHEAD * self._workers:
                    yield self._take(futures, in_hand)
            while futures:
                yield self._take(futures, in_hand)

    @staticmethod
    def _take(futures: "deque[Future[Any]]", in_hand: deque[Task]) -> Any:  # noqa: ANN401
        outcome = futures[0].result()
        futures.popleft()
        in_hand.popleft()
        return outcome


def _prepare(make_work: MakeWork) -> None:
    """Make the work of this process, once."""
    global _work  # noqa: PLW0603 - a process of its own, which does nothing else
    _work = make_work()


def _do(task: Any) -> Any:  # noqa: ANN401 - whatever the work takes and gives
    if _work is None:
        msg = "expected a prepared process, got one without work"
        raise RuntimeError(msg)
    return _work(task)
