"""How likely a sentence tells of a cause: linear weights and a layer over the encoder, weighed together."""

from dragoman.read.causes_encoder_v1.model import Causes, load_causes
from dragoman.read.causes_encoder_v1.reader import causal_probability

__all__ = ["Causes", "causal_probability", "load_causes"]
