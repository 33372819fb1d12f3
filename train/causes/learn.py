"""Examples -> all weights of the component, with the stack and thresholds fitted on what no part had seen."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from dragoman.read.causes_linear_v1.reader import sentence_signs, whole_score
from dragoman.read.causes_linear_v1.table import Floats, Table, softmax
from dragoman.read.causes_linear_v1.weights import Weights, digest_text
from train.causes.examples import LONGEST_SIGNAL, Example
from train.causes.fit import Plan, fit_classes, fit_yes
from train.causes.fit_chain import Cut, fit_chain
from train.causes.folds import split

# Plans were chosen by cross-validation on the corpus's training part: ridge .1 to 30, rate .03 to .1, least 1 to 3.
# Choose again when features change.
PIVOTS = Plan(classes=3, least=3, rounds=6, size=2000, ridge=3.0)
SIGNALS = Plan(classes=LONGEST_SIGNAL + 1, least=3, rounds=20, size=100, ridge=1.0)
SEGMENTS = Plan(classes=0, least=3, rounds=8, size=64, ridge=1.0, rate=0.03)
SENTENCES = Plan(classes=1, least=2, rounds=10, size=128, ridge=0.3)
INNER_FOLDS = 3
STEPS = np.arange(0.05, 0.7, 0.01)
SEED = 20261121


class Heads(NamedTuple):
    """The two parts that judge a whole sentence."""

    pivots: Table
    sentences: Table


def learn_weights(examples: Sequence[Example], seed: int = SEED) -> Weights:
    """Weights learned from examples; the same examples and seed give the same weights."""
    heads = _fit_heads(examples, seed)
    turns = [(example, turn) for example in examples for turn in example.turns]
    lengths = np.array([turn.signal for _, turn in turns])
    cuts = [Cut(rows, turn) for example in examples for rows, turn in zip(example.segments, example.turns, strict=True)]
    apart = [cut for cut in cuts if cut.turn.is_apart]
    drafted = Weights(
        pivots=heads.pivots,
        signals=fit_classes([example.rows.places[turn.pivot] for example, turn in turns], lengths, SIGNALS, seed),
        segments=fit_chain(apart, SEGMENTS, seed),
        sentences=heads.sentences,
        stack=np.zeros(4),
        causal_from=0.0,
        relation_from=0.0,
        seen=np.sort(np.array([digest_text(example.sentence.text) for example in examples], dtype=np.uint64)),
    )
    return _calibrate(drafted, examples, seed)


def _fit_heads(examples: Sequence[Example], seed: int) -> Heads:
    places = [row for example in examples for row in example.rows.places]
    classes = np.concatenate([pivot_classes(example) for example in examples])
    causal = np.array([bool(example.sentence.causal) for example in examples])
    pivots = fit_classes(places, classes, PIVOTS, seed)
    return Heads(pivots, fit_yes([example.rows.whole for example in examples], causal, SENTENCES, seed))


def pivot_classes(example: Example) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The class of each place of a sentence: 0, or the order of the relation that turns there."""
    classes = np.zeros(len(example.rows.places), dtype=np.int64)
    for turn in example.turns:
        classes[turn.pivot] = turn.order
    return classes


def _calibrate(drafted: Weights, examples: Sequence[Example], seed: int) -> Weights:
    """The weights with stack and thresholds fitted on what parts say of sentences they were not fitted on."""
    signs = np.zeros((len(examples), 4))
    turning: list[Floats] = [np.zeros(0)] * len(examples)
    for kept, left in split([example.sentence.document for example in examples], INNER_FOLDS, seed):
        heads = _fit_heads([examples[i] for i in kept], seed)
        partial = drafted._replace(pivots=heads.pivots, sentences=heads.sentences)
        for i in left:
            by_place = softmax(partial.pivots.score(examples[i].rows.places))
            signs[i], turning[i] = sentence_signs(by_place, whole_score(examples[i].rows, partial)), 1 - by_place[:, 0]
    causal = np.array([bool(example.sentence.causal) for example in examples])
    stack = fit_stack(signs, causal)
    told = [(examples[i], turning[i]) for i in np.flatnonzero(causal).tolist()]
    hits = np.concatenate([pivot_classes(example) > 0 for example, _ in told])
    return drafted._replace(
        stack=stack,
        causal_from=best_threshold(1 / (1 + np.exp(-signs @ stack)), causal),
        relation_from=best_threshold(np.concatenate([row for _, row in told]), hits),
    )


def fit_stack(signs: Floats, yes: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Floats:
    """Weights of signs by logistic regression, in Newton's steps."""
    stack = np.zeros(signs.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-signs @ stack))
        curve = signs.T @ (signs * (likely * (1 - likely))[:, None]) + 1e-3 * np.eye(len(stack))
        stack -= np.linalg.solve(curve, signs.T @ (likely - yes) + 1e-3 * stack)
    return stack


def best_threshold(likely: Floats, right: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> float:
    """The probability from which on saying yes has the highest F1, in hundredths."""
    scores = [2 * (right & (likely >= step)).sum() / (right.sum() + (likely >= step).sum()) for step in STEPS]
    return round(float(STEPS[int(np.argmax(scores))]), 2)
