"""Boxes -> where each lies in one frame around them all."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
# Width of the frame over its height: drawings are wider than tall. How much larger it gets with each try.
WIDE, GROWTH = 1.35, 1.04
Box = tuple[float, float]


class _Free(NamedTuple):
    """Room that is left: a rectangle."""

    x: float
    y: float
    width: float
    height: float


def pack_boxes(boxes: Sequence[Box]) -> list[Floats]:
    """The corner of each box, so that none lies on another and all lie in a frame hardly larger than needed.

    boxes: width and height of each, with the largest first.
    """
    height = sqrt(sum(width * height for width, height in boxes) / WIDE)
    while True:
        corners = _try_pack(boxes, height)
        if corners is not None:
            return corners
        height *= GROWTH


def _try_pack(boxes: Sequence[Box], height: float) -> list[Floats] | None:
    free = [_Free(0.0, 0.0, WIDE * height, height)]
    corners = []
    for box in boxes:
        fits = [room for room in free if room.width >= box[0] - 1e-9 and room.height >= box[1] - 1e-9]
        if not fits:
            return None
        room = min(fits, key=lambda one: (min(one.width - box[0], one.height - box[1]), one.y, one.x))
        free.remove(room)
        free += _cut(room, box)
        corners.append(np.array([room.x, room.y]))
    return corners


def _cut(room: _Free, box: Box) -> Iterator[_Free]:
    """What is left of a room with a box in its corner, the larger rest kept whole."""
    right, below = room.width - box[0], room.height - box[1]
    if right > below:
        yield _Free(room.x + box[0], room.y, right, room.height)
        yield _Free(room.x, room.y + box[1], box[0], below)
    else:
        yield _Free(room.x, room.y + box[1], room.width, below)
        yield _Free(room.x + box[0], room.y, right, box[1])
