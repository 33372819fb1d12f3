"""Links -> sums of what arrives at each concept, for many members at once."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
# Incoming links of a concept that get a round of their own; the rest are summed by runs. Of 4, 8, 16 and 32, 8 to 32
# were alike on maps with four links a concept, and 16 best on maps with a few hubs. To be redone with other shapes.
ROUNDS = 16


class Round(NamedTuple):
    """The k-th incoming link of each of the first `rows` rows.

    rows: how many. first, last: where their links stand in the order of the wiring. cause: rows they come from.
    """

    rows: int
    first: int
    last: int
    cause: Places


class Wiring(NamedTuple):
    """Links sorted so that sums need no search: N rows by number of incoming links, L links round by round.

    order: row -> concept, shape (N,). links: place in the wiring -> link, shape (L,). rounds: most rows first.
    rest_cause, rest_rows, rest_starts: links of hubs beyond the rounds, in runs of one row.
    """

    order: Places
    links: Places
    rounds: tuple[Round, ...]
    rest_cause: Places
    rest_rows: Places
    rest_starts: Places

    def back(self) -> Places:
        """Concept -> row, shape (N,)."""
        back = np.empty_like(self.order)
        back[self.order] = np.arange(len(self.order))
        return back


def wire(concepts: int, cause: Places, effect: Places) -> Wiring:
    """The wiring of L links between N concepts, given as places of concepts."""
    arriving = np.bincount(effect, minlength=concepts)
    order = np.argsort(-arriving, kind="stable")
    row = np.empty(concepts, dtype=np.intp)
    row[order] = np.arange(concepts)
    by_row = np.argsort(row[effect], kind="stable")
    rows = row[effect][by_row]
    turn = np.arange(len(rows)) - np.searchsorted(rows, rows)  # how many links of its row come before each
    early = np.flatnonzero(turn < ROUNDS)
    early = early[np.lexsort((rows[early], turn[early]))]
    late = np.flatnonzero(turn >= ROUNDS)
    links = by_row[np.concatenate([early, late])]
    from_rows = row[cause][links]
    starts = np.flatnonzero(np.diff(rows[late], prepend=-1))
    return Wiring(
        order=order,
        links=links,
        rounds=_rounds(turn[early], from_rows),
        rest_cause=from_rows[len(early) :],
        rest_rows=rows[late][starts],
        rest_starts=starts,
    )


def _rounds(turns: Places, from_rows: Places) -> tuple[Round, ...]:
    ends = np.cumsum(np.bincount(turns)).tolist()
    return tuple(Round(last - first, first, last, from_rows[first:last]) for first, last in pairwise([0, *ends]))


def add_arrivals(total: Floats, wiring: Wiring, weights: Floats, state: Floats, room: Floats) -> None:
    """Add to `total` what arrives at each row: weight times state of the cause, over incoming links.

    total, state: shape (N, M), rows in the wiring's order. weights: (L, M), links in the wiring's order. room: at least
    (N, M), overwritten; with it a step makes no new arrays but for hubs. Cost: linear in L times M.
    """
    for one in wiring.rounds:
        part = room[: one.rows]
        np.take(state, one.cause, axis=0, out=part, mode="clip")
        part *= weights[one.first : one.last]
        total[: one.rows] += part
    if len(wiring.rest_rows):
        arriving = state[wiring.rest_cause] * weights[len(weights) - len(wiring.rest_cause) :]
        total[wiring.rest_rows] += np.add.reduceat(arriving, wiring.rest_starts, axis=0)
