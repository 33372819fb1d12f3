"""A parsed sentence -> how likely it tells of a cause."""

import numpy as np
from spacy.tokens import Doc, Span

from dragoman.read.causes_encoder_v1.model import Causes
from dragoman.read.causes_linear_v1 import Weights, read_causes
from dragoman.read.frames_encoder_v1.model import Floats, Model
from dragoman.read.frames_encoder_v1.windows import make_windows

# Bounds of a probability: beyond them nothing is known any better.
SURE = 1e-6


def causal_probability(tokens: Doc | Span, causes: Causes, words: Model, linear: Weights) -> float:
    """How likely a sentence tells of a cause, 0 to 1; one without words 0.

    tokens: parsed. words: the encoder whose lower layers see the sentence first. linear: weights that judge it by its
    words and parse.
    """
    rows = lower_rows(tokens, words)
    if rows is None:
        return 0.0
    return weigh(read_causes(tokens, linear).probability, causes.score(rows), causes)


def lower_rows(tokens: Doc | Span, words: Model) -> Floats | None:
    """A sentence as the lower layers of the encoder leave it, (pieces, width); None without words."""
    window = next(make_windows([tokens[:]]), None) if len(tokens) else None
    return None if window is None else words.lower(window.ids)


def weigh(linear: float, network: float, causes: Causes) -> float:
    """The probability by both judges. linear: a probability; network: log odds."""
    return squash(float(causes.stack @ list_signs(linear, network)))


def list_signs(linear: float, network: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """What the stack weighs: 1, and the log odds by each judge. linear: a probability; network: log odds."""
    held = min(max(linear, SURE), 1 - SURE)
    return np.array([1.0, np.log(held / (1 - held)), network])


def squash(odds: float) -> float:
    """The probability of log odds."""
    return float(1 / (1 + np.exp(-odds)))
