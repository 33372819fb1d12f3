"""The component's two files of weights, read once: networks in ONNX, without code and without pickle."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

NAME = "frames.encoder.v1"
FOLDER = Path(__file__).parent
WORDS, SIDES = "words.onnx", "sides.onnx"
LABELS = "labels"
# What the first network has of pieces before its last layer.
LOWER = "lower"
# Steps that ONNX Runtime would take as one, and takes three times as long for as one by one.
LEFT_APART = ["SkipLayerNormFusion"]

Family = Literal["deeds", "ties", "links"]
FAMILIES: tuple[Family, ...] = ("deeds", "ties", "links")
Sign = Literal[1, 0, -1] | None
Floats = NDArray[np.float32]
Whole = NDArray[np.int64]


class Labels(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the columns of the networks' answers and questions stand for, in order.

    deeds, ties, links: after "none". signs: 1, -1, 0, and None for a link whose sign the words do not tell. kinds: of
    mentions, after "names nobody". paths: see name_paths, after "any other".
    """

    deeds: tuple[str, ...]
    ties: tuple[str, ...]
    links: tuple[str, ...]
    modalities: tuple[str, ...]
    signs: tuple[Sign, ...]
    kinds: tuple[str, ...]
    paths: tuple[str, ...]

    def of(self, family: Family) -> tuple[str, ...]:
        """The labels of one family, without "none"."""
        names: tuple[str, ...] = getattr(self, family)
        return names


class Answer(NamedTuple):
    """What is made of the words of one window, in order; each row of the first six sums to 1.

    deeds, ties, links (words, 1 + labels): how likely a word tells of each, none first. polarity (words, 2): it is so,
    it is not. modality (words, modalities), sign (words, signs): were the word to tell of something. rows (words,
    width): the words as the encoder leaves them, of which sides are asked.
    """

    deeds: Floats
    ties: Floats
    links: Floats
    polarity: Floats
    modality: Floats
    sign: Floats
    rows: Floats

    def of(self, family: Family) -> Floats:
        """How likely each word tells of each label of one family, none first."""
        likely: Floats = getattr(self, family)
        return likely


class Model(NamedTuple):
    """The networks and what their answers mean. Made by `make train`; CARD.md says from what, and how well they do.

    path_numbers, kind_numbers: of each path and kind of mention that is known; 0 is for the others.
    """

    words: Any
    sides: Any
    labels: Labels
    path_numbers: Mapping[str, int]
    kind_numbers: Mapping[str, int]

    def answer(self, ids: list[int], firsts: list[int], listed: Floats) -> Answer:
        """The answer for one window. ids, firsts: see Window.

        listed (words, deeds): 1 where the word lists give a word a type of deed.
        """
        asked = {"ids": np.array([ids], dtype=np.int64), "firsts": np.array(firsts, dtype=np.int64), "listed": listed}
        return Answer(*self.words.run(list(Answer._fields), asked))

    def lower(self, ids: list[int]) -> Floats:
        """The pieces of a window as all layers but the last leave them: (pieces, width). Other readers start there."""
        nothing = np.zeros((0, len(self.labels.deeds)), dtype=np.float32)
        asked = {"ids": np.array([ids], dtype=np.int64), "firsts": np.zeros(0, dtype=np.int64), "listed": nothing}
        [rows] = self.words.run([LOWER], asked)
        lower: Floats = rows
        return lower

    def stand(self, rows: Floats, tellers: Whole, paths: Whole, kinds: Whole) -> Floats:
        """How likely each word stands on a side of what a telling word tells of: (6, tellers, words), 0 to 1 each.

        The sides: source and target of a deed, holder and target of a tie, cause and effect of a link. rows (words,
        width): of one sentence, as in Answer. tellers: columns of the words that tell. paths (tellers, words), kinds
        (words): numbers.
        """
        asked = {"rows": rows, "tellers": tellers, "paths": paths, "kinds": kinds}
        [sides] = self.sides.run(["sides"], asked)
        likely: Floats = sides
        return likely


@lru_cache(maxsize=2)
def load_model(folder: Path = FOLDER) -> Model:
    """The networks in a folder, by default those that are shipped. Raises FileNotFoundError where one is not there."""
    missing = [name for name in (WORDS, SIDES) if not (folder / name).is_file()]
    if missing:
        raise FileNotFoundError(folder / missing[0])
    words, sides = (open_network(folder / name) for name in (WORDS, SIDES))
    written = json.loads(words.get_modelmeta().custom_metadata_map[LABELS])
    labels = Labels(**{name: tuple(values) for name, values in written.items()})
    return Model(words, sides, labels, number_names(labels.paths), number_names(labels.kinds))


@lru_cache(maxsize=8)
def number_names(names: tuple[str, ...]) -> Mapping[str, int]:
    """The number of each name, counted from 1; 0 is for all others."""
    return MappingProxyType({name: 1 + number for number, name in enumerate(names)})


def open_network(path: Path) -> Any:  # noqa: ANN401 - the library is not typed
    """The network in a file of ONNX, ready to be asked, on one core."""
    import onnxruntime  # noqa: PLC0415 - who reads by rules alone need not wait for it

    settings = onnxruntime.SessionOptions()
    # One core a process: what reads a collection starts a process for each core.
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    settings.log_severity_level = 3
    return onnxruntime.InferenceSession(
        path, settings, providers=["CPUExecutionProvider"], disabled_optimizers=LEFT_APART
    )
