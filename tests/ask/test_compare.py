"""Two scenarios beside each other."""

from typing import Any

import pytest

from dragoman.ask.compare import Difference, compare_scenarios
from dragoman.records import Concept, Intervention, Link, Scenario, SystemModel


def system() -> SystemModel:
    """Arms raise fear and lower trade, talks lower fear."""
    rows = (("arms", "fear", 1), ("arms", "trade", -1), ("talks", "fear", -1))
    links = (
        Link(id=c + e, cause=c, effect=e, sign=_sign(s), link_type="causal", runs=True, support=0.9) for c, e, s in rows
    )
    names = ("arms", "fear", "talks", "trade")
    return SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in names), links=tuple(links))


def _sign(sign: int) -> Any:
    return sign


def scenario(*what: Intervention, **more: Any) -> Scenario:
    """A scenario of a small ensemble."""
    return Scenario(interventions=what, **({"members": 100} | more))


ARMS = Intervention(kind="press", target="arms")
TALKS = Intervention(kind="press", target="talks")


def by_concept(*scenarios: Scenario) -> dict[str, Difference]:
    """Differences by concept."""
    return {one.concept: one for one in compare_scenarios(system(), *scenarios)}


def test_the_same_scenario_differs_in_nothing():
    """Same draws, same pushes: no line."""
    assert () == compare_scenarios(system(), scenario(ARMS), scenario(ARMS))


def test_what_turns_is_told_before_what_moves_less():
    """A turned direction comes first; a concept that both leave alone is not there."""
    found = compare_scenarios(system(), scenario(ARMS), scenario(TALKS))
    fear = by_concept(scenario(ARMS), scenario(TALKS))["fear"]

    assert ("up", "down", 0.0) == (fear.first, fear.second, fear.higher)
    assert found[0].first != found[0].second


def test_a_second_push_is_measured_member_by_member():
    """Talks beside arms leave less fear in every member that has their link, and no other trade."""
    found = by_concept(scenario(ARMS), scenario(ARMS, TALKS))

    assert 0.9 == pytest.approx(found["fear"].lower, abs=0.1)
    assert 0.0 == found["fear"].higher
    assert "trade" not in found


@pytest.mark.parametrize("mode", ["steps", "rest"])
def test_what_only_one_reaches_has_no_direction_in_the_other(mode: str):
    """None stands for a concept that nothing reaches."""
    found = by_concept(scenario(TALKS, mode=mode), scenario(ARMS, mode=mode))

    assert (None, "down") == (found["trade"].first, found["trade"].second)


def test_scenarios_with_other_members_do_not_compare():
    """Members answer each other only where they draw the same."""
    with pytest.raises(ValueError, match="same members"):
        compare_scenarios(system(), scenario(ARMS), scenario(ARMS, seed=1))
