"""Rows of features with classes -> weights, by logistic regression with AdaGrad (Duchi and others 2011)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.read.causes_linear_v1.table import Floats, Hashes, Table, softmax

UNITS = 127
Whole = NDArray[np.int64]


class Bag(NamedTuple):
    """Rows of known features. columns: their numbers, row after row. bounds: where each row starts, and the end."""

    columns: Whole
    bounds: Whole

    def take(self, rows: Whole) -> "Bag":
        """Some of the rows, in the order asked for."""
        lengths = np.diff(self.bounds)[rows]
        bounds = np.concatenate([[0], np.cumsum(lengths)])
        places = np.repeat(self.bounds[rows] - bounds[:-1], lengths) + np.arange(bounds[-1])
        return Bag(self.columns[places], bounds)

    def score(self, weights: Floats) -> Floats:
        """The summed weights of each row."""
        of_row = np.repeat(np.arange(len(self.bounds) - 1), np.diff(self.bounds))
        chosen, count = weights[self.columns], len(self.bounds) - 1
        return np.stack([np.bincount(of_row, weights=column, minlength=count) for column in chosen.T], axis=1)

    def spread(self, slopes: Floats, size: int) -> Floats:
        """The slope of each of `size` features: the sum over the rows it is in."""
        of_row = np.repeat(np.arange(len(self.bounds) - 1), np.diff(self.bounds))
        return np.stack([np.bincount(self.columns, weights=column[of_row], minlength=size) for column in slopes.T], 1)


class Ascent:
    """Weights that follow slopes, each at its own pace."""

    def __init__(self, size: int, classes: int, *, rate: float, ridge: float) -> None:
        """Start at zero. ridge: of the squared weights, over all examples."""
        self.weights = np.zeros((size, classes))
        self._paces = np.full((size, classes), 1e-6)
        self._rate, self._ridge = rate, ridge

    def step(self, slopes: Floats, share: float) -> None:
        """Go against the slopes that a share of the examples gives."""
        slopes = slopes + self._ridge * share * self.weights
        self._paces += slopes * slopes
        self.weights -= self._rate * slopes / np.sqrt(self._paces)


def choose_keys(rows: Sequence[Hashes], least: int) -> Hashes:
    """The hashes that stand in at least so many rows, sorted; twice in one row counts twice."""
    keys, counts = np.unique(np.concatenate(rows), return_counts=True)
    return keys[counts >= least]


def bag_rows(rows: Sequence[Hashes], keys: Hashes) -> Bag:
    """Rows with only known features, as numbers."""
    lengths = [len(row) for row in rows]
    every = np.concatenate(rows)
    places = np.minimum(np.searchsorted(keys, every), len(keys) - 1)
    known = keys[places] == every
    kept = np.bincount(np.repeat(np.arange(len(rows)), lengths)[known], minlength=len(rows))
    return Bag(places[known], np.concatenate([[0], np.cumsum(kept)]))


def batches(count: int, size: int, rng: np.random.Generator) -> Iterator[Whole]:
    """All numbers below `count` in random order, some at a time."""
    order = rng.permutation(count)
    yield from (order[start : start + size] for start in range(0, count, size))


class Plan(NamedTuple):
    """How to fit. least: rows a feature must be in. classes: how many. rounds: over all examples."""

    classes: int
    least: int
    rounds: int
    size: int
    ridge: float
    rate: float = 0.1


def fit_classes(rows: Sequence[Hashes], classes: Whole, plan: Plan, seed: int) -> Table:
    """Weights by which rows of features fall into their classes."""
    keys, rng = choose_keys(rows, plan.least), np.random.default_rng(seed)
    bag, ascent = bag_rows(rows, keys), Ascent(len(keys), plan.classes, rate=plan.rate, ridge=plan.ridge)
    for _ in range(plan.rounds):
        for chosen in batches(len(rows), plan.size, rng):
            part = bag.take(chosen)
            slopes = softmax(part.score(ascent.weights))
            slopes[np.arange(len(chosen)), classes[chosen]] -= 1
            ascent.step(part.spread(slopes, len(keys)), len(chosen) / len(rows))
    return pack(keys, ascent.weights)


def fit_yes(rows: Sequence[Hashes], yes: NDArray[np.bool_], plan: Plan, seed: int) -> Table:
    """Weights whose sum over a row, over the root of the row's length, is the log odds of yes."""
    keys, rng = choose_keys(rows, plan.least), np.random.default_rng(seed)
    bag, ascent = bag_rows(rows, keys), Ascent(len(keys), 1, rate=plan.rate, ridge=plan.ridge)
    roots = np.sqrt(np.array([max(len(row), 1) for row in rows]))[:, None]
    for _ in range(plan.rounds):
        for chosen in batches(len(rows), plan.size, rng):
            part = bag.take(chosen)
            odds = part.score(ascent.weights) / roots[chosen]
            slopes = (1 / (1 + np.exp(-odds)) - yes[chosen, None]) / roots[chosen]
            ascent.step(part.spread(slopes, len(keys)), len(chosen) / len(rows))
    return pack(keys, ascent.weights)


def pack(keys: Hashes, weights: Floats) -> Table:
    """A table in whole units, 127 for the largest weight of a column; features of which nothing is left are dropped."""
    steps = np.maximum(np.abs(weights).max(axis=0), 1e-9) / UNITS
    units = np.rint(weights / steps).astype(np.int8)
    kept = units.any(axis=1)
    return Table(keys[kept], units[kept], steps.astype(np.float32))
