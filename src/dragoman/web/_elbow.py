"""Places -> moves that part those which lie too near to each other."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def elbow(places: Floats, least: float) -> Floats:
    """Moves that bring places nearer to each other than `least` half the way to it, shape (places, 2)."""
    a, b = _near(places, least)
    apart = places[b] - places[a]
    far = np.hypot(apart[:, 0], apart[:, 1])
    # Two that lie on one place go apart in a direction of their own.
    apart[far == 0] = np.column_stack([np.cos(a), np.sin(a)])[far == 0]
    step = apart * ((least - far) / 4 / np.where(far == 0, 1, far))[:, None]
    size = len(places)
    moves = (np.bincount(b, step[:, axis], size) - np.bincount(a, step[:, axis], size) for axis in (0, 1))
    return np.stack(list(moves), 1)


def _near(places: Floats, least: float) -> tuple[Ints, Ints]:
    """Every two places nearer to each other than `least`, once: looked for in cells so wide and those beside."""
    cell = np.floor((places - places.min(0)) / least).astype(np.int64) + 1
    wide = int(cell.max()) + 2
    keys = cell[:, 0] * wide + cell[:, 1]
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    pairs = [_beside(keys, offset) for offset in (0, 1, wide - 1, wide, wide + 1)]
    first, second = (order[np.concatenate([pair[side] for pair in pairs])] for side in (0, 1))
    apart = places[second] - places[first]
    near = (np.hypot(apart[:, 0], apart[:, 1]) < least) & (first != second)
    return first[near], second[near]


def _beside(keys: Ints, offset: int) -> tuple[Ints, Ints]:
    """Places in the sorted keys of each two of which the second's key is that of the first and the offset."""
    here = np.arange(len(keys))
    low = np.searchsorted(keys, keys + offset, "left") if offset else here + 1
    count = np.searchsorted(keys, keys + offset, "right") - low
    first = np.repeat(here, count)
    return first, np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(low, count)
