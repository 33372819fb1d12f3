"""Parsed sentence -> how likely it tells of a cause, and where cause, effect and signal stand. No network, no clock."""

from dragoman.read.causes_linear_v1.reader import CauseReading, CauseSpans, read_causes
from dragoman.read.causes_linear_v1.weights import Weights, load_weights

__all__ = ["CauseReading", "CauseSpans", "Weights", "load_weights", "read_causes"]
