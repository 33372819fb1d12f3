"""Scores of each place -> the best cut of a sentence into cause, effect and the rest.

A sentence is cut into five stretches: before, first part, between, second part, after; the two parts are cause and
effect in either order. Only the parts must hold a word.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.read.causes_linear_v1.table import Floats

# Columns of weights: the five stretches; cause and effect; where the first part starts and ends, the second, cause and
# effect; and the order effect before cause.
COLUMNS = 16
CAUSE, EFFECT = 5, 6
STARTS, ENDS = {1: 7, 3: 9, CAUSE: 11, EFFECT: 12}, {1: 8, 3: 10, CAUSE: 13, EFFECT: 14}
REVERSED = 15
STRETCHES = 5
STATES = 2 * STRETCHES
NEVER = -1e9
STEPS = ((0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (0, 1), (1, 2), (1, 3), (2, 3), (3, 4))

Place = tuple[int, int]


def role_of(state: int) -> int:
    """The column of cause or effect for a state within a part; -1 for one outside."""
    order, stretch = divmod(state, STRETCHES)
    return -1 if stretch not in {1, 3} else (CAUSE if (stretch == 1) == (order == 0) else EFFECT)


def _columns(state: int, columns: dict[int, int]) -> list[int]:
    return [columns[state % STRETCHES], columns[role_of(state)]] if role_of(state) >= 0 else []


def _marks(rows: list[list[int]]) -> Floats:
    """Rows of columns as a matrix of ones."""
    marks = np.zeros((len(rows), COLUMNS))
    for row, columns in enumerate(rows):
        marks[row, columns] = 1
    return marks


MOVES = tuple((order * STRETCHES + a, order * STRETCHES + b) for order in (0, 1) for a, b in STEPS)
FROM, TO = (np.array([move[side] for move in MOVES]) for side in (0, 1))
# What a state, a move into a place and a move out of the one before add up; what opens at the first place, or closes at
# the last one.
IN_STATE = _marks([[s % STRETCHES, *([role_of(s)] if role_of(s) >= 0 else [])] for s in range(STATES)])
OPENED = _marks([_columns(b, STARTS) if a != b else [] for a, b in MOVES])
CLOSED = _marks([_columns(a, ENDS) if a != b else [] for a, b in MOVES])
FIRST = _marks([_columns(s, STARTS) if s % STRETCHES == 1 else [] for s in range(STATES)])
LAST = _marks([_columns(s, ENDS) if s % STRETCHES == 3 else [] for s in range(STATES)])  # noqa: PLR2004
MAY_START = np.array([0.0 if s % STRETCHES in {0, 1} else NEVER for s in range(STATES)])
MAY_END = np.array([0.0 if s % STRETCHES in {3, 4} else NEVER for s in range(STATES)])
IS_REVERSED = np.array([float(s >= STRETCHES) for s in range(STATES)])


class Lattice(NamedTuple):
    """What a cut is worth, part by part, for B sentences of up to T tokens.

    states (B, T, 10): each state at each place. moves (B, T, 20): each move into a place. starts, ends (B, 10).
    """

    states: Floats
    moves: Floats
    starts: Floats
    ends: Floats


def make_lattice(scores: Floats, lengths: NDArray[np.int64]) -> Lattice:
    """The lattice of sentences padded to one length. scores: (B, T, 16), 0 beyond a sentence's length."""
    states = scores @ IN_STATE.T
    moves = np.full((*scores.shape[:2], len(MOVES)), NEVER)
    moves[:, 1:] = scores[:, 1:] @ OPENED.T + scores[:, :-1] @ CLOSED.T
    last = scores[np.arange(len(lengths)), lengths - 1]
    reverse = scores[:, :, REVERSED].sum(axis=1)[:, None] * IS_REVERSED
    starts = MAY_START + scores[:, 0] @ FIRST.T + reverse
    return Lattice(states, moves, starts, MAY_END + last @ LAST.T)


def best_cut(scores: Floats) -> tuple[Place, Place] | None:
    """The places [start, end) of cause and effect in the best cut of scores (T, 16); None for fewer than two tokens."""
    count = len(scores)
    if count < 2:  # noqa: PLR2004 -- two parts need two words
        return None
    path = _best_path(make_lattice(scores[None], np.array([count])), count)
    stretches = path % STRETCHES
    first, second = (_stretch(stretches, number) for number in (1, 3))
    return (first, second) if path[0] < STRETCHES else (second, first)


def _best_path(lattice: Lattice, count: int) -> NDArray[np.int64]:
    """The states of the best cut, by dynamic programming (Viterbi)."""
    best = lattice.starts[0] + lattice.states[0, 0]
    came: list[NDArray[np.int64]] = []
    for place in range(1, count):
        worth = best[FROM] + lattice.moves[0, place]
        before = np.array([_best_move(worth, state) for state in range(STATES)])
        came.append(FROM[before])
        best = worth[before] + lattice.states[0, place]
    path = [int((best + lattice.ends[0]).argmax())]
    for back in reversed(came):
        path.append(int(back[path[-1]]))
    return np.array(path[::-1])


INTO = tuple(np.flatnonzero(state == TO) for state in range(STATES))


def _best_move(worth: Floats, state: int) -> int:
    return int(INTO[state][worth[INTO[state]].argmax()])


def _stretch(stretches: NDArray[np.int64], number: int) -> Place:
    inside = np.flatnonzero(stretches == number)
    return int(inside[0]), int(inside[-1]) + 1
