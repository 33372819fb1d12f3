"""Documents, readings, findings, model <-> a dossier's folder. No clock; the only place that knows SQL."""

from dragoman.store._export import Row
from dragoman.store._rows import Hit, Read, Unread
from dragoman.store.decisions import about_claims, identify_decision, left_out
from dragoman.store.dossier import Dossier, create_dossier, open_dossier
from dragoman.store.errors import (
    DamagedDossierError,
    DossierError,
    DossierExistsError,
    LockedDossierError,
    NewerDossierError,
    NoDossierError,
    UnwritableDossierError,
)
from dragoman.store.originals import Addition, Original
from dragoman.store.settings import DossierSettings, holds_dossier

__all__ = [
    "Addition",
    "DamagedDossierError",
    "Dossier",
    "DossierError",
    "DossierExistsError",
    "DossierSettings",
    "Hit",
    "LockedDossierError",
    "NewerDossierError",
    "NoDossierError",
    "Original",
    "Read",
    "Row",
    "Unread",
    "UnwritableDossierError",
    "about_claims",
    "create_dossier",
    "holds_dossier",
    "identify_decision",
    "left_out",
    "open_dossier",
]
