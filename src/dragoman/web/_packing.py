"""Squares -> where each lies in one square around them all."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
# How much larger the square around them all gets with each try.
GROWTH = 1.04


class _Free(NamedTuple):
    """Room that is left: a rectangle."""

    x: float
    y: float
    width: float
    height: float


def pack_squares(sides: Sequence[float]) -> list[Floats]:
    """The corner of each square, so that none lies on another and all lie in one square hardly larger than needed.

    sides: with the largest first.
    """
    whole = sqrt(sum(side * side for side in sides))
    while True:
        corners = _try_pack(sides, whole)
        if corners is not None:
            return corners
        whole *= GROWTH


def _try_pack(sides: Sequence[float], whole: float) -> list[Floats] | None:
    free = [_Free(0.0, 0.0, whole, whole)]
    corners = []
    for side in sides:
        fits = [room for room in free if min(room.width, room.height) >= side - 1e-9]
        if not fits:
            return None
        room = min(fits, key=lambda one: (min(one.width, one.height), one.y, one.x))
        free.remove(room)
        free += _cut(room, side)
        corners.append(np.array([room.x, room.y]))
    return corners


def _cut(room: _Free, side: float) -> Iterator[_Free]:
    """What is left of a room with a square in its corner, the larger rest kept whole."""
    right, below = room.width - side, room.height - side
    if right > below:
        yield _Free(room.x + side, room.y, right, room.height)
        yield _Free(room.x, room.y + side, side, below)
    else:
        yield _Free(room.x, room.y + side, room.width, below)
        yield _Free(room.x + side, room.y, right, side)
