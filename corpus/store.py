"""Passages <-> JSON lines, one a passage, by id."""

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import msgspec

from corpus.records import Part, Passage

DATA = Path(__file__).parent / "data"
PARTS: tuple[Part, ...] = get_args(Part)
SECOND = "second"


def load_passages(path: Path) -> list[Passage]:
    """The passages of one file, in file order; [] where there is no such file.

    Raises ValueError, naming the line, where one is no passage.
    """
    if not path.is_file():
        return []
    decoder = msgspec.json.Decoder(Passage)
    passages = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            passages.append(decoder.decode(line))
        except msgspec.DecodeError as wrong:
            msg = f"{path.name}:{number}: expected a passage, got {wrong}; write the file again with `add`"
            raise ValueError(msg) from wrong
    return passages


def load_part(part: str, folder: Path = DATA) -> list[Passage]:
    """The passages of train, dev, test or second."""
    return load_passages(folder / f"{part}.jsonl")


def load_all(folder: Path = DATA) -> list[Passage]:
    """The passages of the three parts; the second labelling is none of them."""
    return [passage for part in PARTS for passage in load_part(part, folder)]


def save_parts(passages: Iterable[Passage], folder: Path = DATA) -> None:
    """Writes each passage to the file of its part, by id. Raises ValueError for a passage without a part."""
    parts: dict[Part, list[Passage]] = {part: [] for part in PARTS}
    for passage in passages:
        if passage.split is None:
            msg = f"{passage.id}: expected a part of {', '.join(PARTS)}, got none; assign one first"
            raise ValueError(msg)
        parts[passage.split].append(passage)
    for part, own in parts.items():
        save_passages(own, folder / f"{part}.jsonl")


def save_passages(passages: Iterable[Passage], path: Path) -> None:
    """Writes passages as JSON lines, by id."""
    encoder = msgspec.json.Encoder()
    lines = [encoder.encode(passage) + b"\n" for passage in sorted(passages, key=lambda one: one.id)]
    path.write_bytes(b"".join(lines))
