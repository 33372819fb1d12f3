"""The component's file of weights: arrays without pickle, read once."""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.read.causes_linear_v1.table import Floats, Table

FILE = Path(__file__).with_name("weights.npz")
TABLES = ("pivots", "signals", "segments", "sentences")


class Weights(NamedTuple):
    """All that was learned. Made by `make train`; CARD.md beside the file says from what, and how well it does.

    pivots: (none, cause first, effect first) by place. signals: by number of words of the signal. segments: columns of
    the chain. sentences: one column. stack: intercept and weights that make one probability of a sentence's signs.
    causal_from, relation_from: probabilities below which nothing is told. seen: digests of the texts trained on.
    """

    pivots: Table
    signals: Table
    segments: Table
    sentences: Table
    stack: Floats
    causal_from: float
    relation_from: float
    seen: NDArray[np.uint64]

    def has_seen(self, text: str) -> bool:
        """Whether a text is among those the weights were learned from."""
        return bool((self.seen == digest_text(text)).any())


def digest_text(text: str) -> np.uint64:
    """The first eight bytes of the SHA-256 of a text's words; case and white space make no other text of it."""
    words = " ".join(text.lower().split())
    return np.uint64(int.from_bytes(sha256(words.encode()).digest()[:8], "big"))


@lru_cache(maxsize=2)
def load_weights(path: Path = FILE) -> Weights:
    """The weights in a file, by default those that are shipped. Raises OSError, and ValueError for pickles."""
    with np.load(path, allow_pickle=False) as arrays:
        tables = {name: _table(arrays, name) for name in TABLES}
        causal, relation = (float(number) for number in arrays["thresholds"])
        return Weights(**tables, stack=arrays["stack"], causal_from=causal, relation_from=relation, seen=arrays["seen"])


def save_weights(weights: Weights, path: Path = FILE) -> None:
    """Write weights; the same weights give the same arrays.

    Of sorted keys the file has how far each is from the one before, which packs into three quarters.
    """
    arrays = {f"{name}.{part}": value for name in TABLES for part, value in _packed(getattr(weights, name)).items()}
    thresholds = np.array([weights.causal_from, weights.relation_from])
    np.savez_compressed(path, **arrays, stack=weights.stack, thresholds=thresholds, seen=weights.seen)


def _packed(table: Table) -> dict[str, Any]:
    first = np.zeros(1, dtype=table.keys.dtype)
    return {**table._asdict(), "keys": np.diff(table.keys, prepend=first)}


def _table(arrays: Mapping[str, Any], name: str) -> Table:
    table = Table(**{part: arrays[f"{name}.{part}"] for part in Table._fields})
    return table._replace(keys=np.cumsum(table.keys, dtype=table.keys.dtype))
