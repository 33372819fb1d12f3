"""originals/: every document's bytes as they entered, named by their SHA-256, and beside them what was said of each."""

import hashlib
import re
import tomllib
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.records import Rejected
from dragoman.records.document import NOT_IN_A_NAME
from dragoman.store._toml import toml_text
from dragoman.store.files import write_whole

FOLDER = "originals"
SHA256 = re.compile(r"[0-9a-f]{64}")
Said = Mapping[str, str | tuple[str, ...]]


class Original(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One original and what was said about it when it was added.

    name: the first, in alphabetical order, of the file names it was added under; also: the others.
    size: bytes. flags, sidecar: metadata the user gave, and metadata from a file beside it; by field name.
    """

    sha256: str
    name: str
    size: int
    also: tuple[str, ...] = ()
    flags: dict[str, str | tuple[str, ...]] = {}
    sidecar: dict[str, str | tuple[str, ...]] = {}

    @property
    def stamp(self) -> str:
        """Changes whenever what is said about the original changes."""
        return hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()[:16]


class Addition(Struct, frozen=True, kw_only=True):
    """An original that is now safe on the disk; known: the same bytes, said the same of, were there before."""

    original: Original
    outcome: Literal["added", "known", "changed"]


def add_original(folder: Path, content: bytes, name: str, flags: Said, sidecar: Said) -> Addition:
    """Store bytes and what is said of them; a second adding corrects what was said, field by field.

    Raises ValueError for a name that is no plain file name, UnwritableDossierError when the disk refuses.
    """
    if NOT_IN_A_NAME.search(name) or name.strip() in {"", ".", ".."}:
        msg = f"name: expected a plain file name, got {name!r}; take the last part of the path"
        raise ValueError(msg)
    sha256 = hashlib.sha256(content).hexdigest()
    path = folder / FOLDER / sha256
    before = _known(path)
    now = _merged(before, Original(sha256=sha256, name=name, size=len(content)), flags, sidecar)
    if not _holds(path, content):
        write_whole(path, content)
    if now != before:
        write_whole(path.with_name(f"{sha256}.toml"), _described(now))
    if before is None:
        return Addition(original=now, outcome="added")
    return Addition(original=now, outcome="known" if now == before else "changed")


def scan_originals(folder: Path) -> tuple[tuple[Original, ...], tuple[Rejected, ...]]:
    """All originals by name, then hash, whatever the order of adding; and those whose description is damaged."""
    return scan_others(folder, ())


def has_others(folder: Path, known: Container[str]) -> bool:
    """Whether an original stands there whose hash is not known; one with a damaged description is none.

    Only what is not known is opened, so that a large dossier is looked through quickly.
    """
    paths = (folder / FOLDER).glob("[0-9a-f]*.toml")
    return any(isinstance(_read_description(path), Original) for path in paths if path.stem not in known)


def scan_others(folder: Path, known: Container[str]) -> tuple[tuple[Original, ...], tuple[Rejected, ...]]:
    """The originals whose hash is not known by name, then hash, and descriptions among them that cannot be read."""
    paths = sorted((folder / FOLDER).glob("[0-9a-f]*.toml"))
    found = [_read_description(path) for path in paths if path.stem not in known]
    originals = [one for one in found if isinstance(one, Original)]
    rejected = tuple(one for one in found if isinstance(one, Rejected))
    return tuple(sorted(originals, key=lambda one: (one.name, one.sha256))), rejected


def read_original(folder: Path, sha256: str) -> bytes | Rejected:
    """The bytes of one original, checked against its hash. Raises ValueError for what is no SHA-256."""
    if not SHA256.fullmatch(sha256):
        msg = f"sha256: expected 64 hex digits, got {sha256!r}; take it from list_originals"
        raise ValueError(msg)
    path = folder / FOLDER / sha256
    try:
        content = path.read_bytes() if path.is_file() else None
    except OSError as error:
        return _lost(path, error.strerror or str(error))
    if content is None:
        return _lost(path, "no such file")
    if hashlib.sha256(content).hexdigest() != sha256:
        return _lost(path, "other bytes under its name")
    return content


def _known(path: Path) -> Original | None:
    described = _read_description(path.with_name(f"{path.name}.toml"))
    return described if isinstance(described, Original) else None


def _merged(before: Original | None, new: Original, flags: Said, sidecar: Said) -> Original:
    if before is None:
        return msgspec.structs.replace(new, flags=dict(flags), sidecar=dict(sidecar))
    first, *others = sorted({before.name, *before.also, new.name})
    return msgspec.structs.replace(
        before,
        name=first,
        also=tuple(others),
        flags={**before.flags, **flags},
        sidecar={**before.sidecar, **sidecar},
    )


def _described(original: Original) -> bytes:
    values = msgspec.to_builtins(original, order="sorted")
    return toml_text(values).encode()


def _read_description(path: Path) -> Original | Rejected:
    try:
        original = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Original)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        return _rejected(path, "the description of an original", str(error))
    if f"{original.sha256}.toml" != path.name:
        return _rejected(path, "the description of the original beside it", f"one of {original.sha256[:16]}")
    return original


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


def _lost(path: Path, got: str) -> Rejected:
    return _rejected(path, "an original's bytes", got)


def _rejected(path: Path, expected: str, got: str) -> Rejected:
    where = f"{FOLDER}/{path.name}"  # relative, so that a dossier may be moved and compared
    return Rejected(where=where, expected=expected, got=got.partition("\n")[0], fix="add the document again")
