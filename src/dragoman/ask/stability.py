"""Draws -> whether a run dies down or grows until it saturates."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.ask.draw import Draws, Floats

# Work allowed for one knot of loops, in cubed concepts times members; 2e6 keeps an answer under 0.1 s on one core.
BUDGET = 2_000_000
FEWEST = 8


class Stability(NamedTuple):
    """Spectral radius of one step: below 1 a push dies down once it ends.

    mean: of the mean member. largest: over the members looked at. over_one: share of them above 1. looked_at: how many
    members the last two rest on (fewer than all where one knot of loops is large).
    """

    mean: float
    largest: float
    over_one: float
    looked_at: int


def judge_stability(draws: Draws) -> Stability:
    """How members behave before saturation. Lags longer than one step are counted as one."""
    members = draws.keeps.shape[1]
    knots = list(_knots(draws))
    looked_at = min([members, *(max(FEWEST, BUDGET // len(knot) ** 3) for knot in knots)])
    radius = draws.keeps[:, :looked_at].max(axis=0, initial=0.0)
    mean = float(draws.keeps.mean(axis=1).max(initial=0.0))
    for knot in knots:
        radius = np.maximum(radius, _radius(_matrices(draws, knot, draws.weights[:, :looked_at], looked_at)))
        average = _matrices(draws, knot, draws.weights.mean(axis=1, keepdims=True), members)
        mean = max(mean, float(_radius(average)[0]))
    over = float((radius > 1.0).mean())
    return Stability(round(mean, 4), round(float(radius.max(initial=0.0)), 4), over, looked_at)


def _matrices(draws: Draws, knot: list[int], weight: Floats, members: int) -> Floats:
    """One-step matrices of a knot, one per column of weight."""
    place = {row: number for number, row in enumerate(knot)}
    inner = [n for n, ends in enumerate(zip(draws.effect, draws.cause, strict=True)) if place.keys() >= set(ends)]
    keep = draws.keeps[knot, :members]
    keep = keep if weight.shape[1] == members else keep.mean(axis=1, keepdims=True)
    step = np.zeros((weight.shape[1], len(knot), len(knot)))
    for number in inner:
        step[:, place[int(draws.effect[number])], place[int(draws.cause[number])]] += weight[number]
    step[:, range(len(knot)), range(len(knot))] += keep.T
    return step


def _radius(matrices: Floats) -> Floats:
    return np.asarray(np.abs(np.linalg.eigvals(matrices)).max(axis=1), dtype=np.float64)


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
