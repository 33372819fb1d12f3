"""Tables of sentences, source, target and root -> items; no other column is ever looked at."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

COLUMNS = ("sentence", "source", "target", "gold_root")
# Roots of PLOVER that the set holds to be one.
MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
QUADS: Mapping[str, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}


class Item(NamedTuple):
    """One sentence in which source does something of that root to target. quad: 1 to 4."""

    id: str
    sentence: str
    source: str
    target: str
    root: str
    quad: int


def plv_tables(data: Path) -> tuple[Path, ...]:
    """Every table in the folder, by name."""
    return tuple(sorted(data.glob("*.tsv")))


def load_items(data: Path) -> list[Item]:
    """The items of every table that has roots. Raises FileNotFoundError where there is none."""
    items = [item for path in plv_tables(data) for item in _read_table(path)]
    if not items:
        msg = f"{data}: expected a table (*.tsv) with columns {', '.join(COLUMNS)}, got none; pass the set's folder"
        raise FileNotFoundError(msg)
    return items


def merge_root(event_type: str) -> str:
    """The set's root for a PLOVER type."""
    return MERGED.get(event_type, event_type)


def _read_table(path: Path) -> list[Item]:
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_MINIMAL)
        if not set(COLUMNS) <= set(table.fieldnames or ()):
            return []
        return [_item(f"{path.stem}:{number}", row) for number, row in enumerate(table, 1)]


def _item(key: str, row: Mapping[str, str]) -> Item:
    """An item; its quad follows from its root, and where the table gives another the table's stands."""
    sentence, source, target, root = (row[name].strip() for name in COLUMNS)
    given = row.get("gold_penta") or ""
    merged = merge_root(root)
    return Item(key, sentence, source, target, merged, int(given) if given.isdecimal() else QUADS[merged])
