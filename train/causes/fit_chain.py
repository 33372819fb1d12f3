"""Cut sentences -> weights of the chain: a conditional random field over stretches (Lafferty and others 2001)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from dragoman.read.causes_linear_v1.chain import (
    CLOSED,
    COLUMNS,
    FIRST,
    FROM,
    IN_STATE,
    IS_REVERSED,
    LAST,
    MOVES,
    NEVER,
    OPENED,
    REVERSED,
    STATES,
    STRETCHES,
    TO,
    Lattice,
    make_lattice,
)
from dragoman.read.causes_linear_v1.table import Floats, Hashes, Table
from train.causes.examples import Turn
from train.causes.fit import Ascent, Bag, Plan, Whole, bag_rows, choose_keys, pack


class Cut(NamedTuple):
    """One relation to learn from: features of each place of its sentence, and where its parts are."""

    rows: Sequence[Hashes]
    turn: Turn


def fit_chain(cuts: Sequence[Cut], plan: Plan, seed: int) -> Table:
    """Weights under which the gold cuts are likeliest. plan.classes is not used: the chain has its columns."""
    keys, rng = choose_keys([row for cut in cuts for row in cut.rows], plan.least), np.random.default_rng(seed)
    bags = [bag_rows(cut.rows, keys) for cut in cuts]
    golds = [true_columns(cut.turn, len(cut.rows)) for cut in cuts]
    ascent = Ascent(len(keys), COLUMNS, rate=plan.rate, ridge=plan.ridge)
    # Sentences of like length go together, so that little is padding.
    by_length = np.argsort([len(cut.rows) for cut in cuts], kind="stable")
    groups = [by_length[start : start + plan.size] for start in range(0, len(cuts), plan.size)]
    for _ in range(plan.rounds):
        for number in rng.permutation(len(groups)):
            bag = _together([bags[i] for i in groups[number]])
            lengths = np.array([len(cuts[i].rows) for i in groups[number]])
            slopes = expected_columns(bag.score(ascent.weights), lengths)
            slopes -= np.concatenate([golds[i] for i in groups[number]])
            ascent.step(bag.spread(slopes, len(keys)), len(lengths) / len(cuts))
    return pack(keys, ascent.weights)


def true_columns(turn: Turn, count: int) -> Floats:
    """How often each column counts at each place in the gold cut, shape (count, 16)."""
    first, second = sorted((turn.cause, turn.effect))
    states = np.repeat(np.arange(STRETCHES), np.diff([0, *first, *second, count])) + STRETCHES * (turn.order - 1)
    found = IN_STATE[states].copy()
    for place in range(1, count):
        move = MOVES.index((int(states[place - 1]), int(states[place])))
        found[place] += OPENED[move]
        found[place - 1] += CLOSED[move]
    found[0] += FIRST[states[0]]
    found[-1] += LAST[states[-1]]
    found[:, REVERSED] += IS_REVERSED[states[0]]
    return found


def expected_columns(scores: Floats, lengths: Whole) -> Floats:
    """How often each column is expected to count at each place, over all cuts; rows as in scores, by sentence."""
    inside = np.arange(lengths.max())[None] < lengths[:, None]
    padded = np.zeros((*inside.shape, COLUMNS))
    padded[inside] = scores
    lattice = make_lattice(padded, lengths)
    ahead, behind = _forward(lattice), _backward(lattice, lengths)
    last = np.arange(len(lengths)), lengths - 1
    total = np.logaddexp.reduce(ahead[last] + lattice.ends, axis=1)[:, None, None]
    state = np.exp(np.minimum(ahead + behind - total, 0)) * inside[:, :, None]
    into = behind[:, 1:, TO] + lattice.states[:, 1:, TO] + lattice.moves[:, 1:]
    move = np.exp(np.minimum(ahead[:, :-1, FROM] + into - total, 0)) * inside[:, 1:, None]
    found = state @ IN_STATE
    found[:, 1:] += move @ OPENED
    found[:, :-1] += move @ CLOSED
    found[:, 0] += state[:, 0] @ FIRST
    found[last] += state[last] @ LAST
    found[:, :, REVERSED] += (state[:, 0] @ IS_REVERSED)[:, None]
    return np.asarray(found[inside], dtype=np.float64)


def _forward(lattice: Lattice) -> Floats:
    """Log sums over all ways to each state at each place."""
    ahead = np.full_like(lattice.states, NEVER)
    ahead[:, 0] = lattice.starts + lattice.states[:, 0]
    for place in range(1, lattice.states.shape[1]):
        worth = ahead[:, place - 1, FROM] + lattice.moves[:, place]
        ahead[:, place] = _gather(worth, TO) + lattice.states[:, place]
    return ahead


def _backward(lattice: Lattice, lengths: Whole) -> Floats:
    """Log sums over all ways from each state at each place to the sentence's end."""
    behind = np.full_like(lattice.states, NEVER)
    last = lengths - 1
    behind[np.arange(len(lengths)), last] = lattice.ends
    for place in range(lattice.states.shape[1] - 2, -1, -1):
        after = behind[:, place + 1] + lattice.states[:, place + 1]
        worth = _gather(after[:, TO] + lattice.moves[:, place + 1], FROM)
        behind[:, place] = np.where((place < last)[:, None], worth, behind[:, place])
    return behind


def _gather(worth: Floats, states: Whole) -> Floats:
    """The log sum of moves by the state at one of their ends."""
    found = np.full((len(worth), STATES), NEVER)
    for move, state in enumerate(states):
        found[:, state] = np.logaddexp(found[:, state], worth[:, move])
    return found


def _together(bags: Sequence[Bag]) -> Bag:
    lengths = np.concatenate([np.diff(bag.bounds) for bag in bags])
    return Bag(np.concatenate([bag.columns for bag in bags]), np.concatenate([[0], np.cumsum(lengths)]))
