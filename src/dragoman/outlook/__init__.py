"""Dated events -> base rates, rules with their counts, ranked partners, chances between two. No network, no clock."""

from dragoman.outlook.bands import find_band
from dragoman.outlook.codes import quad_of, root_of
from dragoman.outlook.foretell import Question, foretell
from dragoman.outlook.hazards import count_hazard, known_relations, match_relations, tell_cells
from dragoman.outlook.history import History, Row, make_history
from dragoman.outlook.merge import merge_actors, name_regions
from dragoman.outlook.own import Dyad, list_own_events, list_stated, whose
from dragoman.outlook.tables import Imported, TableReader
from dragoman.outlook.track import score_outlooks

__all__ = [
    "Dyad",
    "History",
    "Imported",
    "Question",
    "Row",
    "TableReader",
    "count_hazard",
    "find_band",
    "foretell",
    "known_relations",
    "list_own_events",
    "list_stated",
    "make_history",
    "match_relations",
    "merge_actors",
    "name_regions",
    "quad_of",
    "root_of",
    "score_outlooks",
    "tell_cells",
    "whose",
]
