"""Whether a run dies down."""

import numpy as np
import pytest

from dragoman.ask.draw import Draws
from dragoman.ask.stability import judge_stability


def draws(arrows: dict[tuple[int, int], list[float]], keeps: list[list[float]]) -> Draws:
    """An ensemble with given weights and given shares kept."""
    ends = list(arrows)
    return Draws(
        concepts=tuple("abcdefgh"[: len(keeps)]),
        links=tuple(str(number) for number in range(len(ends))),
        cause=np.array([cause for cause, _ in ends], dtype=np.intp),
        effect=np.array([effect for _, effect in ends], dtype=np.intp),
        lag=np.ones(len(ends), dtype=np.intp),
        weights=np.array(list(arrows.values())).reshape(len(ends), len(keeps[0])),
        keeps=np.array(keeps),
    )


def test_a_loop_stronger_than_damping_grows():
    """Two concepts that keep half and feed each other fully have a radius of 1.5; with a tenth, 0.6."""
    spiral = draws({(0, 1): [1.0, 0.1], (1, 0): [1.0, 0.1]}, [[0.5, 0.5], [0.5, 0.5]])
    found = judge_stability(spiral)

    assert (1.05, 1.5, 0.5, 2) == (found.mean, found.largest, found.over_one, found.looked_at)


def test_a_brake_turns_without_growing():
    """Opposite signs give a complex pair: the radius is the root of half squared plus the product of the weights."""
    found = judge_stability(draws({(0, 1): [0.6], (1, 0): [-0.6]}, [[0.5], [0.5]]))

    assert round(float(np.hypot(0.5, 0.6)), 4) == found.largest


@pytest.mark.parametrize("arrows", [{}, {(0, 1): [9.0], (1, 2): [9.0]}])
def test_without_a_loop_only_damping_counts(arrows: dict[tuple[int, int], list[float]]):
    """However large, weights that close no loop make nothing grow."""
    found = judge_stability(draws(arrows, [[0.2], [0.7], [0.4]]))

    assert (0.7, 0.7, 0.0) == (found.mean, found.largest, found.over_one)


def test_a_large_knot_is_looked_at_in_part():
    """Where one knot of loops is large, fewer members are looked at, and how many is told."""
    size, members = 60, 500
    ring = {(n, (n + 1) % size): [0.5] * members for n in range(size)}
    large = Draws(
        concepts=tuple(map(str, range(size))),
        links=tuple(map(str, range(size))),
        cause=np.array([cause for cause, _ in ring], dtype=np.intp),
        effect=np.array([effect for _, effect in ring], dtype=np.intp),
        lag=np.ones(size, dtype=np.intp),
        weights=np.array(list(ring.values())),
        keeps=np.full((size, members), 0.4),
    )
    found = judge_stability(large)

    assert (0.9, True) == (pytest.approx(found.largest, abs=1e-4), found.looked_at < members)


def test_each_knot_of_loops_counts():
    """Of two knots joined by a bridge, the one that grows faster gives the radius; the bridge adds nothing."""
    arrows = {(0, 1): [0.2], (1, 0): [0.2], (1, 2): [9.0], (2, 3): [0.4], (3, 4): [0.4], (4, 2): [0.4]}
    found = judge_stability(draws(arrows, [[0.5]] * 5))

    assert pytest.approx(found.largest) == 0.9
