"""Cross-impact matrices as ScenarioWizard writes them (.scw), and its lists of solutions (.sl)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from dragoman.model.formats.errors import MOST_ROWS, at, check_length, read_number, refuse
from dragoman.model.maps import ImpactMatrix, Places, impact_matrix

OPENING = "$ ScenarioWizard"
SECTION = "#"
NUMBERS_AFTER = 4
SOLUTION = re.compile(r'"([\d ]+)",([^,]*),([^,]*),([^,]*),([^,]*),')


class Solutions(NamedTuple):
    """What a file lists.

    scenarios: places from 0, shape (K, D). scores: the total impact score given for each. weights: how many starts are
    said to end in each; from a sample where there were too many to try.
    """

    scenarios: Places
    scores: tuple[float, ...]
    weights: tuple[float, ...]


def read_scw(text: str, *, where: str = "matrix") -> ImpactMatrix:
    """The matrix of a ScenarioWizard file; descriptions, colours and notes are passed over.

    Raises FormatError, one line, with the place.
    """
    check_length(text, where)
    lines = text.lstrip("\ufeff").splitlines()
    if not lines or not lines[0].startswith(OPENING):
        raise refuse(at(where, 1), f'"{OPENING} …"', lines[0] if lines else "", "save it from ScenarioWizard as .scw")
    descriptors, states = _read_names(lines, where)
    size = sum(map(len, states))
    if not size or size > MOST_ROWS:
        raise refuse(where, f"1 to {MOST_ROWS:,} states", f"{size:,}", "name states by lines with a minus")
    impacts = _read_impacts(lines, size, where)
    try:
        return impact_matrix(descriptors, states, impacts)
    except ValueError as wrong:
        raise refuse(where, "a matrix that fits its descriptors", str(wrong), "mend it in ScenarioWizard") from wrong


def _read_names(lines: Sequence[str], where: str) -> tuple[list[str], list[list[str]]]:
    """Descriptors (lines with &) and their states (lines with a minus), up to the first lone #."""
    descriptors: list[str] = []
    states: list[list[str]] = []
    for place, line in enumerate(lines[2:], 3):
        stripped = line.strip()
        if stripped == SECTION:
            return descriptors, states
        if stripped.startswith("&"):
            descriptors.append(stripped[1:])
            states.append([])
        elif stripped.startswith("-") and states:
            states[-1].append(stripped[1:])
        else:
            raise refuse(at(where, place), "a descriptor (&…) or a state (-…)", line, "look for a torn line")
    raise refuse(where, f'a line "{SECTION}" after the names', "the end", "look whether the file was cut short")


def _read_impacts(lines: Sequence[str], size: int, where: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The first run of rows with commas: one for each state; a single state has its row after the fifth lone #."""
    marks = [place for place, line in enumerate(lines) if line.strip() == SECTION]
    if size == 1:
        first = marks[NUMBERS_AFTER] + 1 if len(marks) > NUMBERS_AFTER else None
    else:
        first = next((place for place, line in enumerate(lines) if line.count(",") >= size - 1), None)
    rows = [] if first is None else lines[first : first + size]
    if len(rows) < size:
        raise refuse(where, f"{size} rows of {size} numbers", f"{len(rows)}", "look whether the file was cut short")
    return np.array([_read_row(row, size, f"{where}:{(first or 0) + turn + 1}") for turn, row in enumerate(rows)])


def _read_row(row: str, size: int, where: str) -> list[float]:
    cells = row.split(",")
    if len(cells) != size:
        raise refuse(where, f"{size} numbers, one for each state", str(len(cells)), "look for a torn line")
    return [read_number(cell, where) for cell in cells]


def write_scw(matrix: ImpactMatrix, *, name: str = "matrix.scw") -> str:
    """The matrix as a ScenarioWizard 4 file without descriptions or colours of its own.

    Raises ValueError on names that its lines cannot hold: empty, or with a line break or a space at an end.
    """
    for word in (*matrix.descriptors, *(state for states in matrix.states for state in states), name):
        if not word or word != word.strip() or len(word.splitlines()) != 1:
            msg = f"names: expected words on one line, got {word!r}; rename it before writing .scw"
            raise ValueError(msg)
    named = [line for d, states in _named(matrix) for line in (f"&{d}", *(f" -{state}" for state in states))]
    blank = [line for _, states in _named(matrix) for line in ("&", *(" " for _ in states))]
    rows = [" ,".join(f"{_number(value):>2}" for value in row) + " " for row in matrix.impacts.tolist()]
    colours = ["FFFFFF"] * len(rows)
    parts = [[f"{OPENING} 4.0", name, *named], blank, [], colours, [], rows]
    return "\n".join("\n".join([*part, SECTION]) if part else SECTION for part in parts) + "\n"


def _named(matrix: ImpactMatrix) -> list[tuple[str, tuple[str, ...]]]:
    return list(zip(matrix.descriptors, matrix.states, strict=True))


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def read_solutions(text: str, matrix: ImpactMatrix, *, where: str = "solutions") -> Solutions:
    """Scenarios of a ScenarioWizard solution file on a matrix. Raises FormatError when they do not fit it."""
    check_length(text, where)
    scenarios: list[list[int]] = []
    scores: list[float] = []
    weights: list[float] = []
    for place, line in enumerate(text.splitlines(), 1):
        found = SOLUTION.match(line.strip())
        if found is None:
            continue
        states = [int(state) - 1 for state in found[1].split()]
        if not _fits(states, matrix):
            raise refuse(at(where, place), f"a state for each of {len(matrix.sizes)} descriptors", line, "see the .scw")
        scenarios.append(states)
        scores.append(read_number(found[5], at(where, place)))
        weights.append(read_number(found[2], at(where, place)))
    rows = np.array(scenarios, dtype=np.intp).reshape(len(scores), len(matrix.sizes))
    return Solutions(rows, tuple(scores), tuple(weights))


def _fits(states: Sequence[int], matrix: ImpactMatrix) -> bool:
    same = len(states) == len(matrix.sizes)
    return same and all(0 <= state < size for state, size in zip(states, matrix.sizes, strict=True))
