"""The component's file of word vectors: bytes and small whole numbers without pickle, read once."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).with_name("vectors.npz")
UNITS = 127

Floats = NDArray[np.float32]


class Vectors(NamedTuple):
    """Vectors of English words, each of length one. places: word in lower case -> its row.

    rows: (words + 1, size); the last is all zeros, for words that have none.
    """

    places: Mapping[str, int]
    rows: Floats

    def place(self, word: str) -> int:
        """The row of a word, that of zeros for one without a vector."""
        return self.places.get(word, len(self.places))


@lru_cache(maxsize=2)
def load_vectors(path: Path = FILE) -> Vectors:
    """The vectors in a file, by default those that are shipped. Raises OSError, and ValueError for pickles."""
    with np.load(path, allow_pickle=False) as arrays:
        words = arrays["words"].tobytes().decode("ascii").split()
        units = arrays["units"].astype(np.float32)
    rows = units / np.maximum(np.linalg.norm(units, axis=1, keepdims=True), 1)
    return Vectors({word: place for place, word in enumerate(words)}, np.vstack([rows, np.zeros_like(rows[:1])]))


def save_vectors(words: Sequence[str], rows: Floats, path: Path = FILE) -> None:
    """Write vectors in whole units, 127 for the largest number of each. words: ASCII, in lower case, without spaces."""
    largest = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-9)
    units = np.rint(rows / largest * UNITS).astype(np.int8)
    spelt = np.frombuffer(" ".join(words).encode("ascii"), dtype=np.uint8)
    np.savez_compressed(path, words=spelt, units=units)
