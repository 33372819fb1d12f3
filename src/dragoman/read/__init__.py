"""Document -> Reading. No network, no clock."""

from dragoman.read.parse import DEFAULT_PIPELINE, load_pipeline, parse_segments
from dragoman.read.reader import READER, read_document
from dragoman.read.segment import segment_document

__all__ = [
    "DEFAULT_PIPELINE",
    "READER",
    "load_pipeline",
    "parse_segments",
    "read_document",
    "segment_document",
]
