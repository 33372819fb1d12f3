"""Sentences that were read -> how likely each tells of a cause, by both judges, neither of which saw it before."""

from collections.abc import Iterator, Sequence

from dragoman.read.causes_encoder_v1 import Causes
from dragoman.read.causes_encoder_v1.reader import lower_rows, weigh
from dragoman.read.frames_encoder_v1 import load_model
from train.causes import Example
from train.causes.cross import Told

# How likely a sentence is causal, and whether that is enough to say so.
Judgement = tuple[float, bool]


def judge_all(read: Sequence[tuple[Example, Told]], causes: Causes) -> Iterator[Judgement]:
    """The judgement on each sentence, of which the linear weights are told; kept ones for those learned from."""
    for example, told in read:
        kept = causes.recall(example.sentence.text)
        yield _judge(example, told.free.probability, causes) if kept is None else kept


def _judge(example: Example, linear: float, causes: Causes) -> Judgement:
    rows = lower_rows(example.doc, load_model())
    probability = 0.0 if rows is None else weigh(linear, causes.score(rows), causes)
    return probability, probability >= causes.causal_from
