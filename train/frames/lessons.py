"""Examples -> tensors, made once before training."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from dragoman.read.frames_encoder_v1 import Labels
from dragoman.read.frames_encoder_v1.model import number_names
from dragoman.read.frames_encoder_v1.reader import listed_rows, number_kinds
from train.frames.examples import Example, Sheet, Told, number_paths
from train.frames.net import Asked

# A word that is as right as the gold's is not asked.
UNASKED = -1.0


class Part(NamedTuple):
    """A sentence in which words tell of something. picks (asked sides, 2): number of the side, row of the teller.

    golds (asked sides, words): 1 on the side, 0 not, below 0 where nobody asks.
    """

    begin: int
    end: int
    asked: Asked
    picks: Tensor
    golds: Tensor


class Lesson(NamedTuple):
    """A window as tensors. columns (told), manners (told, 3): of words that tell, and how: denied, modality, sign."""

    ids: Tensor
    firsts: Tensor
    listed: Tensor
    labels: Tensor
    parts: tuple[Part, ...]
    columns: Tensor
    manners: Tensor


def make_lesson(example: Example, labels: Labels) -> Lesson:
    """An example as tensors."""
    sheet, told = example.sheet, example.told
    manners = np.array([(one.denied, one.modality, one.sign) for one in told], dtype=np.int64).reshape(-1, 3)
    return Lesson(
        ids=torch.tensor(sheet.window.ids),
        firsts=torch.tensor(sheet.window.firsts),
        listed=torch.from_numpy(listed_rows(sheet.listed, labels)),
        labels=torch.from_numpy(example.labels),
        parts=tuple(_parts(example, labels)),
        columns=torch.tensor([one.column for one in told], dtype=torch.long),
        manners=torch.from_numpy(manners),
    )


def _parts(example: Example, labels: Labels) -> Iterator[Part]:
    for begin, end in example.sheet.window.sentences.values():
        told = [one for one in example.told if begin <= one.column < end]
        if told:
            columns = sorted({one.column for one in told})
            picks = [(2 * one.family + side, columns.index(one.column)) for one in told for side in (0, 1)]
            golds = [_gold(one, side, begin, end) for one in told for side in (0, 1)]
            asked = _ask_sides(example.sheet, labels, (begin, end), columns)
            yield Part(begin, end, asked, torch.tensor(picks), torch.tensor(golds))


def _ask_sides(sheet: Sheet, labels: Labels, span: tuple[int, int], columns: Sequence[int]) -> Asked:
    """What is asked of a sentence, given by its first column and the one after its last."""
    begin, end = span
    paths = [number_paths(sheet.window, one, number_names(labels.paths)) for one in columns]
    kinds = number_kinds(sheet.kinds[begin:end], number_names(labels.kinds))
    return Asked(torch.tensor([one - begin for one in columns]), torch.tensor(paths), torch.from_numpy(kinds))


def _gold(told: Told, side: int, begin: int, end: int) -> list[float]:
    gold, also = ((told.first, told.also_first), (told.second, told.also_second))[side]
    return [1.0 if column in gold else UNASKED if column in also else 0.0 for column in range(begin, end)]
