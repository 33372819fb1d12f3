"""Files that are either there whole or not there at all."""

import contextlib
import os
import threading
from pathlib import Path

from dragoman.store.errors import UnwritableDossierError


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that no moment, kill or power cut leaves a part of it under its own name.

    Raises UnwritableDossierError, with what was there before left as it was.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise unwritable(path, error) from error


def sweep_parts(folder: Path) -> None:
    """Take away what killed writes left in a folder and those below; only for who has the dossier to itself."""
    for part in folder.rglob(".*.part"):
        part.unlink(missing_ok=True)


def append_line(path: Path, line: bytes) -> None:
    """Add one line at the end and wait until it is on the disk; a torn last line is left standing, ended first.

    Raises UnwritableDossierError.
    """
    try:
        # One unbuffered write: two processes that add at once do not mix their lines.
        with path.open("ab", buffering=0) as stream:
            stream.write((b"" if _ends_a_line(path) else b"\n") + line + b"\n")
            os.fsync(stream.fileno())
    except OSError as error:
        raise unwritable(path, error) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder safe from a power cut, where the system can."""
    with contextlib.suppress(PermissionError):  # Windows opens no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def unwritable(path: Path, error: OSError) -> UnwritableDossierError:
    """The error for a write that the system refused."""
    return UnwritableDossierError(
        path, "a place that can be written", error.strerror or str(error), "free space or change its permissions"
    )


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as stream:
        if stream.seek(0, os.SEEK_END) == 0:
            return True
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"
