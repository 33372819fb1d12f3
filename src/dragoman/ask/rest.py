"""Draws + presses -> where each member comes to rest, if it does: the press response of Levins (1974).

With dx/dt = A x + u a small lasting push u ends at -A⁻¹u. Here A is one step less the identity, before saturation, so
that signs alone are asked of: which way a concept ends, over random magnitudes.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.ask.draw import Draws, Floats
from dragoman.ask.kernel import Wiring, add_arrivals, wire
from dragoman.ask.plan import Plan
from dragoman.ask.run import Shares, press_column

# A member is at rest when a step moves nothing by more than this share of its largest change; with damping of at least
# .3 most need under a hundred steps. What needs more than the most is as good as never there, and left out.
SMALLEST, MOST_STEPS = 1e-10, 4096
# A change this much larger than the push is on its way to no end.
ENDLESS = 1e9


class Rest(NamedTuple):
    """Changes at rest, shape (N, M), 0 for members that come to none, and which members do, shape (M,)."""

    concepts: tuple[str, ...]
    change: Floats
    at_rest: NDArray[np.bool_]


def find_rest(draws: Draws, plan: Plan) -> Rest:
    """The change at rest of every concept in every member that dies down, under lasting pushes; lags do not count."""
    wiring = wire(len(draws.concepts), draws.cause, draws.effect)
    keeps, weights = draws.keeps[wiring.order], draws.weights[wiring.links]
    push = press_column(draws, plan.presses)[wiring.order]
    change = np.zeros_like(keeps)
    settled = np.zeros(keeps.shape[1], dtype=np.bool_)
    open_ = np.arange(keeps.shape[1])
    state = np.repeat(push, len(open_), axis=1)
    for _ in range(MOST_STEPS):
        after = _step(state, keeps, weights, push, wiring)
        size = np.abs(after).max(axis=0, initial=0.0)
        still = np.abs(after - state).max(axis=0, initial=0.0) <= SMALLEST * size
        change[:, open_[still]] = after[:, still]
        settled[open_[still]] = True
        going = ~still & (size < ENDLESS * np.abs(push).max(initial=0.0))
        if not going.any():
            break
        state = after[:, going] if not going.all() else after
        if not going.all():
            open_, keeps, weights = open_[going], keeps[:, going], weights[:, going]
    return Rest(draws.concepts, change[wiring.back()], settled)


def _step(state: Floats, keeps: Floats, weights: Floats, push: Floats, wiring: Wiring) -> Floats:
    """One step before saturation."""
    after = keeps * state + push
    add_arrivals(after, wiring, weights, state, np.empty_like(state))
    return after


def share_rest(rest: Rest) -> dict[str, Shares]:
    """Shares by direction among the members that come to rest; all unmoved where none does."""
    members = int(rest.at_rest.sum())
    if not members:
        return dict.fromkeys(rest.concepts, Shares(0.0, 0.0, 1.0))
    change = rest.change[:, rest.at_rest]
    up, down = (change > 0).mean(axis=1).tolist(), (change < 0).mean(axis=1).tolist()
    still = (change == 0).mean(axis=1).tolist()
    return {name: Shares(up[row], down[row], still[row]) for row, name in enumerate(rest.concepts)}
