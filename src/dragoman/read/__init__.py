"""Document -> Reading. No network, no clock."""

from dragoman.read.pages.segment import complete_page, segment_document
from dragoman.read.parsing.parse import DEFAULT_PIPELINE, load_pipeline, parse_segments
from dragoman.read.reader import READER, read_document, read_documents

__all__ = [
    "DEFAULT_PIPELINE",
    "READER",
    "complete_page",
    "load_pipeline",
    "parse_segments",
    "read_document",
    "read_documents",
    "segment_document",
]
