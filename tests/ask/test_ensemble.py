"""Ensembles of fuzzy cognitive maps, against runs one by one."""

from typing import Any

import numpy as np
import pytest

from dragoman.ask.cognitive import MapRule, run_map
from dragoman.ask.ensemble import MOST, run_map_ensemble
from dragoman.model.maps import WeightedMap, map_from_links

RING = [("a", "b", 0.6), ("b", "c", -0.8), ("c", "a", 0.7), ("d", "a", 0.9), ("a", "c", 0.2)]
SWING = [("a", "b", 1.0), ("b", "a", -1.0)]


def little_map(links: list[tuple[str, str, float]], concepts: str) -> WeightedMap:
    """A map over concepts of one letter."""
    return map_from_links(list(concepts), links)


def drawn_weights(weighted: WeightedMap, members: int, seed: int) -> np.ndarray:
    """Weights of each member, worked out of an ensemble that takes one linear step."""
    still = MapRule(update="kosko", squash="tanh", slope=1e-9, most_steps=1, tolerance=-1.0)
    columns = []
    for cause, effect in zip(weighted.cause, weighted.effect, strict=True):
        alone = [float(place == cause) for place in range(len(weighted.concepts))]
        last = run_map_ensemble(weighted, alone, still, members=members, seed=seed).last
        columns.append(last[effect] / 1e-9)
    return np.array(columns)


@pytest.mark.parametrize("update", ["kosko", "modified", "rescaled"])
@pytest.mark.parametrize("squash", ["sigmoid", "tanh", "bivalent", "trivalent"])
def test_each_member_runs_as_it_would_alone(update: Any, squash: Any):
    """States, outcome, steps and period of a member are those of a single run with its weights."""
    weighted, rule = little_map(RING, "abcd"), MapRule(update=update, squash=squash, threshold=0.3)
    ran = run_map_ensemble(weighted, [1.0, 0.2, 0.0, 1.0], rule, members=5, seed=2)
    weights = drawn_weights(weighted, 5, 2)
    for member in range(5):
        alone = run_map(weighted._replace(weight=weights[:, member]), [1.0, 0.2, 0.0, 1.0], rule)
        told = (ran.outcomes[member], int(ran.steps[member]), ran.periods[member])
        assert (alone.outcome, alone.steps, alone.period) == told
        np.testing.assert_allclose(alone.states[-1], ran.last[:, member], atol=1e-6)


def test_weights_lie_around_those_given_and_within_one():
    """A weight varies by a tenth of itself and never leaves the range from -1 to 1."""
    weights = drawn_weights(little_map(RING, "abcd"), 400, 0)
    given = little_map(RING, "abcd").weight

    np.testing.assert_allclose(weights.mean(axis=1), given, atol=0.03)
    assert weights.max() <= 1.0 + 1e-6
    np.testing.assert_allclose(weights[given == 0.6].std(), 0.06, atol=0.01)


def test_same_seed_gives_same_bytes_and_a_larger_ensemble_begins_alike():
    """Draws depend on the seed and the member's place alone."""
    weighted = little_map(RING, "abcd")
    one, again, other = (run_map_ensemble(weighted, [1, 0, 0, 1], members=9, seed=seed).last for seed in (1, 1, 2))
    more = run_map_ensemble(weighted, [1, 0, 0, 1], members=MOST + 3, seed=1).last

    assert one.tobytes() == again.tobytes() != other.tobytes()
    assert one.tobytes() == more[:, :9].copy().tobytes()


def test_members_that_swing_are_told_as_cycles():
    """Each member that never rests says so, with its period where it comes round."""
    rule = MapRule(update="kosko", squash="trivalent", threshold=0.1)
    ran = run_map_ensemble(little_map(SWING, "ab"), [1, 0], rule, members=3)

    assert [("limit cycle", 4)] * 3 == list(zip(ran.outcomes, ran.periods, strict=True))


def test_clamps_hold_in_every_member():
    """A clamped concept keeps its value, whatever arrives."""
    ran = run_map_ensemble(little_map(RING, "abcd"), [1, 0, 0, 1], members=4, clamps={0: 0.25})

    assert [0.25] * 4 == ran.last[0].tolist()


def test_no_members_are_refused():
    """An ensemble has at least one member."""
    with pytest.raises(ValueError, match="at least 1"):
        run_map_ensemble(little_map(RING, "abcd"), [1, 0, 0, 1], members=0)
