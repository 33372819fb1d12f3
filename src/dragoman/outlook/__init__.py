"""Dated events -> base rates, rules with their counts, ranked partners, chances between two. No network, no clock."""

from dragoman.outlook.codes import quad_of, root_of
from dragoman.outlook.history import History, Row, make_history
from dragoman.outlook.tables import Imported, TableReader

__all__ = [
    "History",
    "Imported",
    "Row",
    "TableReader",
    "make_history",
    "quad_of",
    "root_of",
]
