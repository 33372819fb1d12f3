"""Paths -> the documents among them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.sources.sidecar import described, is_lone, is_sidecar


def list_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Each path, and in place of a folder all files below it by path; no hidden files, sidecars or linked folders.

    A sidecar that belongs to no file, and a path that names nothing, are kept: loading them says why.
    """
    for path in paths:
        if is_folder(path):
            yield from sorted(_files_below(path))
        else:
            yield path


def is_folder(path: Path) -> bool:
    """Whether a path is that of a folder; not where the system does not let us look, or knows no such name."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises there


def _files_below(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = [name for name in names if not name.startswith(".")]
        known = described(shown)
        found = (Path(here, name) for name in shown)
        yield from (path for path in found if not is_sidecar(path) or is_lone(path.name, known))
