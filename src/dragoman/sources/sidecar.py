"""Metadata in a file beside a document: NAME.meta.toml or NAME.meta.json, NAME with or without its own ending."""

import datetime as dt
import json
import os
import tomllib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePath

import msgspec
from msgspec import structs

from dragoman.records import Rejected
from dragoman.sources._fetch import fetch_bytes
from dragoman.sources.flags import NOTHING_SAID, SourceFlags, settle_flags

ENDINGS = (".meta.toml", ".meta.json")
MAX_BYTES = 100_000
FIX = "mend it; it may hold title, publisher, authors, published, url, language and encoding"


def is_sidecar(path: Path) -> bool:
    """Whether a file is one that describes another."""
    return path.name.endswith(ENDINGS)


def described(names: Iterable[str]) -> frozenset[str]:
    """What a sidecar among files of these names may be called after, without its ending."""
    return frozenset(stem for name in names if not name.endswith(ENDINGS) for stem in (name, PurePath(name).stem))


def is_lone(name: str, described: Collection[str]) -> bool:
    """Whether a file is a sidecar that describes none of what may be described beside it."""
    return name.endswith(ENDINGS) and name[: -len(ENDINGS[0])] not in described


def refuse_sidecar(path: Path) -> Rejected | None:
    """Why a sidecar is no article, and whether one is missing beside it; None for any other file."""
    if not is_sidecar(path):
        return None
    stem = path.name[: -len(ENDINGS[0])]
    if os.access(path.parent, os.R_OK) and not is_lone(path.name, described(one.name for one in path.parent.iterdir())):
        return Rejected(where=str(path), expected="an article", got="a sidecar", fix="add the article it describes")
    expected, fix = f"an article {stem} beside it", "give both the same name, or remove it"
    return Rejected(where=str(path), expected=expected, got="a sidecar that belongs to no file", fix=fix)


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
    said = read_sidecar(found[0]) if found else NOTHING_SAID
    return (
        structs.replace(said, fix=f"{said.fix}; until then {path.name} is left out")
        if isinstance(said, Rejected)
        else said
    )


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
