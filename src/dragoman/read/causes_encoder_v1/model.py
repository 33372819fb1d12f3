"""The component's two files, read once: a last layer in ONNX, and arrays without pickle."""

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.read.causes_linear_v1.weights import digest_text
from dragoman.read.frames_encoder_v1.model import Floats, open_network

NAME = "causes.encoder.v1"
FOLDER = Path(__file__).parent
TOP, STACK = "top.onnx", "stack.npz"


class Causes(NamedTuple):
    """All that was learned. Made by `make train`; CARD.md beside the files says from what, and how well it does.

    top: the network over rows of pieces. stack: weights of the signs of a sentence (see list_signs). causal_from: the
    probability below which a sentence is not called causal. seen: digests of the texts learned from, sorted; unseen:
    the probability that each of these had by weights that never saw it, and whether that was enough.
    """

    top: Any
    stack: NDArray[np.float64]
    causal_from: float
    seen: NDArray[np.uint64]
    unseen: NDArray[np.float32]
    enough: NDArray[np.bool_]

    def score(self, rows: Floats) -> float:
        """The log odds that a stretch tells of a cause, by the network alone. rows (pieces, width): see Model.lower."""
        [odds] = self.top.run(["odds"], {"rows": rows})
        return float(odds)

    def recall(self, text: str) -> tuple[float, bool] | None:
        """What weights that never saw a text made of it: its probability, and whether it is causal; None for others."""
        digest = digest_text(text)
        place = int(np.searchsorted(self.seen, digest))
        if place == len(self.seen) or self.seen[place] != digest:
            return None
        return float(self.unseen[place]), bool(self.enough[place])


@lru_cache(maxsize=2)
def load_causes(folder: Path = FOLDER) -> Causes:
    """What is in a folder, by default what is shipped. Raises FileNotFoundError where a file is not there."""
    with np.load(folder / STACK, allow_pickle=False) as arrays:
        kept = {name: arrays[name] for name in ("stack", "seen", "unseen", "enough")}
        causal_from = float(arrays["causal_from"])
    return Causes(top=open_network(folder / TOP), causal_from=causal_from, **kept)


def save_stack(causes: Causes, folder: Path = FOLDER) -> None:
    """Write all but the network; the same values give the same arrays."""
    arrays = {name: value for name, value in causes._asdict().items() if name != "top"}
    np.savez_compressed(folder / STACK, **arrays)
