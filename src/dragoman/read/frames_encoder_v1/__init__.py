"""Parsed document -> frames: words that tell of deeds, ties and links, whose, and how surely. No network, no clock."""

from dragoman.read.frames_encoder_v1.model import Labels, Model, load_model
from dragoman.read.frames_encoder_v1.reader import Frame, Framed, Side, frame_document

__all__ = ["Frame", "Framed", "Labels", "Model", "Side", "frame_document", "load_model"]
