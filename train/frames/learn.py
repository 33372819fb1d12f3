"""Lessons -> a trained network: every family learned together, on whole windows, with one seed."""

import random
from collections.abc import Callable, Iterator, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from train.descent import Plan, start_descent
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


# Chosen on the corpus's part dev.
PLAN = Plan(rounds=8, batch=8, pretrained_rate=2e-4, head_rate=1.5e-3)


def train_net(net: Net, lessons: Sequence[Lesson], plan: Plan, seed: int, say: Callable[[str], object]) -> Net:
    """The network after training, ready to answer; the same lessons, seed and versions give the same weights.

    say: gets a line a round.
    """
    torch.manual_seed(seed)
    order = random.Random(seed)  # noqa: S311 - an order of lessons, no secret
    pretrained = [*net.places.parameters(), *net.norm.parameters(), *net.layers.parameters()]
    descent = start_descent(net, pretrained, plan, len(lessons))
    net.train()
    for number in range(plan.rounds):
        losses: list[float] = []
        for batch in _batches(lessons, plan.batch, order):
            loss = _batch_loss(net, batch)
            descent.step(loss)
            losses.append(loss.item())
        say(f"round {number + 1} of {plan.rounds}: loss {sum(losses) / len(losses):.3f}")
    net.eval()
    return net


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
