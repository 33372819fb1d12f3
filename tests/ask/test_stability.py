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


def random_knot(size: int, members: int) -> Draws:
    """A ring of concepts with as many links across it, of random weights."""
    numbers = np.random.default_rng(11)
    across = numbers.integers(size, size=(2 * size, 2)).tolist()
    ends = dict.fromkeys([(n, (n + 1) % size) for n in range(size)] + [(a, b) for a, b in across if a != b])
    ordered = sorted(ends, key=lambda pair: pair[1])
    return Draws(
        concepts=tuple(map(str, range(size))),
        links=tuple(map(str, ordered)),
        cause=np.array([cause for cause, _ in ordered], dtype=np.intp),
        effect=np.array([effect for _, effect in ordered], dtype=np.intp),
        lag=np.ones(len(ordered), dtype=np.intp),
        weights=numbers.uniform(-0.3, 0.9, (len(ordered), members)),
        keeps=numbers.uniform(0.1, 0.7, (size, members)),
    )


def test_a_large_knot_is_judged_by_its_growth():
    """Where a knot is too large for exact eigenvalues, growth over a long run finds them within three percent."""
    knot = random_knot(60, 8)
    exact = 0.0
    for member in range(8):
        step = np.diag(knot.keeps[:, member])
        step[knot.effect, knot.cause] += knot.weights[:, member]
        exact = max(exact, float(np.abs(np.linalg.eigvals(step)).max()))

    assert judge_stability(knot).largest == pytest.approx(exact, rel=0.03)


def test_how_many_members_were_looked_at_is_told():
    """A large knot in a large ensemble is judged on some of the members, and the answer knows on how many."""
    assert 8 <= judge_stability(random_knot(60, 5000)).looked_at < 5000


def test_each_knot_of_loops_counts():
    """Of two knots joined by a bridge, the one that grows faster gives the radius; the bridge adds nothing."""
    arrows = {(0, 1): [0.2], (1, 0): [0.2], (1, 2): [9.0], (2, 3): [0.4], (3, 4): [0.4], (4, 2): [0.4]}
    found = judge_stability(draws(arrows, [[0.5]] * 5))

    assert pytest.approx(found.largest) == 0.9
