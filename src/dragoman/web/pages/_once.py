"""What is worked out of a whole dossier -> the same, worked out once and shared by all its pages."""

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def once(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """The same function, keeping what it made of the last thing it was given; for any number of threads.

    A thing is the same while it is the same object: a dossier that changed is another one.
    """
    lock = Lock()
    last: list[tuple[Given, Made]] = []

    @wraps(make)
    def kept(given: Given) -> Made:
        with lock:
            if not last or last[0][0] is not given:
                last[:] = [(given, make(given))]
            return last[0][1]

    return kept
