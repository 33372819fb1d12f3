"""Rows under their columns: as wide as a terminal allows, or a line each for a program."""

import sys
from collections.abc import Sequence
from textwrap import wrap

LEAST, GAP = 20, 2
# Running text is not made narrower than the first, as lines of three words are hard to read; short cells are folded
# only where it would be narrower than the second.
PROSE, ROOMY = 28, 44


def grid(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows under their columns, as wide as the terminal allows; one line each, cells between tabs, for a program."""
    if not sys.stdout.isatty():
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in (columns, *rows))
    from rich.console import Console

    return terminal_grid(columns, rows, width=Console().width)


def terminal_grid(columns: Sequence[str], rows: Sequence[Sequence[str]], *, width: int) -> str:
    """Rows as text under the columns that hold anything; a line for each cell where the columns do not fit."""
    columns, rows = _filled(columns, [[" ".join(cell.split()) for cell in row] for row in rows])
    widths = _share(columns, rows, width)
    if widths is None:
        return "\n\n".join(_stacked(columns, row, width) for row in rows)
    return _laid(columns, rows, widths)


def _filled(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[list[str], list[list[str]]]:
    """Columns and rows without the columns that are empty throughout; all of them where there is no row."""
    kept = [place for place in range(len(columns)) if not rows or any(row[place] for row in rows)]
    return [columns[place] for place in kept], [[row[place] for place in kept] for row in rows]


def _share(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """How wide each column is; None where the terminal is too narrow for whole words in columns.

    Short cells are folded where running text is short of room; what is left goes to the columns that want it most.
    """
    table = list(zip(columns, *rows, strict=True))
    full = [max(map(_wide, cells)) for cells in table]
    room = width - GAP * (len(full) - 1)
    roomy = [
        each if each < PROSE or cells[0] == "id" else min(each, ROOMY) for cells, each in zip(table, full, strict=True)
    ]
    tight = [_least(cells, each) for cells, each in zip(table, full, strict=True)]
    least = roomy if sum(roomy) <= room else tight
    if sum(least) > room:
        return None
    wanting = [each - few for each, few in zip(full, least, strict=True)]
    share = min(1.0, (room - sum(least)) / (sum(wanting) or 1))
    return [few + int(share * more) for few, more in zip(least, wanting, strict=True)]


def _least(cells: Sequence[str], full: int) -> int:
    """What the cells of a column need: an id is not broken, no word is, and running text wants room."""
    if cells[0] == "id" or full < 1:
        return full
    return PROSE if full >= PROSE else max(_wide(word) for cell in cells for word in cell.split() or [""])


def _laid(columns: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    """Rows under their columns, each so wide, long cells folded between words."""
    from io import StringIO

    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(box=None, pad_edge=False, padding=(0, GAP, 0, 0))
    for column, width in zip(columns, widths, strict=True):
        grid.add_column(column, width=width, overflow="fold")
    for row in rows:
        grid.add_row(*map(Text, row))
    sheet = StringIO()
    Console(file=sheet, width=sum(widths) + GAP * len(widths), no_color=True).print(grid)
    return "\n".join(line.rstrip() for line in sheet.getvalue().rstrip("\n").split("\n"))


def _wide(text: str) -> int:
    """How many places of a terminal a text takes."""
    from rich.cells import cell_len

    return cell_len(text)


def _stacked(columns: Sequence[str], row: Sequence[str], width: int) -> str:
    """One row for a terminal too narrow for columns: a line for each cell that is not empty, folded."""
    cells = [f"{column}: {cell}" for column, cell in zip(columns, row, strict=True) if cell]
    return "\n".join(line for cell in cells for line in wrap(cell, max(width, LEAST), subsequent_indent="  "))
