"""What one can do with a dossier, as functions: the same verbs as the command line, records in and out.

These are edges: they read the clock and the disk. Folders and files may be given as text or as paths. Importing them
loads no parser; only the verbs that read texts do.
"""

from dragoman.verbs.asking import ask_dossier
from dragoman.verbs.built import Built, NotBuiltError, freshen_dossier, list_skipped, load_built, needs_reading
from dragoman.verbs.choosing import UnknownConceptError, choose_concept
from dragoman.verbs.deciding import DecisionVerb, UnknownTargetError, decide
from dragoman.verbs.dossiers import (
    Added,
    add_content,
    add_documents,
    build_dossier,
    check_dossier,
    init_dossier,
    weigh_dossier,
)
from dragoman.verbs.expecting import BadExpectationsError, Expected, check_expectations, load_expectations
from dragoman.verbs.mapping import export_map, name_map_file
from dragoman.verbs.missing import UnreadableEventError, why_not
from dragoman.verbs.outlook import OutlookError, import_events, outlook_between, outlook_rules, score_stated
from dragoman.verbs.reading import ReadFile, read_files
from dragoman.verbs.simulating import RanMap, RanMatrix, Settled, UnreadableMapError, simulate_map, simulate_matrix
from dragoman.verbs.steering import KeptGoalError, ToldLever, steer_dossier
from dragoman.verbs.supposing import Suppose, UnreadableSuppositionError
from dragoman.verbs.telling import UnknownConflictError, brief_dossier, list_tables, weigh_conflict
from dragoman.verbs.weighing import (
    Kept,
    Since,
    UnknownSourceError,
    UnreadableDayError,
    Without,
    keep_sources,
    leave_out,
    list_since,
)

__all__ = [
    "Added",
    "BadExpectationsError",
    "Built",
    "DecisionVerb",
    "Expected",
    "Kept",
    "KeptGoalError",
    "NotBuiltError",
    "OutlookError",
    "RanMap",
    "RanMatrix",
    "ReadFile",
    "Settled",
    "Since",
    "Suppose",
    "ToldLever",
    "UnknownConceptError",
    "UnknownConflictError",
    "UnknownSourceError",
    "UnknownTargetError",
    "UnreadableDayError",
    "UnreadableEventError",
    "UnreadableMapError",
    "UnreadableSuppositionError",
    "Without",
    "add_content",
    "add_documents",
    "ask_dossier",
    "brief_dossier",
    "build_dossier",
    "check_dossier",
    "check_expectations",
    "choose_concept",
    "decide",
    "export_map",
    "freshen_dossier",
    "import_events",
    "init_dossier",
    "keep_sources",
    "leave_out",
    "list_since",
    "list_skipped",
    "list_tables",
    "load_built",
    "load_expectations",
    "name_map_file",
    "needs_reading",
    "outlook_between",
    "outlook_rules",
    "read_files",
    "score_stated",
    "simulate_map",
    "simulate_matrix",
    "steer_dossier",
    "weigh_conflict",
    "weigh_dossier",
    "why_not",
]
