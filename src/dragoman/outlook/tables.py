"""Lines of an event table -> numbered reports and the lines that could not be read. No disk.

Three forms are told apart by their first line: temporal-graph quadruples (whole numbers alone), and tables with a
heading, separated by tabs (as ICEWS writes them) or by commas (as PLOVER tables are).
"""

import csv
import re
import tomllib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from dragoman.outlook.history import History, number_history
from dragoman.records import Rejected

# Rejected lines kept to be shown; all are counted.
SHOWN = 20
FIELDS = 4
# The largest number of digits, and of a day: some 270 years, so that a slip makes no history of thousands.
DIGITS, LAST_DAY = 9, 100_000
APART = "import it by itself"
_NUMBERS = re.compile(r"\s*\d+(\s+\d+){3,4}\s*")
_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")


class Imported(NamedTuple):
    """A history, how many lines were read and how many not; the first of those, in one line each."""

    history: History
    read: int
    bad: int
    rejected: tuple[Rejected, ...]


@cache
def load_headings() -> Mapping[str, tuple[str, ...]]:
    """The column map that ships: headings by field, plain."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "event_tables.toml").read_text("utf-8"))
    return {field: tuple(map(_plain, names)) for field, names in table.items()}


def _plain(heading: str) -> str:
    return re.sub(r"[\s_]", "", heading.lower().removeprefix("\ufeff"))


class TableReader:
    """Takes tables line by line, several into one history; only numbers and names are kept."""

    def __init__(self, names: Sequence[str] = (), relations: Sequence[str] = ()) -> None:
        """names, relations: what the numbers of quadruples stand for, where somebody knows."""
        self._known = (names, relations)
        self._actors: dict[str, int] = {}
        self._relations: dict[str, int] = {}
        self._origins: dict[str, int] = {}
        self._numbers = array("q")
        self._numbered: bool | None = None
        self._read = self._bad = 0
        self._rejected: list[Rejected] = []

    def take(self, name: str, lines: Iterable[str]) -> None:
        """One table; a line that cannot be read is counted and told, and the rest goes on."""
        lines = iter(lines)
        first = next(lines, "")
        numbered = _NUMBERS.fullmatch(first) is not None
        if self._numbered not in {None, numbered}:
            self._reject(
                name, f"days as {'numbers' if self._numbered else 'dates'} like the tables before", "others", APART
            )
            return
        if numbered:
            self._take_quadruples(name, _chain(first, lines))
            return
        columns, separator = _columns(first)
        if missing := [field for field in ("source", "relation", "target", "day") if field not in columns]:
            self._reject(f"{name}:1", f"a column for {' and '.join(missing)}", "none", "see docs/cli.md, outlook")
            return
        for number, line in enumerate(lines, start=2):
            if line.strip():
                self._take_row(f"{name}:{number}", _cells(line, separator), columns, name)

    def _take_quadruples(self, name: str, lines: Iterable[str]) -> None:
        for number, line in enumerate(lines, start=1):
            fields = line.split()
            if not fields:
                continue
            if len(fields) < FIELDS or not all(map(_is_number, fields[:FIELDS])) or int(fields[3]) > LAST_DAY:
                self._reject(f"{name}:{number}", "four whole numbers", repr(line[:40].strip()), "correct the line")
                continue
            source, relation, target, day = map(int, fields[:FIELDS])
            self._keep(self._name(source, 0), self._name(relation, 1), self._name(target, 0), day, name)
            self._numbered = True

    def _name(self, number: int, kind: int) -> str:
        """What a number stands for; itself where nobody says."""
        names = self._known[kind]
        return names[number] if number < len(names) and names[number] else str(number)

    def _take_row(self, where: str, row: Sequence[str], columns: Mapping[str, int], name: str) -> None:
        fields = {field: row[place].strip() if place < len(row) else "" for field, place in columns.items()}
        empty = [field for field in ("source", "relation", "target") if not fields[field]]
        day = _day(fields["day"])
        if empty:
            self._reject(where, f"a {empty[0]}", "none", "correct the line or leave it out")
        elif day is None:
            self._reject(where, "a date (2025-11-04)", repr(fields["day"][:20]), "correct the line or leave it out")
        else:
            origin = fields.get("origin") or name
            self._keep(fields["source"], fields["relation"], fields["target"], day, origin)
            self._numbered = self._numbered or False

    def _keep(self, source: str, relation: str, target: str, day: int, origin: str) -> None:
        self._read += 1
        self._numbers.extend(
            (
                self._actors.setdefault(source, len(self._actors)),
                self._relations.setdefault(relation, len(self._relations)),
                self._actors.setdefault(target, len(self._actors)),
                day,
                self._origins.setdefault(origin, len(self._origins)),
            )
        )

    def _reject(self, where: str, expected: str, got: str, fix: str) -> None:
        self._bad += 1
        if len(self._rejected) < SHOWN:
            self._rejected.append(Rejected(where=where, expected=expected, got=got, fix=fix))

    def close(self) -> Imported:
        """Everything taken as one history; its day 0 is that of the quadruples, or the first date there is."""
        table = np.frombuffer(self._numbers, np.int64).reshape(-1, 5).copy()
        first_day = None
        if len(table) and not self._numbered:
            first = int(table[:, 3].min())
            table[:, 3] -= first
            first_day = date.fromordinal(first).isoformat()
        history = number_history(table, tuple(self._actors), tuple(self._relations), first_day=first_day)
        return Imported(history, self._read, self._bad, tuple(self._rejected))


def _chain(first: str, lines: Iterable[str]) -> Iterator[str]:
    yield first
    yield from lines


def _is_number(field: str) -> bool:
    return field.isascii() and field.isdigit() and len(field) <= DIGITS


def _cells(line: str, separator: str) -> list[str]:
    """The cells of one line; quotation marks hold cells together between commas, between tabs they are letters.

    A line that cannot be taken apart has no cells.
    """
    if separator == "\t":
        return line.rstrip("\r\n").split(separator)
    try:
        return next(csv.reader([line], strict=True), [])
    except csv.Error:
        return []


def _columns(heading: str) -> tuple[dict[str, int], str]:
    """Place of each field in a table, and what separates its columns."""
    separator = "\t" if "\t" in heading else ","
    cells = [_plain(cell) for cell in _cells(heading, separator)]
    places = {
        field: next((cells.index(name) for name in names if name in cells), None)
        for field, names in load_headings().items()
    }
    return {field: place for field, place in places.items() if place is not None}, separator


def _day(text: str) -> int | None:
    match = _DATE.match(text)
    try:
        return date(*map(int, match.groups())).toordinal() if match else None
    except ValueError:
        return None
