"""Paths, pages -> Documents. No network, no clock, nothing dated by guess."""

from dragoman.sources.flags import NOTHING_SAID, SourceFlags, said_fields, settle_flags
from dragoman.sources.folder import is_folder, list_files
from dragoman.sources.load import fetch_file, load_bytes, load_document

__all__ = [
    "NOTHING_SAID",
    "SourceFlags",
    "fetch_file",
    "is_folder",
    "list_files",
    "load_bytes",
    "load_document",
    "said_fields",
    "settle_flags",
]
