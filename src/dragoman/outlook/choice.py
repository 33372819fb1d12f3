"""Groups of rows with named numbers, some chosen -> an additive choice model, and one with a hidden layer over it."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Doubles, Floats, Ints

# Rows worked on at once, so that copies stay small.
BLOCK = 100_000
# How far from its mean, in spreads, a number may pull.
FAR = 6.0
ROUNDS, SHORTER, GAIN = 12, 6, 1e-5


class Choices(NamedTuple):
    """Rows sorted by group. values: shape (rows, F). group: 0 and up, in order. chosen: how often each was."""

    values: Floats
    group: Ints
    chosen: Floats


class Scale(NamedTuple):
    """Mean and spread of each number, shape (F,)."""

    mean: Floats
    spread: Floats

    def apply(self, values: Floats) -> Floats:
        """The numbers in spreads from the mean, cut at FAR."""
        scaled: Floats = np.clip((values - self.mean) / self.spread, -FAR, FAR)
        return scaled


class Additive(NamedTuple):
    """A sum of named terms: weight times number in spreads. In a group, e to the score is to the others' as chances."""

    scale: Scale
    weight: Floats

    def score(self, values: Floats) -> Floats:
        """One score for each row, shape (rows,)."""
        return np.concatenate([np.zeros(0, np.float32), *(part @ self.weight for part in _blocks(self.scale, values))])

    def terms(self, values: Floats) -> Floats:
        """What each number adds to each row's score; rows sum to `score`."""
        parts: Floats = self.scale.apply(values) * self.weight
        return parts


class Layered(NamedTuple):
    """An additive score with a hidden layer beside it, which can tell when a number means more."""

    additive: Additive
    inward: Floats
    bias: Floats
    outward: Floats

    def score(self, values: Floats) -> Floats:
        """One score for each row, shape (rows,)."""
        parts = (self.raise_scaled(part)[1] for part in _blocks(self.additive.scale, values))
        return np.concatenate([np.zeros(0, np.float32), *parts])

    def raise_scaled(self, scaled: Floats) -> tuple[Floats, Floats]:
        """Hidden layer and score of rows that are in spreads."""
        hidden = np.maximum(scaled @ self.inward + self.bias, 0)
        return hidden, hidden @ self.outward + scaled @ self.additive.weight


def _blocks(scale: Scale, values: Floats) -> Iterator[Floats]:
    return (scale.apply(values[first : first + BLOCK]) for first in range(0, len(values), BLOCK))


class Groups(NamedTuple):
    """Where groups start, how long they are, how many choices each holds."""

    starts: Ints
    sizes: Ints
    many: Floats

    def shares(self, scores: Floats) -> Floats:
        """Chances within each group, which sum to 1."""
        raised = np.exp(scores - np.repeat(np.maximum.reduceat(scores, self.starts), self.sizes))
        shares: Floats = raised / np.repeat(np.add.reduceat(raised, self.starts), self.sizes)
        return shares


def group_rows(choices: Choices) -> Groups:
    """The groups of rows; at least one row."""
    starts = np.flatnonzero(np.r_[True, choices.group[1:] != choices.group[:-1]])
    return Groups(starts, np.diff(np.r_[starts, len(choices.group)]), np.add.reduceat(choices.chosen, starts))


def scale_values(values: Floats) -> Scale:
    """The scale of some rows; then `values` are changed in place to that scale, which saves a copy."""
    mean = values.mean(0, dtype=np.float64).astype(np.float32)
    spread = values.std(0, dtype=np.float64).astype(np.float32) + np.float32(1e-6)
    values -= mean
    values /= spread
    np.clip(values, -FAR, FAR, out=values)
    return Scale(mean, spread)


def fit_additive(scaled: Choices, scale: Scale, *, ridge: float = 1.0) -> Additive:
    """Weights of greatest likelihood by Newton's method, held small by a ridge. scaled: values are in spreads."""
    groups, weight = group_rows(scaled), np.zeros(scaled.values.shape[1])
    best, share = _height(scaled, groups, weight, ridge)
    for _ in range(ROUNDS):
        pull = share * np.repeat(groups.many, groups.sizes)
        slope = scaled.values.T @ (scaled.chosen - pull) - ridge * weight
        step = np.linalg.solve(_curve(scaled.values, pull, groups) + ridge * np.eye(len(weight)), slope)
        before = best
        for shorter in range(SHORTER):
            now, tried = _height(scaled, groups, weight + step / 3**shorter, ridge)
            if now > best:
                weight, best, share = weight + step / 3**shorter, now, tried
                break
        if best - before <= GAIN * abs(best):
            break
    return Additive(scale, weight.astype(np.float32))


def _height(scaled: Choices, groups: Groups, weight: Doubles, ridge: float) -> tuple[float, Floats]:
    """Log-likelihood less the ridge, and the chances."""
    share = groups.shares(scaled.values @ weight.astype(np.float32))
    told = float(scaled.chosen @ np.log(np.maximum(share, 1e-12)))
    return told - ridge * float(weight @ weight) / 2, share


def _curve(values: Floats, pull: Floats, groups: Groups) -> Doubles:
    """How sharply the likelihood bends, shape (F, F)."""
    total = np.zeros((values.shape[1],) * 2)
    middle = np.empty((len(groups.starts), values.shape[1]), np.float32)
    per_block = max(1, BLOCK // max(1, len(values) // len(groups.starts)))
    for first in range(0, len(groups.starts), per_block):
        some = slice(first, first + per_block)
        starts = groups.starts[some]
        rows = slice(starts[0], starts[-1] + groups.sizes[some][-1])
        part = values[rows] * pull[rows, None]
        total += values[rows].T @ part
        middle[some] = np.add.reduceat(part, starts - starts[0]) / np.sqrt(groups.many[some])[:, None]
    bend: Doubles = total - middle.T @ middle
    return bend
