"""What all verbs take: folders and files as text or paths, somebody to tell of progress, and the clock."""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path

from dragoman.records import Progress, Rejected
from dragoman.sources import is_folder, list_files

Folder = str | PathLike[str]
OnProgress = Callable[[Progress], None]


def ignore_progress(_: Progress) -> None:
    """Takes note of nothing."""


def now() -> str:
    """The instant, ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def moment() -> str:
    """The instant, ISO 8601, UTC, to the microsecond: what is decided one after the other stays in that order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def list_paths(files: Iterable[Folder]) -> list[Path]:
    """Every file, once; a folder that holds none stands for itself."""
    found = ([*list_files([Path(file)])] or [Path(file)] for file in files)
    return list(dict.fromkeys(path for paths in found for path in paths))


def refuse_folder(path: Path) -> Rejected | None:
    """Why a folder is no input, None for a file."""
    if not is_folder(path):
        return None
    if not os.access(path, os.R_OK | os.X_OK):
        fix = "give yourself read permission"
        return Rejected(where=str(path), expected="a folder that can be read", got="permission denied", fix=fix)
    return Rejected(where=str(path), expected="files in the folder", got="none", fix="check the path")
