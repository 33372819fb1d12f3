"""Features -> sums of learned weights, by hashes of the features in a sorted table."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]
Floats = NDArray[np.float64]


class Table(NamedTuple):
    """Weights of features. keys: hashes, sorted, (F,). units: whole numbers, (F, K). steps: worth of a unit, (K,)."""

    keys: Hashes
    units: NDArray[np.int8]
    steps: NDArray[np.float32]

    def score(self, rows: Sequence[Hashes]) -> Floats:
        """The summed weights of each row of features, shape (rows, K); unknown features count nothing."""
        lengths = [len(row) for row in rows]
        every = np.concatenate([*rows, np.zeros(0, np.uint32)])
        places = np.searchsorted(self.keys, every)
        known = places < len(self.keys)
        known[known] = self.keys[places[known]] == every[known]
        of_row = np.repeat(np.arange(len(rows)), lengths)[known]
        chosen = self.units[places[known]].astype(np.int32)
        sums = [np.bincount(of_row, weights=column, minlength=len(rows)) for column in chosen.T]
        return np.asarray(np.stack(sums, axis=1) * self.steps, dtype=np.float64)


def hash_features(features: Iterable[str]) -> Hashes:
    """The hashes of some features, in their order."""
    return np.array([crc32(feature.encode()) for feature in features], dtype=np.uint32)


def softmax(scores: Floats) -> Floats:
    """The probabilities of classes by row, the shape of the scores; each row sums to 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float64)
