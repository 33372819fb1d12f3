"""How a concept moves step by step, in one line."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dragoman.ask.answer import read_direction
from dragoman.ask.course import Moment
from dragoman.ask.run import Shares

HEIGHTS = "▁▂▃▄▅▆▇█"
_PHASES = {"up": "up", "down": "down", "undetermined": "either way", "none": "back where it was"}


def course_words(course: Sequence[Moment]) -> str:
    """From when on it goes which way, a line of drawn sizes, and their spread at the end; "" where nothing moves.

    The line stands for the middle of the members that move, its highest step for the largest, whichever way it goes.
    """
    phases = list(_phases(course))
    last = course[-1] if course else None
    if last is None or not phases:
        return ""
    told = ", then ".join(f"{_PHASES[direction]} from step {first} on" for direction, first in phases)
    if last.low is None or last.middle is None or last.high is None:
        return f"{told}, {_line(course)}"
    spread = f"{last.low:+.2f} to {last.high:+.2f}, middle {last.middle:+.2f}"
    return f"{told}, {_line(course)}; at step {last.step} by drawn sizes of {spread}"


def _phases(course: Sequence[Moment]) -> Iterator[tuple[str, int]]:
    """Directions that follow each other, each with its first step; steps before the first movement are left out."""
    for direction, moments in groupby(course, _direction):
        first = next(moments).step
        if direction != "none" or first > 1:
            yield direction, first


def _direction(moment: Moment) -> str:
    """The direction that the members which move agree on; none where none has moved."""
    if not moment.up + moment.down:
        return "none"
    return read_direction(Shares(moment.up, moment.down, 1 - moment.up - moment.down))


def _line(course: Sequence[Moment]) -> str:
    sizes = [abs(moment.middle or 0.0) for moment in course]
    largest = max(sizes)
    return "".join(HEIGHTS[round(size / largest * (len(HEIGHTS) - 1))] if largest else HEIGHTS[0] for size in sizes)
