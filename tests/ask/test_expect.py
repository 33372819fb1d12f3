"""Whether what is expected holds."""

from typing import Any

import pytest

from dragoman.ask import expected_holds
from dragoman.records import Answer, Effect, Scenario


def answer(direction: Any, *, stated_only: bool = False) -> Answer:
    """An answer that says one thing of trade."""
    effect = Effect(concept="trade", direction=direction, up=0.4, down=0.3, unmoved=0.3, stated_only=stated_only)
    return Answer(scenario=Scenario(interventions=()), effects=(effect,))


@pytest.mark.parametrize(
    ("told", "expected", "holds"),
    [
        ("up", "up", True),
        ("up", "down", False),
        ("undetermined", "up", False),
        ("none", "unchanged", True),
        ("undetermined", "unchanged", False),
        ("undetermined", "unspecified", True),
        ("none", "unspecified", False),
        ("down", "unspecified", False),
    ],
)
def test_a_direction_is_met_or_not(told: str, expected: str, holds: bool):  # noqa: FBT001 (a column of cases)
    """A direction holds when the answer gives it; unspecified when no direction comes out."""
    assert expected_holds(answer(told), "trade", expected) == holds


def test_silence_is_unspecified_and_nothing_else():
    """A concept an answer does not name is unspecified; it is not unchanged and it is not down."""
    held = [expected_holds(answer("up"), "unrest", way) for way in ("unspecified", "unchanged", "down")]

    assert [True, False, False] == held


def test_an_aim_counts_only_where_it_may():
    """An effect reached only over an aim or a setting counts when asked for as such."""
    told = answer("up", stated_only=True)

    assert (False, True) == (
        expected_holds(told, "trade", "up"),
        expected_holds(told, "trade", "up", stated_only_counts=True),
    )


def test_an_unknown_expectation_is_refused():
    """An expectation in other words is an error, not a failure to hold."""
    with pytest.raises(ValueError, match="got 'sideways'"):
        expected_holds(answer("up"), "trade", "sideways")
