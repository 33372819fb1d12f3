"""The course of an effect in one line."""

import pytest

from dragoman.ask import Moment
from dragoman.tell._courses import course_words


def moments(*stands: tuple[float, float, float | None]) -> tuple[Moment, ...]:
    """A course of shares up and down and a middle size; the spread lies a tenth around it."""
    return tuple(
        Moment(
            step=step,
            up=up,
            down=down,
            low=None if middle is None else middle - 0.1,
            middle=middle,
            high=None if middle is None else middle + 0.1,
        )
        for step, (up, down, middle) in enumerate(stands, 1)
    )


def test_a_course_tells_from_when_on_and_how_far():
    """The first step that moves it, a line of sizes, and their spread at the end, marked as drawn."""
    words = course_words(moments((0.0, 0.0, None), (0.8, 0.0, 0.25), (0.8, 0.0, 0.5)))

    assert "up from step 2 on, ▁▅█; at step 3 by drawn sizes of +0.40 to +0.60, middle +0.50" == words


@pytest.mark.parametrize(
    ("stands", "expected"),
    [
        (((0.9, 0.0, 0.2), (0.2, 0.7, -0.2)), "up from step 1 on, then down from step 2 on"),
        (((0.9, 0.0, 0.2), (0.4, 0.4, 0.01)), "up from step 1 on, then either way from step 2 on"),
        (((0.9, 0.0, 0.2), (0.0, 0.0, None)), "up from step 1 on, then back where it was from step 2 on"),
    ],
)
def test_a_turn_is_told_with_its_step(stands, expected: str):
    """What goes up first and down later is told in that order."""
    assert course_words(moments(*stands)).startswith(expected)


@pytest.mark.parametrize("course", [(), moments((0.0, 0.0, None))])
def test_what_never_moves_has_no_line(course):
    """Nothing is told of a course without movement."""
    assert not course_words(course)
