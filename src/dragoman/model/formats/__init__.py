"""Text of other programs' files <-> maps, matrices and systems: FCM tables, ScenarioWizard, INDRA. No disk."""

from dragoman.model.formats.errors import FormatError
from dragoman.model.formats.fcm_csv import read_fcm_csv, write_fcm_links, write_fcm_matrix
from dragoman.model.formats.indra import IndraMap, Quote, read_indra, write_indra
from dragoman.model.formats.scw import read_scw, read_solutions, write_scw

__all__ = [
    "FormatError",
    "IndraMap",
    "Quote",
    "read_fcm_csv",
    "read_indra",
    "read_scw",
    "read_solutions",
    "write_fcm_links",
    "write_fcm_matrix",
    "write_indra",
    "write_scw",
]
