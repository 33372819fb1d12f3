"""Examples -> what weights that never saw them read in them."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.read.causes_linear_v1.reader import CauseReading, read_rows
from dragoman.read.causes_linear_v1.weights import Weights
from train.causes.examples import Example
from train.causes.folds import split
from train.causes.learn import SEED, learn_weights

FOLDS = 5


class Told(NamedTuple):
    """What was read in one sentence: as any sentence is read, and when it is given that it is causal."""

    free: CauseReading
    given: CauseReading


def read_with(examples: Sequence[Example], weights: Weights) -> list[Told]:
    """What weights read in each example."""
    return [
        Told(read_rows(example.rows, weights), read_rows(example.rows, weights, given=True)) for example in examples
    ]


def read_across(examples: Sequence[Example], seed: int = SEED) -> list[Told]:
    """What is read in each example by weights learned from the other folds; documents are never cut."""
    found: dict[int, Told] = {}
    for kept, left in split([example.sentence.document for example in examples], FOLDS, seed):
        weights = learn_weights([examples[number] for number in kept], seed)
        found.update(zip(left, read_with([examples[number] for number in left], weights), strict=True))
    return [found[number] for number in range(len(examples))]
