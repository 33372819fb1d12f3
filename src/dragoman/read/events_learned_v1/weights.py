"""The component's file of weights: arrays without pickle, read once."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from dragoman.read.events_learned_v1.vectors import Floats

FILE = Path(__file__).with_name("weights.npz")
SURE = 1e-6


class Weights(NamedTuple):
    """All that was learned. Made by `make train`; CARD.md beside the file says from what, and how well it does.

    hidden (features, nets · units), hidden_bias: first layers of all nets beside each other. out (nets, units,
    classes), out_bias (nets, classes): their second layers; class 0 is no deed, the others are TYPES in order. trust:
    slope and intercept of log odds, for a deed of one type where no rule saw any and for any deed where one did.
    add_from: the probability from which on a deed is added where no rule saw one.
    """

    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats
    trust: Floats
    add_from: float

    def classes(self, matrix: Floats) -> Floats:
        """The probability of each class for rows of features, the mean of all nets."""
        nets, units, _ = self.out.shape
        held = np.maximum(matrix @ self.hidden + self.hidden_bias, 0).reshape(len(matrix), nets, units)
        scores = np.einsum("rnu,nuc->rnc", held, self.out) + self.out_bias
        grown = np.exp(scores - scores.max(axis=2, keepdims=True))
        means: Floats = (grown / grown.sum(axis=2, keepdims=True)).mean(axis=1)
        return means

    def calibrate(self, score: float, *, ruled: bool) -> float:
        """How often what has a score is right, 0 to 1.

        ruled: a rule saw a deed there, and the score is that of any deed; else it is that of a deed of one type.
        """
        slope, base = self.trust[int(ruled)]
        held = min(max(score, SURE), 1 - SURE)
        return float(1 / (1 + np.exp(-(slope * np.log(held / (1 - held)) + base))))


@lru_cache(maxsize=2)
def load_weights(path: Path = FILE) -> Weights:
    """The weights in a file, by default those that are shipped. Raises OSError, and ValueError for pickles."""
    with np.load(path, allow_pickle=False) as arrays:
        layers = {name: arrays[name].astype(np.float32) for name in ("hidden", "hidden_bias", "out", "out_bias")}
        return Weights(**layers, trust=arrays["trust"], add_from=float(arrays["add_from"]))


def save_weights(weights: Weights, path: Path = FILE) -> None:
    """Write weights, layers in half precision; the same weights give the same arrays."""
    layers = {name: getattr(weights, name).astype(np.float16) for name in ("hidden", "hidden_bias", "out", "out_bias")}
    np.savez_compressed(path, **layers, trust=weights.trust, add_from=np.array(weights.add_from))
