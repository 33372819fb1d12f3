"""Sentences of the corpus -> what the network learns from: rows of the shipped encoder, and gold."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from dragoman.read.causes_encoder_v1.reader import lower_rows
from dragoman.read.frames_encoder_v1 import load_model
from dragoman.read.frames_encoder_v1.windows import make_windows
from train.causes import Example
from train.causes.gold import Marked

CAUSE, EFFECT, SIGNAL = 1, 2, 3
# Of a piece whose place nobody labelled.
UNSAID = -100


class Sample(NamedTuple):
    """One sentence. rows (pieces, width): see Model.lower; causal: 1 or 0; places (pieces): see net.PLACES."""

    rows: Tensor
    causal: float
    places: Tensor


def make_samples(examples: Iterable[Example]) -> list[Sample]:
    """A sample of each labelled sentence. Raises ValueError for one without words."""
    return [_sample(example) for example in examples]


def _sample(example: Example) -> Sample:
    rows = lower_rows(example.doc, load_model())
    if rows is None:
        msg = f"{example.sentence.id}: expected words, got none"
        raise ValueError(msg)
    return Sample(torch.from_numpy(rows), float(bool(example.sentence.causal)), _places(example, len(rows)))


def _places(example: Example, pieces: int) -> Tensor:
    """What each piece stands in; the first relation counts."""
    sentence = example.sentence
    if sentence.causal and not sentence.relations:
        return torch.full((pieces,), UNSAID)
    found = np.zeros(pieces, dtype=np.int64)
    window = next(make_windows([example.doc[:]]))
    ends = [*window.firsts[1:], pieces - 1]
    for relation in (sentence.relations or ())[:1]:
        for (_, token), begin, end in zip(window.places, window.firsts, ends, strict=True):
            found[begin:end] = _place(relation, token.idx, token.idx + len(token))
    return torch.from_numpy(found)


def _place(relation: Marked, start: int, end: int) -> int:
    """What a word stands in; a signal inside a cause or effect is a signal."""
    spans = [*((place, SIGNAL) for place in relation.signals), (relation.cause, CAUSE), (relation.effect, EFFECT)]
    return next((kind for (begin, last), kind in spans if begin < end and start < last), 0)
