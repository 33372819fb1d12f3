"""Parsed document -> frames: words that tell of deeds, ties and links, whose, and how surely. No network, no clock."""

from dragoman.read.frames_encoder_v1.model import Labels, Model, load_model
from dragoman.read.frames_encoder_v1.reader import Frame, Side, Weighed, weigh_document

__all__ = ["Frame", "Labels", "Model", "Side", "Weighed", "load_model", "weigh_document"]
