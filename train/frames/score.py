"""The shipped networks on labelled windows -> how well they find words, name them, and give them sides."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from dragoman.read.frames_encoder_v1 import Model
from dragoman.read.frames_encoder_v1.model import FAMILIES, Answer
from dragoman.read.frames_encoder_v1.reader import LIKELY, listed_rows, number_kinds
from train.frames.examples import PASSED, Example, Told, number_paths

# The parts of an answer that say how a thing is told, in the order of a Told's labels.
MANNERS = ("polarity", "modality", "sign")


class Counted(NamedTuple):
    """What was right, of what the gold has and of what was told; F1 = 2 · right / (gold + told)."""

    right: int
    gold: int
    told: int

    @property
    def f1(self) -> float:
        """0 to 1; 0 where there is nothing on either side."""
        return 2 * self.right / max(self.gold + self.told, 1)


class Scores(NamedTuple):
    """Of one family. found: words that tell; named: with their label; sides: of the words of the gold.

    manner: the share of the gold's words for which denial, modality and sign are right; None where none is labelled.
    """

    found: Counted
    named: Counted
    sides: Counted
    manner: tuple[float | None, float | None, float | None]


def score_examples(model: Model, examples: Sequence[Example]) -> tuple[Scores, ...]:
    """The scores of each family, in the order of FAMILIES."""
    answers = [_answer(model, example) for example in examples]
    return tuple(_score(model, examples, answers, family) for family in range(len(FAMILIES)))


def _answer(model: Model, example: Example) -> Answer:
    """What the network makes of an example's words."""
    sheet = example.sheet
    return model.answer(sheet.window.ids, sheet.window.firsts, listed_rows(sheet.listed, model.labels))


def _score(model: Model, examples: Sequence[Example], answers: Sequence[Answer], family: int) -> Scores:
    words = [_words(answer, example, family) for answer, example in zip(answers, examples, strict=True)]
    gold, told = (np.concatenate(rows) for rows in zip(*words, strict=True))
    both = (gold > 0) & (told > 0)
    sides = [
        count
        for answer, example in zip(answers, examples, strict=True)
        for one in example.told
        if one.family == family
        for count in _sides(model, answer, example, one)
    ]
    return Scores(
        found=Counted(int(both.sum()), int((gold > 0).sum()), int((told > 0).sum())),
        named=Counted(int((both & (gold == told)).sum()), int((gold > 0).sum()), int((told > 0).sum())),
        sides=Counted(*(sum(column) for column in zip(*sides, strict=True))) if sides else Counted(0, 0, 0),
        manner=_manner(examples, answers, family),
    )


def _words(answer: Answer, example: Example, family: int) -> tuple[np.ndarray, np.ndarray]:
    """The gold's label and ours of each word that is asked."""
    rows, gold = answer.of(FAMILIES[family]), example.labels[family]
    told = np.where(1 - rows[:, 0] >= LIKELY, 1 + rows[:, 1:].argmax(axis=1), 0)
    return gold[gold != PASSED], told[gold != PASSED]


def _sides(model: Model, answer: Answer, example: Example, one: Told) -> Iterator[tuple[int, int, int]]:
    sheet = example.sheet
    number, _ = sheet.window.places[one.column]
    begin, end = sheet.window.sentences[number]
    paths = number_paths(sheet.window, one.column, model.path_numbers)
    kinds = number_kinds(sheet.kinds[begin:end], model.kind_numbers)
    likely = model.stand(answer.rows[begin:end], np.array([one.column - begin]), np.array([paths]), kinds)
    for side, (gold, also) in enumerate(((one.first, one.also_first), (one.second, one.also_second))):
        told = {begin + int(place) for place in np.flatnonzero(likely[2 * one.family + side, 0] >= LIKELY)}
        right = min(len(told & (gold | also)), len(gold))
        yield right, len(gold), right + len(told - gold - also)


def _manner(
    examples: Sequence[Example], answers: Sequence[Answer], family: int
) -> tuple[float | None, float | None, float | None]:
    shares: list[float | None] = []
    for place, name in enumerate(MANNERS):
        right = [
            int(getattr(answer, name)[one.column].argmax()) == gold
            for answer, example in zip(answers, examples, strict=True)
            for one in example.told
            if one.family == family and (gold := (one.denied, one.modality, one.sign)[place]) != PASSED
        ]
        shares.append(sum(right) / len(right) if right else None)
    return shares[0], shares[1], shares[2]
