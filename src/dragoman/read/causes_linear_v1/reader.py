"""A parsed sentence and weights -> how likely it tells of a cause, and cause, effect and signal of each relation."""

from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Span

from dragoman.read.causes_linear_v1._pivot_features import pivot_features
from dragoman.read.causes_linear_v1._sentence_features import sentence_features
from dragoman.read.causes_linear_v1._view import View, view_of
from dragoman.read.causes_linear_v1.chain import Place, best_cut
from dragoman.read.causes_linear_v1.segment_features import segment_features
from dragoman.read.causes_linear_v1.table import Floats, Hashes, hash_features, softmax
from dragoman.read.causes_linear_v1.weights import Weights

NAME = "causes.linear.v1"
# No sentence of the training set has more relations.
MOST_RELATIONS = 5
# Bounds of log odds: beyond them nothing is known any better.
SURE = 1e-6


class CauseSpans(NamedTuple):
    """One relation. cause, effect, signal: tokens [start, end), counted from the sentence's first.

    signal: None where no word carries the relation. probability: that a relation turns where this one does.
    """

    cause: Place
    effect: Place
    signal: Place | None
    probability: float


class CauseReading(NamedTuple):
    """What was read in one sentence: how likely it tells of a cause, 0 to 1, and relations, the likeliest first.

    causal: whether that is likely enough to say so. abstained: why there are no relations, in words; None where there
    are some.
    """

    probability: float
    causal: bool
    relations: tuple[CauseSpans, ...]
    abstained: str | None


class Rows(NamedTuple):
    """The hashed features of a sentence: one row for each place, and one for the whole."""

    view: View
    places: tuple[Hashes, ...]
    whole: Hashes


def read_causes(tokens: Doc | Span, weights: Weights, *, given: bool = False) -> CauseReading:
    """How likely a sentence tells of a cause, and where its causes, effects and signals stand.

    tokens: a tagged and parsed sentence, as spaCy gives it. given: take it for granted that the sentence is causal, and
    tell the likeliest relation however weak it is. A sentence of fewer than two tokens has no relation.
    """
    return read_rows(make_rows(tokens), weights, given=given)


def make_rows(tokens: Doc | Span) -> Rows:
    """The features of a sentence."""
    view = view_of(tokens)
    places = tuple(hash_features(pivot_features(view, place)) for place in range(len(view.words)))
    return Rows(view, places, hash_features(sentence_features(view)))


def read_rows(rows: Rows, weights: Weights, *, given: bool = False) -> CauseReading:
    """What features of a sentence tell; see read_causes."""
    if not rows.places:
        return CauseReading(0.0, causal=False, relations=(), abstained="no words")
    by_place = softmax(weights.pivots.score(rows.places))
    probability = _squash(float(weights.stack @ sentence_signs(by_place, whole_score(rows, weights))))
    causal = probability >= weights.causal_from
    if not given and not causal:
        return CauseReading(probability, causal, (), _below("a cause", probability, weights.causal_from))
    turning = 1 - by_place[:, 0]
    chosen = _pick(turning, weights.relation_from, given=given)
    found = {spans[:2]: spans for pivot in reversed(chosen) if (spans := _relation(rows, weights, pivot, turning))}
    likely = tuple(sorted(found.values(), key=lambda spans: -spans.probability))
    best = float(turning.max())
    why = None if likely else _below("a relation", best, weights.relation_from)
    return CauseReading(probability, causal, likely, why)


def whole_score(rows: Rows, weights: Weights) -> float:
    """The summed weights of a sentence's own features, over the root of their number."""
    return float(weights.sentences.score([rows.whole])[0, 0] / np.sqrt(max(len(rows.whole), 1)))


def sentence_signs(by_place: Floats, whole: float) -> Floats:
    """What the stack weighs: 1, the sentence's own score, and log odds that the best place and that any is a pivot."""
    turning = 1 - by_place[:, 0]
    nowhere = float(np.prod(by_place[:, 0]))
    return np.array([1.0, whole, _log_odds(float(turning.max())), _log_odds(1 - nowhere)])


def _pick(turning: Floats, least: float, *, given: bool) -> list[int]:
    """The places where relations turn, the likeliest first."""
    likely = [int(place) for place in np.argsort(-turning, kind="stable")[:MOST_RELATIONS]]
    return [place for rank, place in enumerate(likely) if turning[place] >= least or (given and rank == 0)]


def _relation(rows: Rows, weights: Weights, pivot: int, turning: Floats) -> CauseSpans | None:
    """The relation that turns on a place; None where the sentence is too short for one."""
    features = segment_features(rows.view, pivot)
    cut = best_cut(weights.segments.score([hash_features(each) for each in features]))
    length = int(weights.signals.score([rows.places[pivot]])[0].argmax())
    signal = (pivot, min(pivot + length, len(rows.view.words))) if length else None
    return None if cut is None else CauseSpans(*cut, signal, float(turning[pivot]))


def _below(what: str, probability: float, least: float) -> str:
    return f"{what} is told with probability {probability:.2f}, and {least:.2f} is asked for"


def _log_odds(probability: float) -> float:
    held = min(max(probability, SURE), 1 - SURE)
    return float(np.log(held / (1 - held)))


def _squash(score: float) -> float:
    return float(1 / (1 + np.exp(-score)))
