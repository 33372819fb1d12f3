"""A folder with quadruples of a temporal graph -> one history and where its parts end."""

from pathlib import Path
from typing import NamedTuple

from dragoman.outlook import History, TableReader

PARTS = ("train", "valid", "test")
NAMES = ("entity2id.txt", "relation2id.txt")


class Split(NamedTuple):
    """A history and the last day of each part of it."""

    history: History
    train: int
    valid: int
    test: int


def load_split(folder: Path) -> Split:
    """Train, valid and test as one history. Raises FileNotFoundError, with what to do, where a file is missing."""
    for file in gold_files(folder):
        if not file.is_file():
            msg = f"{folder}: expected {file.name}, got none; name the folder of the set (--data)"
            raise FileNotFoundError(msg)
    reader = TableReader(*(load_names(folder / name) for name in NAMES))
    for part in PARTS:
        with (folder / f"{part}.txt").open(encoding="utf-8") as lines:
            reader.take(part, lines)
    return Split(reader.close().history, *(_last_day(folder / f"{part}.txt") for part in PARTS))


def load_names(file: Path) -> tuple[str, ...]:
    """Names by number, "" for a number without one."""
    rows = [line.rstrip("\n").split("\t") for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line]
    named = {int(row[1]): row[0].replace("_", " ") for row in rows}
    return tuple(named.get(number, "") for number in range(max(named, default=-1) + 1))


def _last_day(file: Path) -> int:
    with file.open(encoding="utf-8") as lines:
        return max((int(line.split()[3]) for line in lines if line.strip()), default=-1)


def gold_files(folder: Path) -> tuple[Path, ...]:
    """Every file the scores rest on."""
    return tuple(folder / name for name in (*(f"{part}.txt" for part in PARTS), *NAMES))
