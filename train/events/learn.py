"""Examples -> all weights of the component, calibrated and with a threshold chosen on passages it was not fitted on."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.read.events_learned_v1 import Weights
from dragoman.read.events_learned_v1.features import TYPES
from dragoman.read.events_learned_v1.vectors import Floats
from train.events.examples import Example, Whole, labels_of, matrix_of
from train.events.fit import Plan, fit_net

SEED = 20261121
NETS = 3
# Chosen by cross-validation on the corpus's training part: units 96 and 192, rounds 8 to 24, shares left out .1 to .5.
PLAN = Plan()
# Nothing is added that is likelier wrong than right.
STEPS = np.arange(0.5, 0.9, 0.05)

Marks = NDArray[np.bool_]


class Judged(NamedTuple):
    """Words with what readers make of them. gold, ruled: labels, 0 for no deed. classes: probabilities of labels."""

    examples: Sequence[Example]
    gold: Whole
    ruled: Whole
    classes: Floats


class Score(NamedTuple):
    """F1 of deeds found, F1 of those with the right type, and the share of deeds told that are deeds."""

    found: float
    typed: float
    precision: float


def learn_weights(train: Sequence[Example], dev: Sequence[Example], ruled: Whole, seed: int = SEED) -> Weights:
    """Weights learned from examples; the same examples and seed give the same weights.

    ruled: the label that rules give to each example of dev, 0 for no deed.
    """
    drafted = _stack(matrix_of(train), labels_of(train), seed)
    return choose_threshold(drafted, judge(drafted, dev, ruled))


def _stack(rows: Floats, labels: Whole, seed: int) -> Weights:
    """Several nets beside each other, not calibrated yet and without a threshold."""
    nets = [fit_net(rows, labels, 1 + len(TYPES), seed + number, PLAN) for number in range(NETS)]
    return Weights(
        hidden=_half(np.concatenate([net.hidden for net in nets], axis=1)),
        hidden_bias=_half(np.concatenate([net.hidden_bias for net in nets])),
        out=_half(np.stack([net.out for net in nets])),
        out_bias=_half(np.stack([net.out_bias for net in nets])),
        trust=np.array([[1.0, 0.0], [1.0, 0.0]], dtype=np.float32),
        add_from=1.0,
    )


def _half(layer: Floats) -> Floats:
    """A layer as the file will hold it."""
    return layer.astype(np.float16).astype(np.float32)


def judge(weights: Weights, examples: Sequence[Example], ruled: Whole) -> Judged:
    """What weights and rules make of examples."""
    return Judged(examples, labels_of(examples), ruled, weights.classes(matrix_of(examples)))


def choose_threshold(weights: Weights, dev: Judged) -> Weights:
    """The weights with slopes of probability, and the threshold at which rules and weights together do best."""
    by_rule = dev.ruled > 0
    right = typed_right(dev, 1 + dev.classes[:, 1:].argmax(axis=1))
    one_type = fit_trust(dev.classes[~by_rule, 1:].max(axis=1), right[~by_rule])
    any_type = fit_trust(1 - dev.classes[by_rule, 0], dev.gold[by_rule] > 0)
    trust = np.stack([one_type, any_type])
    trusted = weights._replace(trust=trust.astype(np.float32))
    tried = (trusted._replace(add_from=round(float(step), 2)) for step in STEPS)
    return max(tried, key=lambda each: sum(score(dev, joined(each, dev))[:2]))


def fit_trust(scores: Floats, right: Marks) -> NDArray[np.float64]:
    """Slope and intercept that make log odds of a score a probability, by logistic regression in Newton's steps."""
    held = np.clip(scores.astype(np.float64), 1e-6, 1 - 1e-6)
    signs = np.stack([np.log(held / (1 - held)), np.ones(len(held))], axis=1)
    trust = np.array([1.0, 0.0])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-signs @ trust))
        curve = signs.T @ (signs * (likely * (1 - likely))[:, None]) + 1e-3 * np.eye(2)
        step = np.linalg.solve(curve, signs.T @ (likely - right) + 1e-3 * (trust - np.array([1.0, 0.0])))
        trust = trust - step / max(1.0, float(np.linalg.norm(step)))
    return trust


def probabilities(weights: Weights, seen: Judged) -> Floats:
    """How likely what is told of each word is right: a deed where a rule saw one, else a deed of the likeliest type."""
    by_rule = seen.ruled > 0
    scores = np.where(by_rule, 1 - seen.classes[:, 0], seen.classes[:, 1:].max(axis=1))
    pairs = zip(scores.tolist(), by_rule.tolist(), strict=True)
    return np.array([weights.calibrate(score, ruled=ruled) for score, ruled in pairs], dtype=np.float32)


def joined(weights: Weights, seen: Judged) -> Whole:
    """The labels that rules and weights give together."""
    best = 1 + seen.classes[:, 1:].argmax(axis=1)
    added = (probabilities(weights, seen) >= weights.add_from) & (best < len(TYPES))
    return np.where(seen.ruled > 0, seen.ruled, np.where(added, best, 0))


def typed_right(seen: Judged, labels: Whole) -> Marks:
    """Whether each label is a deed of the gold's type, or of an honest alternate."""
    pairs = zip(labels.tolist(), seen.examples, strict=True)
    return np.array([label > 0 and label in each.alike for label, each in pairs], dtype=np.bool_)


def alone(weights: Weights, seen: Judged) -> Whole:
    """The labels that weights give without rules."""
    unruled = seen._replace(ruled=np.zeros_like(seen.ruled))
    return joined(weights, unruled)


def score(seen: Judged, labels: Whole) -> Score:
    """How labels do against the gold; a gold alternate is as right as its type."""
    told, deeds = labels > 0, seen.gold > 0
    right = int((told & deeds).sum())
    typed = int(typed_right(seen, labels).sum())
    both = max(int(told.sum() + deeds.sum()), 1)
    return Score(2 * right / both, 2 * typed / both, right / max(int(told.sum()), 1))
