"""Cross-impact balances: consistency, succession and basins."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ask.balances import (
    find_basins,
    find_consistent,
    find_shortfalls,
    succeed,
    total_impact,
    weigh_balances,
)
from dragoman.model.maps import ImpactMatrix, impact_matrix

SIZES = st.lists(st.integers(1, 3), min_size=1, max_size=4)
# Two ports and a toll: an open strait keeps the toll low, a low toll keeps it open.
STRAIT = impact_matrix(
    ["strait", "toll"],
    [["open", "shut"], ["low", "high"]],
    np.array([[0, 0, 2, -2], [0, 0, -1, 1], [1, -1, 0, 0], [-2, 2, 0, 0]], dtype=float),
)


def random_matrix(sizes: list[int], seed: int) -> ImpactMatrix:
    """A matrix of small whole impacts."""
    draw = np.random.Generator(np.random.PCG64(seed))
    states = [[f"{place}{state}" for state in range(size)] for place, size in enumerate(sizes)]
    count = sum(sizes)
    return impact_matrix([str(place) for place in range(len(sizes))], states, draw.integers(-2, 3, (count, count)))


def every_scenario(matrix: ImpactMatrix) -> np.ndarray:
    """All scenarios of a small matrix."""
    return np.array(list(product(*(range(size) for size in matrix.sizes))), dtype=np.intp)


def test_a_balance_sums_what_the_chosen_states_do():
    """Each state gets the impacts of the chosen states on it."""
    assert [[1, -1, 2, -2]] == weigh_balances(STRAIT, np.array([[0, 0]])).tolist()


def test_a_scenario_is_consistent_when_each_state_is_best():
    """Both ends of the story hold, the mixed ones do not."""
    assert [[0, 0], [1, 1]] == find_consistent(STRAIT).scenarios.tolist()


def test_the_total_is_that_of_the_chosen_states():
    """The total impact score adds up the balances of the scenario's own states."""
    assert [3.0, -2.0] == total_impact(STRAIT, np.array([[0, 0], [1, 0]])).tolist()


def test_a_shortfall_tells_how_far_a_state_stays_behind():
    """An open strait with a high toll is pulled to shut by four, its toll to low by four."""
    assert [[4.0, 4.0]] == find_shortfalls(STRAIT, np.array([[0, 1]])).tolist()


def test_global_succession_moves_all_and_local_the_worst():
    """All descriptors go at once by the one rule, only the one furthest behind by the other, the first of equals."""
    mixed = np.array([[0, 1]])

    assert [[1, 0]] == succeed(STRAIT, mixed, "global").tolist()
    assert [[1, 1]] == succeed(STRAIT, mixed, "local").tolist()


def test_a_tie_keeps_the_present_state():
    """Where two states are equally good, the one that holds stays."""
    still = impact_matrix(["a", "b"], [["x", "y"], ["z"]], np.zeros((3, 3)))

    assert [[1, 0]] == succeed(still, np.array([[1, 0]])).tolist()


def test_a_cycle_is_an_attractor_of_several_scenarios():
    """Under global succession the two mixed scenarios turn into each other for ever."""
    found = [(one.scenarios.tolist(), one.basin) for one in find_basins(STRAIT, "global")]

    assert [([[0, 1], [1, 0]], 2), ([[0, 0]], 1), ([[1, 1]], 1)] == found


def test_what_a_state_does_for_itself_counts():
    """A state that speaks for itself lasts where it otherwise would not."""
    impacts = np.array([[0, 1, 0], [0, 0, 0], [0, 0, 0]], dtype=float)
    plain = impact_matrix(["a", "b"], [["x", "y"], ["z"]], impacts)
    lasting = impact_matrix(["a", "b"], [["x", "y"], ["z"]], impacts + np.diag([1.0, 0.0, 0.0]))

    assert [[1, 0]] == find_consistent(plain).scenarios.tolist()
    assert [[0, 0], [1, 0]] == find_consistent(lasting).scenarios.tolist()


def test_too_many_scenarios_need_samples():
    """Basins of a huge matrix are drawn, and only when asked for, with the same seed the same."""
    huge = random_matrix([3] * 15, 1)

    with pytest.raises(ValueError, match="samples"):
        find_basins(huge)
    one, other = find_basins(huge, samples=200, seed=5), find_basins(huge, samples=200, seed=5)
    assert 200 == sum(attractor.basin for attractor in one)
    assert [a.scenarios.tolist() for a in one] == [a.scenarios.tolist() for a in other]


def test_a_search_that_finds_too_many_says_so():
    """Where everything is consistent, the search stops at its bound."""
    empty = impact_matrix(["a", "b"], [["x", "y"], ["z", "w"]], np.zeros((4, 4)))
    found = find_consistent(empty, most=3)

    assert (3, False) == (len(found.scenarios), found.complete)


@settings(deadline=None)
@given(sizes=SIZES, seed=st.integers(0, 10_000), slack=st.sampled_from([0.0, 1.0]))
def test_the_search_finds_what_a_list_of_all_finds(sizes: list[int], seed: int, slack: float):
    """Giving up beginnings loses no consistent scenario, and lets none slip in."""
    matrix = random_matrix(sizes, seed)
    every = every_scenario(matrix)
    expected = every[(find_shortfalls(matrix, every) <= slack).all(axis=1)]

    assert expected.tolist() == find_consistent(matrix, slack=slack).scenarios.tolist()


@settings(deadline=None)
@given(sizes=SIZES, seed=st.integers(0, 10_000), rule=st.sampled_from(["global", "local"]))
def test_basins_share_out_all_scenarios(sizes: list[int], seed: int, rule: Any):
    """Every scenario ends in the attractor that a walk step by step ends in."""
    matrix = random_matrix(sizes, seed)
    basins = {tuple(map(tuple, one.scenarios.tolist())): one.basin for one in find_basins(matrix, rule)}
    walked: dict[tuple[tuple[int, ...], ...], int] = {}
    for scenario in every_scenario(matrix):
        ring = _walk(matrix, scenario, rule)
        walked[ring] = walked.get(ring, 0) + 1

    assert walked == basins


def _walk(matrix: ImpactMatrix, scenario: np.ndarray, rule: Any) -> tuple[tuple[int, ...], ...]:
    met: list[tuple[int, ...]] = []
    here = tuple(scenario.tolist())
    while here not in met:
        met.append(here)
        here = tuple(succeed(matrix, np.array([here]), rule)[0].tolist())
    ring = met[met.index(here) :]
    first = ring.index(min(ring))
    return tuple(ring[first:] + ring[:first])
