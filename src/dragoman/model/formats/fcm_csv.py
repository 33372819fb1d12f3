"""Fuzzy cognitive maps as CSV: a table in which row drives column, or a list of links."""

import csv
from collections.abc import Sequence
from io import StringIO

import numpy as np

from dragoman.model.formats.errors import MOST_CONCEPTS, MOST_ROWS, at, check_length, read_number, refuse
from dragoman.model.maps import WeightedMap, map_from_links, map_from_matrix

LINK_HEADER = ("source", "target", "weight")
# First words of a header over a list of links, in the spellings that programs use.
FROM_WORDS = frozenset({"cause", "from", "i", "source", "source concept", "start"})
SEPARATORS = ",;\t"

Row = tuple[int, list[str]]


def read_fcm_csv(text: str, *, where: str = "map") -> WeightedMap:
    """The map of a CSV text, either form, with commas, semicolons or tabs.

    A list has rows of cause, effect, weight, with or without a header, brackets around a row allowed; its concepts come
    in the order in which they are met. A table has names in its first row, and in its first column or not at all there.
    Raises FormatError, one line, with the place.
    """
    check_length(text, where)
    rows = _rows(text)
    if not rows:
        raise refuse(where, "a table or a list of links", "", "give one row for each concept or link")
    return _read_links(rows, where) if _is_list(rows) else _read_table(rows, where)


def _rows(text: str) -> list[Row]:
    """Rows with their line numbers, without empty ones; brackets around a row and a comma after it are taken off."""
    lines = text.lstrip("\ufeff").splitlines()
    separator = max(SEPARATORS, key=lambda sign: sum(line.count(sign) for line in lines[:20]))
    bare = (_unwrap(line) for line in lines)
    cells = csv.reader(bare, delimiter=separator)
    return [(place, row) for place, row in enumerate(([cell.strip() for cell in row] for row in cells), 1) if any(row)]


def _unwrap(line: str) -> str:
    stripped = line.strip().removesuffix(",")
    return stripped[1:-1] if stripped.startswith("(") and stripped.endswith(")") else line


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether rows are links: three cells each, under a header of a list or with a number in the third.

    A table of two concepts has three cells too; it has its names across the top, and these again down the side.
    """
    first = rows[0][1]
    if any(len(row) != len(LINK_HEADER) for _, row in rows):
        return False
    if first[0].casefold() in FROM_WORDS:
        return True
    return bool(first[0]) and _is_number(first[2])


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _read_links(rows: Sequence[Row], where: str) -> WeightedMap:
    links = [_read_link(row, f"{where}:{line}") for line, row in rows if not _is_header(row)]
    concepts = list(dict.fromkeys(end for cause, effect, _ in links for end in (cause, effect)))
    if len(concepts) > MOST_CONCEPTS:
        raise refuse(where, f"at most {MOST_CONCEPTS:,} concepts", f"{len(concepts):,}", "split the map")
    try:
        return map_from_links(concepts, links)
    except ValueError as wrong:
        raise refuse(where, "one row for each pair of concepts", str(wrong), "take out the doubled ones") from wrong


def _is_header(row: Sequence[str]) -> bool:
    return row[0].casefold() in FROM_WORDS and not _is_number(row[2])


def _read_link(row: Sequence[str], where: str) -> tuple[str, str, float]:
    cause, effect, weight = row
    if not cause or not effect:
        raise refuse(where, "a cause and an effect", ",".join(row), "name both")
    return cause, effect, read_number(weight, where)


def _read_table(rows: Sequence[Row], where: str) -> WeightedMap:
    line, head = rows[0]
    body = rows[1:]
    named = bool(body) and len(body[0][1]) == len(body) + 1
    concepts = head[1:] if named and len(head) == len(body) + 1 else head
    if len(concepts) > MOST_ROWS:
        raise refuse(where, f"at most {MOST_ROWS:,} concepts in a table", f"{len(concepts):,}", "write a list of links")
    if len(set(concepts)) != len(concepts) or not all(concepts) or len(concepts) != len(body):
        raise refuse(at(where, line), f"{len(body)} different names, one a row", ",".join(head), "name each once")
    table = np.zeros((len(concepts), len(concepts)))
    for place, (line, row) in enumerate(body):
        table[place] = _read_row(row, concepts, place, named=named, where=f"{where}:{line}")
    return map_from_matrix(concepts, table)


def _read_row(row: Sequence[str], concepts: Sequence[str], place: int, *, named: bool, where: str) -> list[float]:
    if named and row[0] != concepts[place]:
        raise refuse(where, f"the row of {concepts[place]!r}", row[0], "give rows the order of the columns")
    cells = row[1:] if named else row
    if len(cells) != len(concepts):
        raise refuse(where, f"{len(concepts)} weights", str(len(cells)), "give one for each concept, 0 for no link")
    return [read_number(cell or "0", where) for cell in cells]


def write_fcm_matrix(weighted: WeightedMap) -> str:
    """The map as a CSV table with names across and down; numbers so that they are read back the same."""
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(["", *weighted.concepts])
    for name, row in zip(weighted.concepts, weighted.matrix().tolist(), strict=True):
        writer.writerow([name, *(_number(weight) for weight in row)])
    return sheet.getvalue()


def write_fcm_links(weighted: WeightedMap) -> str:
    """The map as a CSV list of links under a header; concepts without a link are not in it."""
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(LINK_HEADER)
    names = weighted.concepts
    for cause, effect, weight in zip(weighted.cause, weighted.effect, weighted.weight.tolist(), strict=True):
        writer.writerow([names[cause], names[effect], _number(weight)])
    return sheet.getvalue()


def _number(weight: float) -> str:
    return str(int(weight)) if weight == int(weight) else repr(weight)
