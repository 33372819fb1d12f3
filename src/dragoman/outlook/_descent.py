"""An additive model and the rows it was fitted on -> the same with a hidden layer, by small steps down the slope."""

import numpy as np

from dragoman.outlook.arrays import Floats
from dragoman.outlook.choice import Additive, Choices, Groups, Layered, group_rows

# Units were not tuned. On valid of ICEWS14, of nine rounds the third reached .481, the sixth .488, the last .489.
HIDDEN, ROUNDS, BATCH = 32, 8, 256
# Largest and smallest step, decay of weights, memory of slopes and of their squares (Kingma & Ba 2015).
STEP, LAST_STEP, DECAY, MEMORY, LONG_MEMORY = 3e-3, 6e-5, 1e-4, 0.9, 0.999


def fit_layered(scaled: Choices, additive: Additive, *, seed: int) -> Layered:
    """The model with HIDDEN units beside the sum. scaled: values are in spreads; same seed, same model."""
    rng, groups = np.random.default_rng(seed), group_rows(scaled)
    numbers = scaled.values.shape[1]
    inward = (rng.standard_normal((numbers, HIDDEN)) / np.sqrt(numbers)).astype(np.float32)
    weights = [inward, np.zeros(HIDDEN, np.float32), np.zeros(HIDDEN, np.float32), additive.weight.copy()]
    walker = _Walker(weights)
    batches = -(-len(groups.starts) // BATCH)
    for turn in range(ROUNDS):
        size = LAST_STEP + (STEP - LAST_STEP) * (1 + np.cos(np.pi * turn / ROUNDS)) / 2
        for batch in rng.permutation(batches):
            walker.step(_slopes(scaled, groups, _model(weights, additive), int(batch)), size)
    return _model(weights, additive)


def _model(weights: list[Floats], additive: Additive) -> Layered:
    inward, bias, outward, straight = weights
    return Layered(additive._replace(weight=straight), inward, bias, outward)


def _slopes(scaled: Choices, groups: Groups, model: Layered, batch: int) -> list[Floats]:
    """The slope of minus the likelihood in each weight, over one batch of groups."""
    some = slice(batch * BATCH, (batch + 1) * BATCH)
    part = Groups(groups.starts[some], groups.sizes[some], groups.many[some])
    rows = slice(part.starts[0], part.starts[-1] + part.sizes[-1])
    values = scaled.values[rows]
    hidden, scores = model.raise_scaled(values)
    share = part._replace(starts=part.starts - part.starts[0]).shares(scores)
    wrong = (share * np.repeat(part.many, part.sizes) - scaled.chosen[rows]) / len(part.starts)
    inner = np.outer(wrong, model.outward) * (hidden > 0)
    return [values.T @ inner, inner.sum(0), hidden.T @ wrong, values.T @ wrong]


class _Walker:
    """Steps of adaptive size (Adam); weights are changed in place."""

    def __init__(self, weights: list[Floats]) -> None:
        """At the start nothing is remembered."""
        self._weights = weights
        self._slopes = [np.zeros_like(weight) for weight in weights]
        self._squares = [np.zeros_like(weight) for weight in weights]
        self._steps = 0

    def step(self, slopes: list[Floats], size: float) -> None:
        """One step down."""
        self._steps += 1
        rows = zip(self._weights, slopes, self._slopes, self._squares, strict=True)
        for weight, slope, mean, square in rows:
            pull = slope + DECAY * weight
            mean[...] += (1 - MEMORY) * (pull - mean)
            square[...] += (1 - LONG_MEMORY) * (pull * pull - square)
            sure = np.sqrt(square / (1 - LONG_MEMORY**self._steps)) + 1e-8
            weight[...] -= np.float32(size) * (mean / (1 - MEMORY**self._steps)) / sure
