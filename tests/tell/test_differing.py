"""What two answers say otherwise."""

import pytest

from dragoman.ask import Difference
from dragoman.records import Answer, Effect, Scenario
from dragoman.tell import tell_changed, tell_differences

LABELS = {"p": "the price of grain", "a": "attacks of Ardin"}


def answer(**directions: str) -> Answer:
    """An answer with an effect for each concept."""
    effects = (
        Effect(concept=one, direction=way, up=0.0, down=0.0, unmoved=1.0)  # type: ignore[arg-type]
        for one, way in directions.items()
    )
    return Answer(scenario=Scenario(interventions=()), effects=tuple(effects))


def difference(**more: object) -> Difference:
    """A concept that goes up under the first question and is not reached under the second."""
    known = {"concept": "p", "first": "up", "second": None, "higher": 0.0, "lower": 0.6}
    return Difference(**(known | more))  # type: ignore[arg-type]


def test_only_what_changed_is_told():
    """A concept that both answers move alike takes no line."""
    told = tell_changed(answer(p="up", a="down"), answer(p="up"), LABELS)

    assert ("attacks of Ardin are not said to move; with it, go down",) == told


def test_the_whole_is_named_as_it_is_asked_for():
    """Whoever asks by the word of some hears what all together say."""
    told = tell_changed(answer(p="up"), answer(p="down"), LABELS, beside="by all together")

    assert ("the price of grain goes down; by all together, goes up",) == told


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "is not said to move; here, goes up (lower there in 60% of the members)"),
        ({"lower": 0.0}, "is not said to move; here, goes up (over aims or settings alone)"),
        ({"lower": 0.0, "second": "none"}, "does not move, by the texts; here, goes up"),
        (
            {"second": "undetermined", "higher": 0.1},
            "has no direction; here, goes up (higher there in 10% of the members, lower there in 60% of the members)",
        ),
    ],
)
def test_a_difference_is_told_with_its_share_of_members(more, expected: str):
    """How many members differ, or that none does where only aims reach it."""
    assert (f"there, the price of grain {expected}",) == tell_differences([difference(**more)], LABELS)
