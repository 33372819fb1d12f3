"""The fewest interventions, against asking each of them."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ask import answer_scenario
from dragoman.ask.levers import Lever, find_levers
from dragoman.records import Concept, Intervention, Link, Scenario, SystemModel

NAMES = "abcde"
PAIRS = [(cause, effect) for cause in NAMES for effect in NAMES if cause != effect]
ARROWS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]), max_size=8)


def system(arrows: dict[tuple[str, str], Any]) -> SystemModel:
    """A system of sure links."""
    links = tuple(
        Link(id=c + e, cause=c, effect=e, sign=sign, link_type="causal", runs=True, support=1.0)
        for (c, e), sign in arrows.items()
    )
    return SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in NAMES), links=links)


def told(levers: tuple[Lever, ...]) -> list[tuple[tuple[str, str, int], ...]]:
    """Interventions as rows."""
    return [tuple((one.kind, one.target, one.direction) for one in lever.interventions) for lever in levers]


def test_causes_of_the_goal_are_its_levers():
    """What raises the goal is pushed up, what lowers it down, however far off."""
    found = find_levers(system({("a", "b"): 1, ("b", "e"): 1, ("c", "e"): -1, ("e", "d"): 1}), "e", 1)

    assert {("press", "a", 1), ("press", "b", 1), ("press", "c", -1)} == {one for (one,) in told(found)}
    assert {1.0} == {lever.share for lever in found}


def test_a_lever_that_moves_what_must_stay_is_none():
    """With two causes, the one that spares the other concept is left."""
    arrows = {("a", "e"): 1, ("a", "d"): 1, ("b", "e"): 1}

    assert [(("press", "b", 1),)] == told(find_levers(system(arrows), "e", 1, keep=["d"]))


def test_holding_what_carries_over_makes_a_lever_of_a_pair():
    """Where the only cause moves both, holding what lies between, or what must stay, is the second intervention."""
    arrows = {("a", "e"): 1, ("a", "c"): 1, ("c", "d"): 1}
    pairs = told(find_levers(system(arrows), "e", 1, keep=["d"]))

    assert [(("press", "a", 1), ("hold", "c", 1)), (("press", "a", 1), ("hold", "d", 1))] == pairs
    assert () == find_levers(system(arrows), "e", 1, keep=["d"], most=1)


def test_nothing_moves_what_nothing_leads_to():
    """A goal without causes has no lever."""
    assert () == find_levers(system({("e", "a"): 1}), "e", 1)


@pytest.mark.parametrize(("goal", "keep"), [("x", []), ("e", ["x"]), ("e", ["e"])])
def test_a_goal_that_makes_no_sense_is_refused(goal: str, keep: list[str]):
    """Goal and kept concepts are of the system, and apart."""
    with pytest.raises(ValueError, match=r"^levers: "):
        find_levers(system({("a", "e"): 1}), goal, 1, keep=keep)


@settings(max_examples=30, deadline=None)
@given(arrows=ARROWS, direction=st.sampled_from([1, -1]))
def test_levers_are_the_pushes_whose_answer_is_the_goal(arrows: dict[tuple[str, str], int], direction: Any):
    """One run against the links finds what asking each push at rest finds, where all members come to rest."""
    model = system(arrows)
    found = {
        (one.target, one.direction)
        for lever in find_levers(model, "e", direction, most=1, members=60)
        for one in lever.interventions
    }
    for name in "abcd":
        for way in (1, -1):
            push = Intervention(kind="press", target=name, direction=_way(way))
            answer = answer_scenario(model, Scenario(interventions=(push,), members=60, mode="rest"))
            if any("no rest" in line for line in answer.warnings):
                continue
            moved = {effect.concept: effect.direction for effect in answer.effects}
            if not _all_rest(model):
                continue
            assert (moved.get("e") == {1: "up", -1: "down"}[direction]) == ((name, way) in found)


def _way(way: int) -> Any:
    return way


def _all_rest(model: SystemModel) -> bool:
    """Whether every member of the whole system comes to rest, so that shares are of the same members."""
    pushes = tuple(Intervention(kind="press", target=name) for name in NAMES)
    answer = answer_scenario(model, Scenario(interventions=pushes, members=60, mode="rest"))
    return not any("no rest" in line for line in answer.warnings)
