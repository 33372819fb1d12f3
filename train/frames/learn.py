"""Lessons -> a trained network: every family learned together, on whole windows, with one seed."""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.frames.examples import PASSED
from train.frames.lessons import Lesson, Part
from train.frames.net import Asked, Net, Scores

# Weight of how things are told, beside what is told and whose it is.
MANNER = 0.5
# Share of words whose mention or listed types are kept from the network while it learns, so that it can do without: no
# list knows everybody, or every deed.
BLIND = 0.2
# Loss is summed over the words of a window, some hundred each.
SHARE = 0.1


class Plan(NamedTuple):
    """How long and how fast to learn. Chosen on the corpus's part dev."""

    rounds: int = 8
    batch: int = 8
    encoder_rate: float = 2e-4
    head_rate: float = 1.5e-3
    decay: float = 0.01
    warming: float = 0.1


def train_net(net: Net, lessons: Sequence[Lesson], plan: Plan, seed: int, say: Callable[[str], object]) -> Net:
    """The network after training, ready to answer; the same lessons, seed and versions give the same weights.

    say: gets a line a round.
    """
    torch.manual_seed(seed)
    order = random.Random(seed)  # noqa: S311 - an order of lessons, no secret
    batches = -(-len(lessons) // plan.batch)
    optimiser, schedule = _optimiser(net, plan, plan.rounds * batches)
    net.train()
    for number in range(plan.rounds):
        total = 0.0
        for batch in _batches(lessons, plan.batch, order):
            loss = _batch_loss(net, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        say(f"round {number + 1} of {plan.rounds}: loss {total / batches:.3f}")
    net.eval()
    return net


def _optimiser(net: Net, plan: Plan, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW (Loshchilov & Hutter 2019), the encoder at a slower rate than its heads; a warm-up and a long descent."""
    encoder = [*net.places.parameters(), *net.norm.parameters(), *net.layers.parameters()]
    own = {id(one) for one in encoder}
    heads = [one for one in net.parameters() if one.requires_grad and id(one) not in own]
    optimiser = torch.optim.AdamW([{"params": encoder}, {"params": heads}], weight_decay=plan.decay)
    rates = [plan.encoder_rate, plan.head_rate]
    return optimiser, torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, total_steps=steps, pct_start=plan.warming)


def _batches(lessons: Sequence[Lesson], size: int, order: random.Random) -> Iterator[list[Lesson]]:
    shuffled = order.sample(lessons, len(lessons))
    yield from (shuffled[place : place + size] for place in range(0, len(shuffled), size))


def _encode_words(net: Net, batch: Sequence[Lesson]) -> list[Tensor]:
    """The rows of each lesson's words, as the encoder leaves them: (words, width) each."""
    longest = max(len(lesson.ids) for lesson in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    seen = torch.zeros(len(batch), longest, dtype=torch.bool)
    for row, lesson in enumerate(batch):
        ids[row, : len(lesson.ids)] = lesson.ids
        seen[row, : len(lesson.ids)] = True
    rows = net.encode(ids, seen)
    return [rows[row][lesson.firsts] for row, lesson in enumerate(batch)]


def _batch_loss(net: Net, batch: Sequence[Lesson]) -> Tensor:
    """The loss of some lessons, on average: labels of words, sides, and how things are told."""
    losses = [_loss(net, words, lesson) for words, lesson in zip(_encode_words(net, batch), batch, strict=True)]
    return SHARE * torch.stack(losses).mean()


def _loss(net: Net, words: Tensor, lesson: Lesson) -> Tensor:
    scores = net(words, lesson.listed * _seen(len(words))[:, None])
    sides = [_side_loss(net.stand(words[part.begin : part.end], _blinded(part.asked)), part) for part in lesson.parts]
    return torch.stack([_label_loss(scores, lesson), MANNER * _manner_loss(scores, lesson), *sides]).sum()


def _seen(count: int) -> Tensor:
    """Of so many words, which are shown with what lists know of them: 1 for yes."""
    return torch.rand(count) >= BLIND


def _blinded(asked: Asked) -> Asked:
    """The question without the kinds of some mentions."""
    return asked._replace(kinds=asked.kinds * _seen(len(asked.kinds)))


def _label_loss(scores: Scores, lesson: Lesson) -> Tensor:
    families = (scores.deeds, scores.ties, scores.links)
    losses = [_crossed(family, row) for family, row in zip(families, lesson.labels, strict=True)]
    return torch.stack(losses).sum()


def _side_loss(scores: Tensor, part: Part) -> Tensor:
    rows = scores[part.picks[:, 0], part.picks[:, 1]]
    asked = part.golds >= 0
    return functional.binary_cross_entropy_with_logits(rows[asked], part.golds[asked], reduction="sum")


def _manner_loss(scores: Scores, lesson: Lesson) -> Tensor:
    manners = (scores.polarity, scores.modality, scores.sign)
    losses = [_crossed(rows[lesson.columns], golds) for rows, golds in zip(manners, lesson.manners.T, strict=True)]
    return torch.stack(losses).sum()


def _crossed(rows: Tensor, golds: Tensor) -> Tensor:
    return functional.cross_entropy(rows, golds, reduction="sum", ignore_index=PASSED)
