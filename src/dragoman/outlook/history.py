"""Rows of who did what to whom on which day -> one history, sorted by day, repeats counted once per origin."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Ints
from dragoman.outlook.codes import quad_of, root_of


class Row(NamedTuple):
    """One report. day: days since day 0 of its history. origin: whose word it is."""

    source: str
    relation: str
    target: str
    day: int
    origin: str = ""


class History(NamedTuple):
    """Events of named actors, N of them, sorted by day.

    source, relation, target: places in actors and relations, shape (N,). day: days since `first_day`, shape (N,).
    origins: how many tell it, shape (N,), at least 1. roots, quads: of each relation, 0 where none is known.
    first_day: ISO date of day 0, None where the source numbers its days.
    """

    source: Ints
    relation: Ints
    target: Ints
    day: Ints
    origins: Ints
    actors: tuple[str, ...]
    relations: tuple[str, ...]
    roots: tuple[int, ...]
    quads: tuple[int, ...]
    first_day: str | None = None

    @property
    def size(self) -> int:
        """How many events."""
        return len(self.day)

    @property
    def last(self) -> int:
        """The last day anything happened; -1 for an empty history."""
        return int(self.day[-1]) if self.size else -1

    def until(self, day: int) -> "History":
        """What happened before a day; names and numbers stay."""
        return self.at(np.flatnonzero(self.day < day))

    def at(self, places: Ints) -> "History":
        """Some of the events, in the order of their places."""
        return self._replace(
            source=self.source[places],
            relation=self.relation[places],
            target=self.target[places],
            day=self.day[places],
            origins=self.origins[places],
        )

    def date_of(self, day: int) -> str:
        """A day as an ISO date, or by its number where days are only numbered."""
        if self.first_day is None:
            return f"day {day}"
        return (date.fromisoformat(self.first_day) + timedelta(days=day)).isoformat()


def make_history(rows: Iterable[Row], *, first_day: str | None = None) -> History:
    """A history of reports in any order; names are numbered as they come. Days of rows are 0 or later."""
    names: dict[str, int] = {}
    relations: dict[str, int] = {}
    origins: dict[str, int] = {}
    numbers = [
        (
            names.setdefault(row.source, len(names)),
            relations.setdefault(row.relation, len(relations)),
            names.setdefault(row.target, len(names)),
            row.day,
            origins.setdefault(row.origin, len(origins)),
        )
        for row in rows
    ]
    table = np.array(numbers, np.int64).reshape(-1, 5)
    return number_history(table, tuple(names), tuple(relations), first_day=first_day)


def number_history(
    table: Ints, actors: Sequence[str], relations: Sequence[str], *, first_day: str | None = None
) -> History:
    """A history of numbered reports. table: source, relation, target, day, origin; shape (rows, 5)."""
    told = np.unique(table, axis=0)[:, [3, 0, 1, 2]]
    events, count = np.unique(told, axis=0, return_counts=True)
    day, source, relation, target = (np.ascontiguousarray(column) for column in events.T)
    return History(
        source,
        relation,
        target,
        day,
        count.astype(np.int64),
        tuple(actors),
        tuple(relations),
        tuple(root_of(name) for name in relations),
        tuple(quad_of(name) or 0 for name in relations),
        first_day,
    )
