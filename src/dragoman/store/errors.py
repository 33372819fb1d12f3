"""What can be wrong with a dossier, split by what the user can do about it.

DossierError
├── NoDossierError        the folder is no dossier: wrong path, or `init` was never run
├── DossierExistsError    there is something in the way of a new dossier
├── NewerDossierError     a newer version of Dragoman made it
├── DamagedDossierError   a part of it cannot be read; says which part and whether it can be rebuilt
├── LockedDossierError    another process is writing for longer than we wait
└── UnwritableDossierError  the disk or its permissions do not let us write
"""

from pathlib import Path

from dragoman.records import Rejected


class DossierError(Exception):
    """Something is wrong with a dossier; `line` holds where, expected, got and the next step."""

    def __init__(self, where: Path | str, expected: str, got: str, fix: str) -> None:
        """Keep the parts of the one line that people see."""
        self.line = Rejected(where=str(where), expected=expected, got=got, fix=fix)
        super().__init__(str(self.line))


class NoDossierError(DossierError):
    """The folder is no dossier."""


class DossierExistsError(DossierError):
    """There is something in the way of a new dossier."""


class NewerDossierError(DossierError):
    """A newer version of Dragoman made it."""


class DamagedDossierError(DossierError):
    """A part of it cannot be read."""


class LockedDossierError(DossierError):
    """Another process is writing for longer than we wait."""


class UnwritableDossierError(DossierError):
    """The disk or its permissions do not let us write."""
