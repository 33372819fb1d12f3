"""Words -> the vectors a network starts from, each word's worked out once.

A network of this kind first looks at each word alone, at its letters and its shape, which takes a third of its time and
more; only then does it look at a word's neighbours.
"""

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

from dragoman.read.parsing._products import walk_networks

# What the first part of such a network is made of, in the order in which it works.
FEATURES, FLAT, HASHED, MIXED, SPLIT = range(5)
NAMES = {FEATURES: "extract_features", FLAT: "list2ragged", SPLIT: "ragged2list"}
# Words are worked out so many at a time, no more and no fewer: a product of one shape has one outcome for each row.
BLOCK = 96
# Vectors kept for each network, in 12 MiB.
KEPT = 32_768

Vectors = NDArray[np.float32]
Network = Model[Sequence[Doc], list[Vectors]]


class WordVectors:
    """The first part of a network, with a memory for words.

    kept: how many words are remembered; when there are more, all are forgotten.
    """

    def __init__(self, part: Network, *, kept: int = KEPT) -> None:
        self._part = part
        self._places: dict[bytes, int] = {}
        self._table = np.empty((kept, part.layers[MIXED].get_dim("nO")), dtype="float32")
        self._lock = Lock()

    def __call__(self, _: Network, docs: Sequence[Doc], is_train: bool) -> tuple[list[Vectors], Callable[..., Any]]:  # noqa: FBT001 - as thinc calls it
        """The vectors of each document's words; a network that learns works all of them out anew."""
        if is_train:
            return self._part(docs, is_train)
        features = self._part.layers[FEATURES].predict(docs)
        with self._lock:
            vectors = self._vectors(np.concatenate(features))
        ends = np.cumsum([len(each) for each in features])
        return np.split(vectors, ends[:-1]), list

    def _vectors(self, rows: NDArray[np.uint64]) -> Vectors:
        """A vector for each row of features, those not met before worked out."""
        keys = _keys(rows)
        new = {key: row for row, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(new) > len(self._table):
            self._places.clear()
            new = {key: row for row, key in enumerate(keys)}
        if len(new) > len(self._table):
            return self._work_out(rows)
        if new:
            first = len(self._places)
            self._table[first : first + len(new)] = self._work_out(rows[list(new.values())])
            self._places.update(zip(new, range(first, first + len(new)), strict=True))
        return self._table[[self._places[key] for key in keys]]

    def _work_out(self, rows: NDArray[np.uint64]) -> Vectors:
        """A vector for each row, by the network."""
        vectors = np.empty((len(rows), self._table.shape[1]), dtype="float32")
        for start in range(0, len(rows), BLOCK):
            some = rows[start : start + BLOCK]
            block = np.zeros((BLOCK, rows.shape[1]), dtype=rows.dtype)
            block[: len(some)] = some
            worked_out = self._part.layers[MIXED].predict(self._part.layers[HASHED].predict(block))
            vectors[start : start + BLOCK] = worked_out[: len(some)]
        return vectors


def _keys(rows: NDArray[np.uint64]) -> list[bytes]:
    """The bytes of each row."""
    whole, width = rows.tobytes(), rows.itemsize * rows.shape[1]
    return [whole[start : start + width] for start in range(0, len(whole), width)]


def keep_word_vectors(nlp: Language) -> None:
    """Let each network of a pipeline that looks at words alone first remember them; others stay as they are."""
    for node in walk_networks(nlp):
        for place, part in enumerate(node.layers):
            if _looks_at_words(part):
                node.layers[place] = Model("word_vectors", WordVectors(part), layers=[part])


def _looks_at_words(part: Model[Any, Any]) -> bool:
    """Whether this is the part of a network that looks at words alone, and has learned."""
    layers = part.layers
    if len(layers) != len((FEATURES, FLAT, HASHED, MIXED, SPLIT)) or not isinstance(part.ops, NumpyOps):
        return False
    return all(layers[place].name == name for place, name in NAMES.items()) and layers[MIXED].has_dim("nO") is True
