"""Work done one task after the other, and what any other way of spreading it must do too."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")


class Executor(Protocol):
    """A way of spreading work. It must not matter to what comes out."""

    def map(self, work: Callable[[Task], Outcome], tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Outcomes in the order of their tasks, each as soon as it and those before it are done."""


class SerialExecutor:
    """One task after the other, in this process; a task is taken when the outcome before it has been used."""

    def map(self, work: Callable[[Task], Outcome], tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Outcomes in the order of their tasks."""
        return map(work, tasks)
