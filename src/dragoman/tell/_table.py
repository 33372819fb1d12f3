"""Rows under named columns, and how they are written for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

Cell = str | int | float | None
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Table(Struct, frozen=True, kw_only=True):
    """Rows under named columns, in a fixed order. note: what the rows do not show, None where they are all there is."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str | None = None

    def records(self) -> Iterator[dict[str, Cell]]:
        """Each row as a mapping of column to value."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))


def widen(table: Table, columns: tuple[str, ...], cells: Mapping[str, tuple[Cell, ...]]) -> Table:
    """A table with further columns; cells: those of each row, by its id."""
    rows = tuple((*row, *cells[str(row[0])]) for row in table.rows)
    return Table(name=table.name, columns=(*table.columns, *columns), rows=rows)


def table_csv(table: Table) -> str:
    """The table as CSV (RFC 4180) with a header row. No cell can act as a formula in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(_safe(row) for row in table.rows)
    return out.getvalue()


def _safe(row: Iterable[Cell]) -> list[Cell]:
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in row]
