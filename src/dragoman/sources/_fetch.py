"""Path -> bytes, without hanging, following loops or reading more than fits."""

import errno
import os
import re
import stat
from pathlib import Path

from dragoman.records import Rejected
from dragoman.records.document import NOT_IN_A_NAME
from dragoman.sources.sizes import MOST_BYTES, refuse_size

FIX = {
    errno.ENOENT: "check the path; it may have been moved or removed",
    errno.EACCES: "give yourself read permission",
    errno.EPERM: "give yourself read permission",
    errno.ELOOP: "name the file itself, not a link that goes round",
    errno.ENAMETOOLONG: "check the path",
}
KINDS = (
    (stat.S_ISDIR, "a folder", "name the files in it"),
    (stat.S_ISFIFO, "a pipe", "save what comes out of it to a file"),
    (stat.S_ISSOCK, "a socket", "name a file"),
    (stat.S_ISCHR, "a device", "name a file"),
    (stat.S_ISBLK, "a device", "name a file"),
)


def fetch_bytes(path: Path, *, limit: int = MOST_BYTES) -> bytes | Rejected:
    """All bytes of a regular file of at most `limit` bytes; never opens anything else, never reads further."""
    try:
        refused = _refuse(path, os.stat(path), limit)  # noqa: PTH116 — Path.stat is the same call, this one is seamless to the next
        if refused:
            return refused
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            # Between the two looks, another thing may have taken the name.
            return _refuse(path, os.fstat(stream.fileno()), limit) or _read(path, stream.read(limit + 1), limit)
    except OSError as error:
        fix = FIX.get(error.errno or 0, "check the disk, then try again")
        return _rejected(path, "a file that can be read", (error.strerror or str(error)).lower(), fix)
    except ValueError as error:  # a NUL in the path
        return _rejected(path, "a path", str(error), "check the path")


def plain_name(name: str) -> str:
    """A file name without its folders and without characters that a line of text cannot show."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    cleaned = NOT_IN_A_NAME.sub("\N{REPLACEMENT CHARACTER}", last).strip()
    return cleaned if cleaned not in {"", ".", ".."} else "unnamed"


def _read(path: Path, content: bytes, limit: int) -> bytes | Rejected:
    return refuse_size(_shown(path), len(content), most=limit, more=len(content) > limit) or content


def _refuse(path: Path, found: os.stat_result, limit: int) -> Rejected | None:
    for is_kind, got, fix in KINDS:
        if is_kind(found.st_mode):
            return _rejected(path, "a file", got, fix)
    return refuse_size(_shown(path), found.st_size, most=limit)


def _rejected(path: Path, expected: str, got: str, fix: str) -> Rejected:
    return Rejected(where=_shown(path), expected=expected, got=got, fix=fix)


def _shown(path: Path) -> str:
    """A path without characters that a line of text cannot show."""
    return NOT_IN_A_NAME.sub(lambda found: found[0] if found[0] in "/\\" else "\N{REPLACEMENT CHARACTER}", str(path))
