"""Draws -> whether a run dies down or grows until it saturates."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.ask.draw import Draws, Floats

# Knots of up to so many concepts get exact eigenvalues, larger ones the growth of a long linear run. On random knots
# of 60 and 150 concepts with two to four links each the two differed by under 1.4 % in 19 of 20 members, on bare rings
# by up to 10 %, and never on which side of 1 they lay. To be measured again when GROWTH_STEPS changes.
EXACT_UP_TO = 40
# Work allowed for one knot: members times concepts cubed, or members times links.
EXACT_BUDGET, GROWTH_BUDGET = 5_000_000, 100_000
FEWEST = 8
GROWTH_STEPS = 96


class Stability(NamedTuple):
    """Spectral radius of one step: below 1 a push dies down once it ends.

    mean: of the mean member. largest: over the members looked at. over_one: share of them above 1. looked_at: how many
    members the last two rest on (fewer than all where one knot of loops is large).
    """

    mean: float
    largest: float
    over_one: float
    looked_at: int


class Knot(NamedTuple):
    """Concepts that feed back on each other: links between them by place in the knot, in order of effect."""

    cause: NDArray[np.intp]
    effect: NDArray[np.intp]
    weights: Floats
    keeps: Floats

    def mean(self) -> "Knot":
        """The same knot with one member, the mean of all."""
        return self._replace(
            weights=self.weights.mean(axis=1, keepdims=True), keeps=self.keeps.mean(axis=1, keepdims=True)
        )

    def first(self, members: int) -> "Knot":
        """The same knot with the first so many members."""
        return self._replace(weights=self.weights[:, :members], keeps=self.keeps[:, :members])

    def affordable(self) -> int:
        """How many members can be looked at."""
        size = len(self.keeps)
        allowed = EXACT_BUDGET // size**3 if size <= EXACT_UP_TO else GROWTH_BUDGET // len(self.cause)
        return max(FEWEST, allowed)


def judge_stability(draws: Draws) -> Stability:
    """How members behave before saturation. Lags longer than one step are counted as one."""
    knots = [_cut_out(draws, rows) for rows in _knots(draws)]
    looked_at = min([draws.keeps.shape[1], *(knot.affordable() for knot in knots)])
    radius = draws.keeps[:, :looked_at].max(axis=0, initial=0.0)
    mean = float(draws.keeps.mean(axis=1).max(initial=0.0))
    for knot in knots:
        radius = np.maximum(radius, _radius(knot.first(looked_at)))
        mean = max(mean, float(_radius(knot.mean())[0]))
    over = float((radius > 1.0).mean())
    return Stability(round(mean, 4), round(float(radius.max(initial=0.0)), 4), over, looked_at)


def _cut_out(draws: Draws, rows: list[int]) -> Knot:
    place = np.full(len(draws.concepts), -1)
    place[rows] = np.arange(len(rows))
    cause, effect = place[draws.cause], place[draws.effect]
    inner = (cause >= 0) & (effect >= 0)
    return Knot(cause[inner], effect[inner], draws.weights[inner], draws.keeps[rows])


def _radius(knot: Knot) -> Floats:
    """Spectral radius of each member's step on a knot."""
    return _exact_radius(knot) if len(knot.keeps) <= EXACT_UP_TO else _growth(knot)


def _exact_radius(knot: Knot) -> Floats:
    size, members = knot.keeps.shape
    step = np.zeros((size, size, members))
    np.add.at(step, (knot.effect, knot.cause), knot.weights)
    step[range(size), range(size)] += knot.keeps
    return np.asarray(np.abs(np.linalg.eigvals(np.moveaxis(step, -1, 0))).max(axis=1), dtype=np.float64)


def _growth(knot: Knot) -> Floats:
    """Mean growth per step over the second half of a long linear run: that of the largest eigenvalue, nearly."""
    starts = np.flatnonzero(np.diff(knot.effect, prepend=-1))
    # Any start with a share in every direction will do; one that is no draw keeps the answer's bytes the same.
    change = np.repeat(np.cos(np.arange(len(knot.keeps)) ** 2.0)[:, None], knot.keeps.shape[1], axis=1)
    grown = np.zeros(knot.keeps.shape[1])
    for step in range(GROWTH_STEPS):
        inflow = np.add.reduceat(change[knot.cause] * knot.weights, starts, axis=0)
        change = knot.keeps * change
        change[knot.effect[starts]] += inflow
        norm = np.sqrt((change**2).sum(axis=0))
        change /= norm
        grown += np.log(norm) if 2 * step >= GROWTH_STEPS else 0.0
    return np.exp(grown / (GROWTH_STEPS // 2))


def _knots(draws: Draws) -> Iterator[list[int]]:
    """Rows that can reach each other both ways, in groups of at least two: outside them nothing feeds back.

    Kosaraju's two passes (Sharir 1981): rows by when a search ahead leaves them, then searches back in that order.
    """
    ahead, behind = _neighbours(draws.cause, draws.effect), _neighbours(draws.effect, draws.cause)
    seen: set[int] = set()
    last_first = [row for start in sorted(ahead) for row in _search(start, ahead, seen)][::-1]
    seen = set()
    for row in last_first:
        knot = list(_search(row, behind, seen))
        if len(knot) > 1:
            yield sorted(knot)


def _neighbours(tails: NDArray[np.intp], heads: NDArray[np.intp]) -> dict[int, list[int]]:
    lists: dict[int, list[int]] = {}
    for tail, head in zip(tails.tolist(), heads.tolist(), strict=True):
        lists.setdefault(tail, []).append(head)
    return lists


def _search(start: int, neighbours: dict[int, list[int]], seen: set[int]) -> Iterator[int]:
    """Rows not seen yet that lie ahead of start, each when the search leaves it for good; marks them seen."""
    if start in seen:
        return
    seen.add(start)
    path = [(start, iter(neighbours.get(start, ())))]
    while path:
        row, left = path[-1]
        step = next((head for head in left if head not in seen), None)
        if step is None:
            path.pop()
            yield row
        else:
            seen.add(step)
            path.append((step, iter(neighbours.get(step, ()))))
