"""Nothing -> paths of the sample documents that ship with the package."""

from importlib.resources import files
from pathlib import Path

__all__ = ["sample_paths"]


def sample_paths() -> tuple[Path, ...]:
    """The sample documents in the order of their names; each has its sidecar beside it."""
    return tuple(sorted(Path(str(files("dragoman.samples"))).glob("*.txt")))
