"""Fuzzy cognitive maps in the semantics of other programs."""

from math import exp, tanh
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ask.cognitive import MapRule, find_period, run_map
from dragoman.model.maps import WeightedMap, map_from_links

UPDATES = ["kosko", "modified", "rescaled"]
LINKS = st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), st.floats(-1, 1), max_size=8)


def little_map(*links: tuple[str, str, float], concepts: str = "abcd") -> WeightedMap:
    """A map over concepts of one letter."""
    return map_from_links(list(concepts), list(links))


def sigmoid(value: float) -> float:
    """The usual squashing function."""
    return 1 / (1 + exp(-value))


@pytest.mark.parametrize(
    ("update", "expected"),
    [("kosko", sigmoid(0.5)), ("modified", sigmoid(0.5 + 0.4)), ("rescaled", sigmoid(0.5 * 1 + (0.4 * 2 - 1)))],
)
def test_one_step_is_that_of_the_formula(update: Any, expected: float):
    """Each update puts what arrives, with or without the state itself, through the squashing function."""
    run = run_map(little_map(("a", "b", 0.5), concepts="ab"), [1.0, 0.4], MapRule(update=update, most_steps=1))

    assert expected == pytest.approx(run.states[1, 1], abs=1e-12)


@pytest.mark.parametrize(
    ("squash", "arriving", "expected"),
    [
        ("tanh", 0.8, tanh(0.8)),
        ("bivalent", 0.5, 1.0),
        ("bivalent", 0.49, 0.0),
        ("trivalent", 0.5, 1.0),
        ("trivalent", -0.5, -1.0),
        ("trivalent", 0.2, 0.0),
    ],
)
def test_states_come_into_the_range_of_the_function(squash: Any, arriving: float, expected: float):
    """Hyperbolic tangents and steps of two or three values are there beside the sigmoid."""
    rule = MapRule(update="kosko", squash=squash, most_steps=1)

    assert expected == pytest.approx(
        run_map(little_map(("a", "b", arriving), concepts="ab"), [1, 0], rule).states[1, 1]
    )


def test_what_nothing_drives_keeps_its_value():
    """An input stays where it starts, unless the rule lets it go."""
    links = little_map(("a", "b", 0.5), concepts="ab")

    assert 0.3 == run_map(links, [0.3, 0.0]).states[-1, 0]
    assert 0.3 != run_map(links, [0.3, 0.0], MapRule(hold_inputs=False)).states[-1, 0]


def test_a_clamped_concept_is_held_from_the_start():
    """A clamp overrides the start and everything that arrives."""
    run = run_map(little_map(("a", "b", -1.0), ("b", "a", 1.0), concepts="ab"), [0, 0], clamps={1: 1.0})

    assert [1.0] * len(run.states) == run.states[:, 1].tolist()


def test_a_map_at_rest_is_a_fixed_point():
    """A run that comes to rest says so, and after how many steps."""
    run = run_map(little_map(("a", "b", 0.5), ("b", "a", 0.5), concepts="ab"), [0.0, 1.0])
    moved = np.abs(np.diff(run.states, axis=0)).max(axis=1)

    assert ("fixed point", 1) == (run.outcome, run.period)
    assert run.steps == len(run.states) - 1
    assert moved[-1] <= 0.001 < moved[-2]


def test_a_map_that_comes_round_is_a_limit_cycle():
    """Two concepts that copy each other in turn swap their states for ever."""
    rule = MapRule(update="kosko", squash="bivalent", tolerance=0.0)
    run = run_map(little_map(("a", "b", 1.0), ("b", "a", 1.0), concepts="ab"), [1, 0], rule)

    assert ("limit cycle", 2, 2) == (run.outcome, run.period, run.steps)


def test_a_smooth_cycle_is_found_within_the_tolerance():
    """A ring with one strong negative link swings, and its period is told."""
    links = little_map(("a", "b", 3.0), ("b", "a", -3.0), concepts="ab")
    run = run_map(links, [0.4, 0.1], MapRule(update="kosko", squash="tanh", most_steps=200))

    assert ("limit cycle", 4) == (run.outcome, run.period)


def test_a_run_cut_short_is_neither():
    """Where the steps allowed do not suffice, the outcome is none."""
    links = little_map(("a", "b", 3.0), ("b", "a", -3.0), concepts="ab")
    run = run_map(links, [0.4, 0.1], MapRule(update="kosko", squash="tanh", most_steps=3))

    assert ("none", 3, None) == (run.outcome, run.steps, run.period)


def test_rest_of_the_watched_is_enough():
    """A run may stop once some concepts are at rest, though others still move."""
    links = little_map(("a", "b", 0.5), ("c", "d", 3.0), ("d", "c", -3.0))
    rule = MapRule(update="kosko", squash="tanh")
    run = run_map(links, [1.0, 0.0, 0.4, 0.1], rule, watched=[0, 1])

    assert ("fixed point", 2) == (run.outcome, run.steps)


def test_a_start_of_another_length_is_refused():
    """A start needs one value for each concept."""
    with pytest.raises(ValueError, match="expected 2 values"):
        run_map(little_map(concepts="ab"), [1.0])


def test_no_period_is_found_in_a_drift():
    """States that never come again have no period."""
    assert find_period(np.arange(12.0)[:, None], 0.5) is None


@given(weights=LINKS, update=st.sampled_from(UPDATES))
def test_runs_are_those_of_a_plain_loop(weights: dict[tuple[str, str], float], update: Any):
    """The run of any map equals one written out concept by concept."""
    links = little_map(*((cause, effect, weight) for (cause, effect), weight in weights.items()))
    run = run_map(links, [1.0, 0.5, 0.0, 0.25], MapRule(update=update, most_steps=5, tolerance=0.0))
    table, driven = links.matrix(), set(links.effect.tolist())
    for before, after in zip(run.states, run.states[1:], strict=False):
        seen = 2 * before - 1 if update == "rescaled" else before
        for j in range(4):
            arriving = sum(table[i, j] * seen[i] for i in range(4)) + (0 if update == "kosko" else seen[j])
            expected = sigmoid(arriving) if j in driven else before[j]
            assert expected == pytest.approx(after[j], abs=1e-12)
