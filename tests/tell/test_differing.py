"""What two answers say otherwise."""

import pytest

from dragoman.ask import Dependence, Difference, Settled, SpreadShare
from dragoman.records import Anchor, Answer, Conflict, Effect, Scenario
from dragoman.tell import tell_changed, tell_dependence, tell_differences, tell_disputes, tell_spread

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


def test_all_that_hangs_on_one_thing_is_one_line():
    """What is left out is named once, with every effect that it carries."""
    known = {"left_out": "l", "direction": "up", "direction_without": None, "change": -0.8}
    found = [Dependence(concept=one, **known) for one in ("p", "a")]  # type: ignore[arg-type]
    less = Dependence(left_out="m", concept="p", direction="up", direction_without="up", change=-0.25)

    assert (
        (
            "without the link, the price of grain is not said to move (with it, goes up) "
            "and attacks of Ardin are not said to move (with it, go up)"
        ),
        "without m, the price of grain goes up in 25% fewer of the members (with it, goes up)",
    ) == tell_dependence([*found, less], LABELS | {"l": "the link"})


def test_the_spread_of_an_effect_is_one_line():
    """The largest shares first, each with whether and how much; what they leave open at the end."""
    shares = [SpreadShare(concept="p", link="l", presence=0.5, size=0.2)]

    assert ("the price of grain: 50% by whether tolls raise it, 20% by how much; 30% by all else",) == tell_spread(
        shares, {"l": "tolls raise it"}, LABELS
    )


def test_what_explains_a_spread_adds_up_to_the_whole_of_it():
    """Parts that would each be rounded up are not told as more than there is."""
    (told,) = tell_spread([SpreadShare(concept="p", link="l", presence=0.335, size=0.335)], {"l": "it"}, LABELS)

    assert "the price of grain: 34% by whether it, 33% by how much; 33% by all else" == told


@pytest.mark.parametrize(
    ("by_b", "expected"),
    [
        (None, "by the first, the price of grain goes up; by the second, the price of grain is not said to move"),
        ("up", "by the one in 30% more of the members than by the other, the price of grain goes up"),
    ],
)
def test_a_dispute_is_told_with_what_would_settle_it(by_b, expected: str):
    """The matter, the words of both sides, where to look, and what follows by either."""
    a, b = (Anchor(doc="d", start=0, end=len(words), exact=words) for words in ("tolls fell", "tolls rose"))
    conflict = Conflict(id="x1", type="trend", a=a, b=b)
    settled = Settled(conflict="x1", concept="p", by_a="up", by_b=by_b, apart=0.3)

    assert (f"which way it moves, by “tolls fell” or by “tolls rose” (show conflict x1): {expected}",) == tell_disputes(
        [settled], [conflict], LABELS
    )
