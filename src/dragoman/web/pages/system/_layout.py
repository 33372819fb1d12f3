"""Subsystems and links -> boxes, frames and curves of the map: a frame for each subsystem, causes on the left."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from dragoman.records import Link
from dragoman.tell.causal_map import BOX, GAP, Box, find_gaps, place_parts, route_link
from dragoman.tell.layers import layer_nodes
from dragoman.web.pages.system._records import MapFrame

# Pixels: inside a frame around its boxes, for its title, between frames above each other, around the whole.
PAD, TITLE, BETWEEN, MARGIN = 16.0, 26.0, 34.0, 12.0
COLUMN = float(BOX + GAP)
# The map is this much wider than high, as far as its widest subsystem allows.
WIDER = 1.5

Group = tuple[int | None, Sequence[str]]


class Curve(NamedTuple):
    """A link on the map: the "d" of its path, and where its sign stands."""

    path: str
    x: float
    y: float


class Placed(NamedTuple):
    """The map. boxes: by concept. frames: by number of subsystem. curves: by link."""

    boxes: Mapping[str, Box]
    frames: Mapping[int | None, MapFrame]
    curves: Mapping[str, Curve]
    width: float
    height: float


class _Block(NamedTuple):
    """One subsystem by itself, its boxes from (0, 0) on. columns: how many of them it takes."""

    number: int | None
    boxes: Mapping[str, Box]
    columns: int
    height: float


def lay_out_map(groups: Sequence[Group], links: Sequence[Link], labels: Mapping[str, str]) -> Placed:
    """Where everything stands; the same groups, links and labels stand the same each time.

    groups: concepts by number of subsystem, each once. links: between these concepts only. labels: words by concept.
    """
    blocks = [_block(number, names, links, labels) for number, names in groups if names]
    boxes: dict[str, Box] = {}
    frames: dict[int | None, MapFrame] = {}
    for block, column, down in _pack(blocks):
        left, top = MARGIN + PAD + column * COLUMN, MARGIN + down
        for name, box in block.boxes.items():
            boxes[name] = box._replace(left=box.left + left, top=box.top + top + TITLE + PAD)
        wide = (block.columns - 1) * COLUMN + BOX + 2 * PAD
        frames[block.number] = MapFrame(x=left - PAD, y=top, width=wide, height=block.height)
    return Placed(
        boxes,
        frames,
        _curves(links, boxes),
        max((frame.x + frame.width for frame in frames.values()), default=-MARGIN) + MARGIN,
        max((frame.y + frame.height for frame in frames.values()), default=-MARGIN) + MARGIN,
    )


def _block(number: int | None, names: Sequence[str], links: Sequence[Link], labels: Mapping[str, str]) -> _Block:
    """One subsystem: what its inner links tie in columns, then what hangs on nothing within it."""
    inside = frozenset(names)
    arrows = [(link.cause, link.effect) for link in links if link.cause in inside and link.effect in inside]
    tied = {end for arrow in arrows for end in arrow}
    loose = [((name,),) for name in names if name not in tied]
    parts = (*layer_nodes(sorted(tied), arrows), *loose)
    boxes = place_parts(parts, labels, 0.0, 0.0, 1 if tied else min(3, ceil(sqrt(len(parts)))))
    columns = round(max(box.left for box in boxes.values()) / COLUMN) + 1
    bottom = max(box.top + box.height for box in boxes.values())
    return _Block(number, boxes, columns, bottom + TITLE + 2 * PAD)


def _pack(blocks: Sequence[_Block]) -> Iterator[tuple[_Block, int, float]]:
    """Each block with its first column and its top: where it comes to stand highest, in order."""
    area = sum(block.columns * COLUMN * (block.height + BETWEEN) for block in blocks)
    columns = max([1, round(sqrt(WIDER * area) / COLUMN), *(block.columns for block in blocks)])
    filled = [0.0] * columns
    for block in blocks:
        tops = [max(filled[first : first + block.columns]) for first in range(columns - block.columns + 1)]
        first = tops.index(min(tops))
        yield block, first, tops[first]
        filled[first : first + block.columns] = [tops[first] + block.height + BETWEEN] * block.columns


def _curves(links: Sequence[Link], boxes: Mapping[str, Box]) -> dict[str, Curve]:
    gaps = find_gaps(boxes.values())
    return {link.id: Curve(*route_link(link, boxes[link.cause], boxes[link.effect], gaps)) for link in links}
