"""Nodes and weighted ties -> a place for each node. One seed, no clock: the same graph lies the same each time.

Each part of the graph that hangs together is laid out alone and the parts are put side by side, nodes without a tie
below them. Within a part the start is a projection of graph distances to some pivots (Brandes & Pich 2007); ties then
pull and nodes push each other apart (Fruchterman & Reingold 1991). The push is worked out on a mesh by FFT, so that its
cost hardly grows with nodes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.web._elbow import elbow
from dragoman.web._packing import WIDE, pack_boxes

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Point = tuple[float, float]
Push = Callable[[Floats, Floats], Floats]

STEPS = 200
PIVOTS = 24
# How hard a tie pulls: those who stand together lie closer than those who stand against each other.
PULL = {1: 1.0, 0: 0.6, -1: 0.25}
GRAVITY = 0.15
# Nodes end no nearer to each other than about this, in parts of the side of the square that a node has for itself.
LEAST_APART, ROUNDS = 0.75, 40
# Cells of the mesh along one side; finer than this shows nothing more at 2,000 nodes.
LEAST_CELLS, MOST_CELLS = 32, 128
# Up to so many nodes every two are looked at, which is quicker then.
FEW = 100
# What is left free around each part, in the usual distance between neighbours.
MARGIN = 0.6
DIGITS = 4


class Tie(NamedTuple):
    """Two nodes that have to do with each other. sign: 1 friendly, -1 hostile, 0 when both or neither is said."""

    a: str
    b: str
    weight: float = 1.0
    sign: int = 0


def lay_out(nodes: Iterable[str], ties: Iterable[Tie], *, seed: int = 0) -> dict[str, Point]:
    """A place in the unit square for each node, by id; whatever order nodes and ties come in.

    Several ties of two nodes pull together; a tie of a node with itself does nothing. Empty without nodes, the middle
    for a single one. Raises KeyError for a tie of a node that is not there.
    """
    names = sorted(set(nodes))
    pulls = _pulls(names, ties)
    parts = _parts(len(names), pulls)
    rng = np.random.default_rng(seed)
    places = np.zeros((len(names), 2))
    tied = [part for part in parts if len(part) > 1]
    boxes = [_turn(_lay_part(part, pulls, rng)) for part in tied]
    for part, box, corner in zip(tied, boxes, pack_boxes([_box_of(box) for box in boxes]), strict=True):
        places[part] = box + corner + MARGIN
    alone = [int(part[0]) for part in parts if len(part) == 1]
    places[alone] = _rows(len(alone), places)
    fitted = _fit(places).round(DIGITS).tolist()
    return {name: (x, y) for name, (x, y) in zip(names, fitted, strict=True)}


def _box_of(places: Floats) -> tuple[float, float]:
    width, height = places.max(0) + 2 * MARGIN
    return float(width), float(height)


def _turn(places: Floats) -> Floats:
    """Places turned so that they reach farther sideways than up and down."""
    centred = places - places.mean(0)
    _, _, main = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ main.T
    # A direction may come out either way round; the farthest node lies right, and below.
    turned *= np.where(turned[np.abs(turned).argmax(0), [0, 1]] < 0, -1, 1)
    moved: Floats = turned - turned.min(0)
    return moved


def _rows(count: int, places: Floats) -> Floats:
    """Rows below all that is there, for nodes that nothing ties: one apart, no wider than what stands above them."""
    right, below = places.max(0, initial=0.0)
    wide = max(int(right), int(sqrt(WIDE * count)), 1)
    at = np.arange(count)
    return np.column_stack([at % wide + MARGIN, at // wide + below + 1.5])


def _pulls(names: Sequence[str], ties: Iterable[Tie]) -> Mapping[tuple[int, int], float]:
    """How hard each two nodes are pulled together, by places, lower place first."""
    number = {name: place for place, name in enumerate(names)}
    met: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for tie in ties:
        a, b = sorted((number[tie.a], number[tie.b]))
        if a != b:
            met[a, b].append(PULL[tie.sign] * (1 + np.log1p(max(tie.weight, 0.0))))
    return {pair: sum(sorted(met[pair])) for pair in sorted(met)}


def _parts(size: int, pulls: Iterable[tuple[int, int]]) -> list[Ints]:
    """Nodes that hang together, most first."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for a, b in pulls:
        near[a].append(b)
        near[b].append(a)
    seen: set[int] = set()
    parts = []
    for start in range(size):
        if start not in seen:
            seen.add(start)
            part = [start]
            for node in part:
                new = [other for other in near[node] if other not in seen]
                seen.update(new)
                part += new
            parts.append(np.array(sorted(part)))
    return sorted(parts, key=lambda part: (-len(part), int(part[0])))


class _Part(NamedTuple):
    """Ties of one part by its own numbers, each in both directions, sorted by first. mass: how hard each pushes."""

    first: Ints
    second: Ints
    pull: Floats
    mass: Floats


def _lay_part(part: Ints, pulls: Mapping[tuple[int, int], float], rng: np.random.Generator) -> Floats:
    """Places of one part's nodes, about one apart, shape (nodes, 2)."""
    ties = _ties_within(part, pulls)
    places = _start(ties, rng)
    push = _push_each if len(part) <= FEW else _Mesh(len(part)).force
    for step in range(STEPS):
        most = 0.5 * sqrt(len(part)) * (1 - step / STEPS) ** 2 + 0.01
        places += _limited(_force(places, ties, push), most)
    places /= max(_spacing(places), 1e-9)
    for _ in range(ROUNDS):
        places += elbow(places, LEAST_APART)
    return places


def _ties_within(part: Ints, pulls: Mapping[tuple[int, int], float]) -> _Part:
    own = {int(node): place for place, node in enumerate(part)}
    rows = [(own[a], own[b], pull) for (a, b), pull in pulls.items() if a in own]
    both = sorted(rows + [(b, a, pull) for a, b, pull in rows])
    first, second = (np.array([row[side] for row in both], np.int64) for side in (0, 1))
    mass = np.sqrt(1 + np.bincount(first, minlength=len(part)))
    return _Part(first, second, np.array([row[2] for row in both]), mass)


def _start(ties: _Part, rng: np.random.Generator) -> Floats:
    """Pivot projection: the two main directions of the distances to some nodes far from each other."""
    size = len(ties.mass)
    reach = np.full(size, np.inf)
    columns = []
    pivot = int(np.argmax(ties.mass))
    for _ in range(min(PIVOTS, size)):
        steps = _steps_from(pivot, ties)
        columns.append(steps)
        reach = np.minimum(reach, steps)
        pivot = int(np.argmax(reach))
    square = np.stack(columns, 1) ** 2
    centred = square - square.mean(0) - square.mean(1, keepdims=True) + square.mean()
    _, _, main = np.linalg.svd(centred, full_matrices=False)
    flat = centred @ main[:2].T if len(main) > 1 else np.column_stack([centred[:, 0], np.zeros(size)])
    flat *= sqrt(size) / max(float(np.abs(flat).max()), 1e-9)
    return flat * np.where(flat[np.abs(flat).argmax(0), [0, 1]] < 0, -1, 1) + rng.normal(0, 0.3, (size, 2))


def _steps_from(start: int, ties: _Part) -> Floats:
    """How many ties lie between a node and each other one of its part."""
    steps = np.full(len(ties.mass), -1.0)
    steps[start] = 0
    reached, far = np.array([start]), 0
    while len(reached):
        far += 1
        edge = np.zeros(len(steps), np.bool_)
        edge[reached] = True
        reached = np.unique(ties.second[edge[ties.first]])
        reached = reached[steps[reached] < 0]
        steps[reached] = far
    return steps


def _force(places: Floats, ties: _Part, push: Push) -> Floats:
    apart = places[ties.second] - places[ties.first]
    size = len(places)
    pull = np.stack([np.bincount(ties.first, ties.pull * apart[:, axis], size) for axis in (0, 1)], 1)
    inward = GRAVITY * ties.mass[:, None] * (places.mean(0) - places)
    moved: Floats = (pull + inward + push(places, ties.mass)) / ties.mass[:, None]
    return moved


def _limited(force: Floats, most: float) -> Floats:
    """Moves no longer than `most`, and half of what is asked for, so that nothing swings."""
    length = np.hypot(force[:, 0], force[:, 1])
    moved: Floats = force * (np.minimum(0.5 * length, most) / np.maximum(length, 1e-9))[:, None]
    return moved


def _push_each(places: Floats, mass: Floats) -> Floats:
    """The push of all nodes on each, mass over distance, worked out for every two of them; shape (nodes, 2)."""
    apart = places[:, None] - places[None]
    far = np.maximum((apart**2).sum(2), 1e-6)
    pushed: Floats = (apart * (mass / far)[:, :, None]).sum(1) * mass[:, None]
    return pushed


class _Mesh:
    """Push of all nodes on each, mass over distance: laid on a mesh, folded with the push of one cell, read off again.

    Source of the method: Hockney & Eastwood 1988, particle-mesh with cloud-in-cell weights.
    """

    def __init__(self, size: int) -> None:
        """size: how many nodes there are."""
        self.cells = int(min(max(LEAST_CELLS, 3 * sqrt(size)), MOST_CELLS))
        wide = 2 * self.cells
        turn = (np.arange(wide) + self.cells) % wide - self.cells
        x, y = np.meshgrid(turn, turn, indexing="ij")
        far = np.maximum(x**2 + y**2, 1)
        self.kernels = [np.fft.rfft2(axis / far) for axis in (x, y)]

    def force(self, places: Floats, mass: Floats) -> Floats:
        """The push on each node, shape (nodes, 2)."""
        low = places.min(0)
        cell = max(float((places.max(0) - low).max()), 1e-9) / (self.cells - 2)
        corners, shares = _clouds((places - low) / cell, 2 * self.cells)
        wide = (2 * self.cells, 2 * self.cells)
        laid = np.bincount(corners.ravel(), (shares * mass).ravel(), wide[0] * wide[1]).reshape(wide)
        seen = np.fft.rfft2(laid)
        fields = [np.fft.irfft2(seen * kernel, wide).ravel()[corners] for kernel in self.kernels]
        return np.stack([(field * shares).sum(0) for field in fields], 1) * mass[:, None] / cell


def _clouds(at: Floats, wide: int) -> tuple[Ints, Floats]:
    """The four cells around each place, by number in a mesh of that width, and the share of each: shapes (4, nodes)."""
    cell = np.floor(at).astype(np.int64)
    x, y = (at - cell).T
    corners = [(cell[:, 0] + dx) * wide + cell[:, 1] + dy for dx in (0, 1) for dy in (0, 1)]
    return np.stack(corners), np.stack([(1 - x) * (1 - y), (1 - x) * y, x * (1 - y), x * y])


def _spacing(places: Floats) -> float:
    """The usual side of the square that a node has for itself."""
    width, height = np.maximum(places.max(0) - places.min(0), 1e-9)
    longer = max(float(width), float(height))
    return sqrt(max(float(width * height), longer * longer / 4) / len(places))


def _fit(places: NDArray[Any]) -> Floats:
    """Places in the unit square, in the same proportions, in the middle of it."""
    if not len(places):
        return np.zeros((0, 2))
    low, high = places.min(0), places.max(0)
    size = float((high - low).max())
    middle: Floats = (places - (low + high) / 2) / max(size, 1e-9) + 0.5
    return np.clip(middle, 0, 1)
