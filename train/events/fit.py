"""Rows of features with classes -> a net of one hidden layer, by Adam (Kingma and Ba 2015) with dropout."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.read.events_learned_v1.vectors import Floats

Whole = NDArray[np.int64]
KEPT, SQUARES = 0.9, 0.999


class Plan(NamedTuple):
    """How to fit. units: of the hidden layer. rounds: over all rows, `size` at a time. ridge: of squared weights.

    hide, drop: shares of features and of units that are left out at each step.
    """

    units: int = 96
    rounds: int = 12
    size: int = 96
    rate: float = 2e-3
    ridge: float = 1e-3
    hide: float = 0.3
    drop: float = 0.4


class Net(NamedTuple):
    """hidden (features, units), hidden_bias (units,), out (units, classes), out_bias (classes,)."""

    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats


def fit_net(rows: Floats, labels: Whole, classes: int, seed: int, plan: Plan = Plan()) -> Net:  # noqa: B008 -- a plan never changes
    """A net that tells the class of a row; the same rows and seed give the same net."""
    rng = np.random.default_rng(seed)
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + np.float32(0.05)
    scaled = (rows - middle) / spread
    net = _start(rows.shape[1], plan.units, classes, rng)
    pace = _Pace(net, plan.rate)
    for _ in range(plan.rounds):
        order = rng.permutation(len(rows))
        for start in range(0, len(rows), plan.size):
            chosen = order[start : start + plan.size]
            pace.step(_slopes(net, scaled[chosen], labels[chosen], plan, rng))
    return _unscale(net, middle, spread)


def _start(features: int, units: int, classes: int, rng: np.random.Generator) -> Net:
    hidden = rng.normal(0, (2 / features) ** 0.5, (features, units)).astype(np.float32)
    out = rng.normal(0, (1 / units) ** 0.5, (units, classes)).astype(np.float32)
    return Net(hidden, np.zeros(units, np.float32), out, np.zeros(classes, np.float32))


def _slopes(net: Net, rows: Floats, labels: Whole, plan: Plan, rng: np.random.Generator) -> Net:
    """How the mean loss of some rows changes with each weight."""
    seen = rows * (rng.random(rows.shape, dtype=np.float32) > plan.hide)
    raw = np.maximum(seen @ net.hidden + net.hidden_bias, 0)
    kept = (rng.random(raw.shape, dtype=np.float32) > plan.drop) / np.float32(1 - plan.drop)
    held = raw * kept
    scores = held @ net.out + net.out_bias
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    wrong = grown / grown.sum(axis=1, keepdims=True)
    wrong[np.arange(len(labels)), labels] -= 1
    wrong /= len(labels)
    back = (wrong @ net.out.T) * kept * (raw > 0)
    return Net(
        seen.T @ back + plan.ridge * net.hidden, back.sum(0), held.T @ wrong + plan.ridge * net.out, wrong.sum(0)
    )


class _Pace:
    """Steps against slopes, each weight at its own pace; the net is changed in place."""

    def __init__(self, net: Net, rate: float) -> None:
        self._net, self._rate, self._count = net, rate, 0
        self._means = [np.zeros_like(each) for each in net]
        self._squares = [np.zeros_like(each) for each in net]

    def step(self, slopes: Net) -> None:
        """One step of Adam."""
        self._count += 1
        for weights, slope, mean, square in zip(self._net, slopes, self._means, self._squares, strict=True):
            mean[...] += (1 - KEPT) * (slope - mean)
            square[...] += (1 - SQUARES) * (slope**2 - square)
            pace = mean / (1 - KEPT**self._count)
            weights[...] -= self._rate * pace / (np.sqrt(square / (1 - SQUARES**self._count)) + 1e-8)


def _unscale(net: Net, middle: Floats, spread: Floats) -> Net:
    """The net for rows as they are."""
    hidden = net.hidden / spread[:, None]
    return net._replace(hidden=hidden, hidden_bias=net.hidden_bias - middle @ hidden)
