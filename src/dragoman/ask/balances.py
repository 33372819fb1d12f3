"""ImpactMatrix -> balances, consistent scenarios, successions and their basins.

Source: Weimer-Jehle 2006, Cross-impact balances, Technological Forecasting and Social Change 73. A scenario is one
state for each descriptor, by place, 0 first; K scenarios are an array of shape (K, D).
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.model.maps import Floats, ImpactMatrix, Places

Succession = Literal["global", "local"]
# Scenarios worked on at once, and most that are listed one by one.
CHUNK = 50_000
MOST_LISTED = 4_000_000


class Consistent(NamedTuple):
    """Consistent scenarios, shape (K, D), in the order of their states; complete: False when the search was cut off."""

    scenarios: Places
    complete: bool


class Attractor(NamedTuple):
    """Where successions end.

    scenarios: one, or several that follow each other in a cycle, shape (P, D); the first is the lowest. basin: how many
    of the scenarios started from end here.
    """

    scenarios: Places
    basin: int


def weigh_balances(matrix: ImpactMatrix, scenarios: Places) -> Floats:
    """Impact balance of every state under each scenario, shape (K, S): the sum of what the chosen states do to it."""
    return np.asarray(matrix.impacts[scenarios + matrix.starts].sum(axis=1), dtype=np.float64)


def total_impact(matrix: ImpactMatrix, scenarios: Places) -> Floats:
    """Total impact score of each scenario, shape (K,): the sum of the balances of its own states."""
    balances = weigh_balances(matrix, scenarios)
    return np.asarray(np.take_along_axis(balances, scenarios + matrix.starts, axis=1).sum(axis=1), dtype=np.float64)


def find_shortfalls(matrix: ImpactMatrix, scenarios: Places) -> Floats:
    """By how much each chosen state stays below the best of its descriptor, shape (K, D); 0 all along: consistent."""
    balances = weigh_balances(matrix, scenarios)
    best = np.maximum.reduceat(balances, matrix.starts, axis=1)
    return np.asarray(best - np.take_along_axis(balances, scenarios + matrix.starts, axis=1), dtype=np.float64)


def succeed(matrix: ImpactMatrix, scenarios: Places, rule: Succession = "global") -> Places:
    """The scenarios that follow, shape (K, D).

    global: every descriptor goes to its best state. local: only the one furthest below its best does, the first of
    several. Among best states the present one is kept, else the first is taken.
    """
    shortfalls = find_shortfalls(matrix, scenarios)
    best = np.where(shortfalls > 0, _best_states(matrix, scenarios), scenarios)
    if rule == "global":
        return best
    furthest = np.argmax(shortfalls, axis=1)[:, None]
    follow = scenarios.copy()
    np.put_along_axis(follow, furthest, np.take_along_axis(best, furthest, axis=1), axis=1)
    return follow


def _best_states(matrix: ImpactMatrix, scenarios: Places) -> Places:
    balances = weigh_balances(matrix, scenarios)
    sections = zip(matrix.starts.tolist(), matrix.sizes.tolist(), strict=True)
    return np.stack([balances[:, first : first + size].argmax(axis=1) for first, size in sections], axis=1)


def find_consistent(matrix: ImpactMatrix, *, slack: float = 0.0, most: int = 100_000) -> Consistent:
    """Every scenario no state of which lies more than `slack` below the best of its descriptor, up to `most`.

    Descriptors are set one after the other, and a beginning is given up as soon as one of its states cannot be made
    good by any choice of the rest: exact, and far quicker than a list of all scenarios.
    """
    search = _Search(matrix, slack)
    found: list[Places] = []
    count = 0
    for scenarios in search.run():
        found.append(scenarios)
        count += len(scenarios)
        if count > most:
            break
    rows = np.concatenate(found) if found else np.zeros((0, len(matrix.descriptors)), dtype=np.intp)
    rows = rows[np.lexsort(rows.T[::-1])]
    return Consistent(rows[:most], complete=count <= most)


class _Search:
    """A search through beginnings of scenarios.

    chosen, other: pairs of states of one descriptor. gain: by how much each state of all speaks for the chosen one of
    each pair against the other, shape (S, P). hope: at best, from the descriptors from each place on, shape (D + 1, P).
    """

    def __init__(self, matrix: ImpactMatrix, slack: float) -> None:
        self.matrix, self.slack = matrix, slack
        owner = np.repeat(np.arange(len(matrix.sizes)), matrix.sizes)
        self.chosen, self.other = np.nonzero((owner[:, None] == owner[None, :]) & ~np.eye(len(owner), dtype=bool))
        self.owner = owner[self.chosen]
        self.state = self.chosen - matrix.starts[self.owner]
        self.gain = matrix.impacts[:, self.chosen] - matrix.impacts[:, self.other]
        best = np.maximum.reduceat(self.gain, matrix.starts, axis=0)
        none = np.zeros((1, len(self.chosen)))
        self.hope = np.concatenate([np.cumsum(best[::-1], axis=0)[::-1], none])

    def run(self) -> Iterator[Places]:
        """Consistent scenarios, in pieces."""
        depth = len(self.matrix.sizes)
        stack = [np.zeros((1, 0), dtype=np.intp)]
        while stack:
            begun = stack.pop()
            if begun.shape[1] == depth:
                yield begun
                continue
            longer = self._prolong(begun)
            stack += [longer[first : first + CHUNK] for first in range(0, len(longer), CHUNK)]

    def _prolong(self, begun: Places) -> Places:
        place = begun.shape[1]
        size = int(self.matrix.sizes[place])
        longer = np.column_stack([np.repeat(begun, size, axis=0), np.tile(np.arange(size), len(begun))])
        return longer[self._hopeful(longer)]

    def _hopeful(self, begun: Places) -> NDArray[np.bool_]:
        """Beginnings each state of which may still turn out best."""
        place = begun.shape[1]
        inside = np.flatnonzero(self.owner < place)
        lead = np.broadcast_to(self.hope[place][inside], (len(begun), len(inside))).copy()
        for column in range(place):
            lead += self.gain[self.matrix.starts[column] + begun[:, column]][:, inside]
        mine = begun[:, self.owner[inside]] == self.state[inside]
        return np.asarray((~mine | (lead >= -self.slack)).all(axis=1), dtype=np.bool_)


def find_basins(
    matrix: ImpactMatrix, rule: Succession = "global", *, samples: int | None = None, seed: int = 0
) -> tuple[Attractor, ...]:
    """Attractors of a succession with their basins, widest first, equal ones by their lowest scenario.

    Starts from every scenario, or from `samples` drawn evenly, with the seed. Raises ValueError when there are more
    than four million scenarios and `samples` does not say how many to draw.
    """
    every = int(np.prod(matrix.sizes, dtype=np.float64))
    if samples is None and every > MOST_LISTED:
        msg = f"basins: expected at most {MOST_LISTED} scenarios, got {every}; say how many to draw (samples)"
        raise ValueError(msg)
    if samples is None:
        starts = np.stack(np.unravel_index(np.arange(every), tuple(matrix.sizes.tolist())), axis=1)
    else:
        starts = np.random.Generator(np.random.PCG64(seed)).integers(matrix.sizes, size=(samples, len(matrix.sizes)))
    ends = [_follow(matrix, starts[first : first + CHUNK], rule) for first in range(0, len(starts), CHUNK)]
    lowest, counts = np.unique(np.concatenate(ends), axis=0, return_counts=True)
    rings = [Attractor(_ring(matrix, row, rule), int(count)) for row, count in zip(lowest, counts, strict=True)]
    return tuple(sorted(rings, key=lambda one: (-one.basin, one.scenarios[0].tolist())))


def _follow(matrix: ImpactMatrix, scenarios: Places, rule: Succession) -> Places:
    """The lowest scenario of the attractor that each ends in: Brent's search for a cycle, all at once."""
    slow, fast = scenarios, succeed(matrix, scenarios, rule)
    power = length = 1
    open_ = np.flatnonzero((slow != fast).any(axis=1))
    slow = slow.copy()
    while len(open_):
        if power == length:
            slow[open_], power, length = fast[open_], power * 2, 0
        fast[open_] = succeed(matrix, fast[open_], rule)
        length += 1
        open_ = open_[(slow[open_] != fast[open_]).any(axis=1)]
    place = fast.copy()
    turning, step = np.arange(len(scenarios)), fast
    while len(turning):  # once round each ring, keeping the lowest
        step = succeed(matrix, step, rule)
        going = (step != fast[turning]).any(axis=1)
        turning, step = turning[going], step[going]
        lower = _is_lower(step, place[turning])
        place[turning[lower]] = step[lower]
    return place


def _is_lower(one: Places, other: Places) -> NDArray[np.bool_]:
    """Whether each row comes before its partner in the order of states."""
    apart = one != other
    first = apart.argmax(axis=1)[:, None]
    less = np.take_along_axis(one, first, axis=1) < np.take_along_axis(other, first, axis=1)
    return np.asarray(less[:, 0], dtype=np.bool_)


def _ring(matrix: ImpactMatrix, lowest: Places, rule: Succession) -> Places:
    ring = [lowest]
    while not np.array_equal(follow := succeed(matrix, ring[-1][None], rule)[0], lowest):
        ring.append(follow)
    return np.array(ring, dtype=np.intp)
