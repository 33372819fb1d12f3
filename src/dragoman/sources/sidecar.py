"""Metadata in a file beside a document: NAME.meta.toml or NAME.meta.json, NAME with or without its own ending."""

import datetime as dt
import json
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from dragoman.records import Rejected
from dragoman.sources._fetch import fetch_bytes
from dragoman.sources.flags import NOTHING_SAID, SourceFlags, settle_flags

ENDINGS = (".meta.toml", ".meta.json")
MAX_BYTES = 100_000
FIX = "mend it; it may hold title, publisher, authors, published, url, language and encoding"


def is_sidecar(path: Path) -> bool:
    """Whether a file is one that describes another."""
    return path.name.endswith(ENDINGS)


def find_sidecar(path: Path) -> SourceFlags | Rejected:
    """What the file beside a document says of it; nothing where there is none.

    Two such files, an unknown field or a date that is none are Rejected: a typo must not undate a document.
    """
    stems = dict.fromkeys((path.name, path.stem))
    named = [path.with_name(stem + ending) for stem in stems for ending in ENDINGS]
    # Path.exists raises for a name that is too long to be one.
    found = [beside for beside in named if os.path.exists(beside)]  # noqa: PTH110
    if len(found) > 1:
        got = " and ".join(beside.name for beside in found)
        return Rejected(where=str(path), expected="one sidecar", got=got, fix="keep one of them")
    return read_sidecar(found[0]) if found else NOTHING_SAID


def read_sidecar(path: Path) -> SourceFlags | Rejected:
    """What one sidecar says."""
    content = fetch_bytes(path, limit=MAX_BYTES)
    if isinstance(content, Rejected):
        return content
    try:
        values = _parse(path, content.decode("utf-8-sig"))
        said = msgspec.convert(values, SourceFlags)
    except (ValueError, RecursionError) as error:
        return Rejected(where=str(path), expected="a sidecar", got=str(error).partition("\n")[0], fix=FIX)
    return settle_flags(str(path), said)


def _parse(path: Path, text: str) -> object:
    values = json.loads(text) if path.name.endswith(".json") else tomllib.loads(text)
    if not isinstance(values, Mapping):
        return values
    # TOML has dates of its own; we keep them as the text they came from.
    return {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in values.items()}
