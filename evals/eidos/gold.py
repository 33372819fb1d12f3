"""Lines of expected nodes and edges -> the edges; what a reader is said to find already is never looked at."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

Sign = Literal[1, -1] | None
FALLING = frozenset({"Dec", "Neg"})
MOVING = FALLING | {"Inc", "Pos"}
NEEDED = frozenset({"text", "cause", "effect", "relation"})


class End(NamedTuple):
    """One end of an edge. falling: the words by which the gold says it falls. marked: whether it says which way."""

    words: str
    falling: tuple[str, ...]
    marked: bool


class Edge(NamedTuple):
    """An expected link, or one that must not be found.

    sign: None where an end is said to go both ways, or to fall twice, which the set's own product leaves out.
    """

    id: str
    text: str
    relation: str
    cause: End
    effect: End
    sign: Sign
    expected: bool


def eidos_tables(data: Path) -> tuple[Path, ...]:
    """Every file of lines in the folder, by name."""
    return tuple(sorted(data.glob("*.jsonl")))


def load_edges(data: Path) -> list[Edge]:
    """The edges of every file, in order. Raises FileNotFoundError where there is none."""
    edges = [edge for path in eidos_tables(data) for edge in _read_lines(path)]
    if not edges:
        msg = f"{data}: expected lines with {', '.join(sorted(NEEDED))} in *.jsonl, got none; pass the set's folder"
        raise FileNotFoundError(msg)
    return edges


def _read_lines(path: Path) -> list[Edge]:
    with path.open(encoding="utf-8") as lines:
        rows = [(number, json.loads(line)) for number, line in enumerate(lines, 1) if line.strip()]
    return [_edge(f"{path.stem}:{number}", row) for number, row in rows if row.keys() >= NEEDED]


def _edge(key: str, row: Mapping[str, object]) -> Edge:
    sign = row.get("link_polarity")
    cause, effect = _end(row["cause"], row.get("cause_attachments")), _end(row["effect"], row.get("effect_attachments"))
    twice = len(cause.falling) > 1 or len(effect.falling) > 1
    return Edge(
        id=key,
        text=str(row["text"]),
        relation=str(row["relation"]),
        cause=cause,
        effect=effect,
        sign=None if twice else 1 if sign == 1 else -1 if sign == -1 else None,
        expected=row.get("expected") is not False,
    )


def _end(words: object, attachments: object) -> End:
    listed: Sequence[Mapping[str, str]] = attachments if isinstance(attachments, list) else ()
    falling = tuple(one["trigger"] for one in listed if one["type"] in FALLING)
    return End(str(words), falling, marked=any(one["type"] in MOVING for one in listed))
