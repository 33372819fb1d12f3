"""Draws + pushes -> how far each concept has moved in each member."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

import numpy as np

from dragoman.ask.draw import Draws, Floats
from dragoman.ask.kernel import Wiring, add_arrivals, wire
from dragoman.ask.plan import Plan


class Run(NamedTuple):
    """How far concepts (rows) are from today in each member (column).

    last: at the horizon. total: summed over the steps.
    """

    concepts: tuple[str, ...]
    last: Floats
    total: Floats


class Shares(NamedTuple):
    """Shares of members in which a concept ends up higher, lower, where it was; they sum to 1."""

    up: float
    down: float
    unmoved: float


def run_ensemble(draws: Draws, plan: Plan, *, steps: int) -> Run:
    """All members at once over `steps` steps from today, where every change is 0; `draws` hold no held concept.

    In each step a concept keeps what self-damping leaves of its change, adds weight times change of cause for each
    link, after its lag, and what is pressed on it; tanh keeps the sum within -1 and 1. Source: pulse process of
    Roberts 1976, with saturation.
    """
    last = total = np.zeros_like(draws.keeps)
    for last in run_steps(draws, plan, steps):
        total = total + last
    return Run(draws.concepts, last, total)


def run_steps(draws: Draws, plan: Plan, steps: int) -> Iterator[Floats]:
    """Changes of all concepts in all members after each step, shape (N, M), each time a new array; see run_ensemble."""
    wirings = _wire_lags(draws)
    press, pulse = press_column(draws, plan.presses), press_column(draws, plan.pulses)
    past = [np.zeros_like(draws.keeps)] * int(draws.lag.max(initial=1))
    room = np.empty_like(draws.keeps)
    for step in range(steps):
        moved = draws.keeps * past[0]
        for lag, (wiring, weights) in wirings.items():
            _add_inflow(moved, wiring, weights, past[lag - 1], room)
        moved += press + pulse if step == 0 else press
        np.tanh(moved, out=moved)
        past = [moved, *past[:-1]]
        yield moved


def _wire_lags(draws: Draws) -> dict[int, tuple[Wiring, Floats]]:
    """For each lag the links that have it, with their weights in the order of the wiring."""
    wired = {}
    for lag in sorted(set(draws.lag.tolist())):
        same = np.flatnonzero(draws.lag == lag)
        wiring = wire(len(draws.concepts), draws.cause[same], draws.effect[same])
        wired[lag] = (wiring, draws.weights[same[wiring.links]])
    return wired


def _add_inflow(moved: Floats, wiring: Wiring, weights: Floats, causes: Floats, room: Floats) -> None:
    total = np.zeros_like(moved)
    add_arrivals(total, wiring, weights, causes[wiring.order], room)
    moved[wiring.order] += total


def press_column(draws: Draws, pushes: Mapping[str, float]) -> Floats:
    """What is pushed on each concept, shape (N, 1)."""
    return np.array([[pushes.get(name, 0.0)] for name in draws.concepts], dtype=np.float64).reshape(-1, 1)


def share_members(run: Run, plan: Plan, concepts: Collection[str]) -> dict[str, Shares]:
    """Shares of members by direction, for some concepts.

    Read at the horizon; where nothing is pressed and a pulse has died away by then, from the sum over the steps, which
    for small changes has the sign of a lasting push's effect. Without a path a change is exactly 0, so any other is a
    movement: how large, no text says.
    """
    moved = run.last if plan.presses else run.total
    up = (moved > 0).mean(axis=1)
    down = (moved < 0).mean(axis=1)
    still = (moved == 0).mean(axis=1)
    return {
        name: Shares(float(up[row]), float(down[row]), float(still[row]))
        for row, name in enumerate(run.concepts)
        if name in concepts
    }
