"""Samples -> a trained network, and what networks that never saw them say of samples."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from train.causes.cross import FOLDS
from train.causes.folds import split
from train.descent import Plan, start_descent
from train.sentences.net import Top, start_top
from train.sentences.samples import UNSAID, Sample

# Weight of where words stand, beside whether the sentence is causal.
PLACED = 0.3
# Batches hold sentences of like lengths, drawn from this many batches' worth.
DRAWN = 20
ASKED = 64


# Chosen by cross-validation on the corpus's training part.
PLAN = Plan(rounds=6, batch=32, pretrained_rate=2e-4, head_rate=1e-3)


def train_top(samples: Sequence[Sample], base: Path, plan: Plan, seed: int) -> Top:
    """The network after training, ready to answer; the same samples, seed and versions give the same weights."""
    top = start_top(base, seed)
    order = random.Random(seed)  # noqa: S311 - an order of sentences, no secret
    descent = start_descent(top, [*top.layer.parameters()], plan, len(samples))
    top.train()
    for _ in range(plan.rounds):
        for batch in _batches(samples, plan.batch, order):
            descent.step(_loss(top, batch))
    top.eval()
    return top


def _batches(samples: Sequence[Sample], size: int, order: random.Random) -> list[list[Sample]]:
    shuffled = order.sample(samples, len(samples))
    drawn = [shuffled[place : place + size * DRAWN] for place in range(0, len(shuffled), size * DRAWN)]
    alike = [one for some in drawn for one in sorted(some, key=lambda sample: len(sample.rows))]
    batches = [alike[place : place + size] for place in range(0, len(alike), size)]
    order.shuffle(batches)
    return batches


def _pad(batch: Sequence[Sample]) -> tuple[Tensor, Tensor]:
    """The rows of some sentences in one, and which there are."""
    rows = nn.utils.rnn.pad_sequence([sample.rows for sample in batch], batch_first=True)
    lengths = torch.tensor([len(sample.rows) for sample in batch])
    return rows, torch.arange(rows.shape[1])[None] < lengths[:, None]


def _loss(top: Top, batch: Sequence[Sample]) -> Tensor:
    odds, places = top(*_pad(batch))
    told = functional.binary_cross_entropy_with_logits(odds, torch.tensor([sample.causal for sample in batch]))
    golds = nn.utils.rnn.pad_sequence([sample.places for sample in batch], batch_first=True, padding_value=UNSAID)
    if not bool((golds != UNSAID).any()):
        return told
    return told + PLACED * functional.cross_entropy(places.flatten(0, 1), golds.flatten(), ignore_index=UNSAID)


def score_samples(top: Top, samples: Sequence[Sample]) -> NDArray[np.float64]:
    """The log odds that each sentence is causal."""
    with torch.no_grad():
        parts: list[Tensor] = [top(*_pad(samples[place : place + ASKED]))[0] for place in range(0, len(samples), ASKED)]
    odds: NDArray[np.float64] = torch.cat(parts).double().numpy()
    return odds


def score_across(
    samples: Sequence[Sample], groups: Sequence[str], base: Path, plan: Plan, seed: int
) -> Iterator[tuple[int, float]]:
    """The number of each sample with its log odds by a network learned from the other folds of whole groups."""
    for kept, left in split(groups, FOLDS, seed):
        top = train_top([samples[number] for number in kept], base, plan, seed)
        yield from zip(left, score_samples(top, [samples[number] for number in left]).tolist(), strict=True)
