"""WeightedMap -> run of a fuzzy cognitive map, in the semantics that other programs use.

Updates (Kosko 1986; modified: Stylios and Groumpos 2004; rescaled: Papageorgiou 2011), with W[i, j] the weight from i
to j: kosko x' = f(Wᵀx); modified x' = f(Wᵀx + x); rescaled x' = f(Wᵀ(2x − 1) + (2x − 1)).
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
from msgspec import Struct

from dragoman.ask.kernel import Floats, Places, Wiring, add_arrivals, wire
from dragoman.model.maps import WeightedMap

Update = Literal["kosko", "modified", "rescaled"]
Squash = Literal["sigmoid", "tanh", "bivalent", "trivalent"]
Outcome = Literal["fixed point", "limit cycle", "none"]


class MapRule(Struct, frozen=True, kw_only=True):
    """How a map runs.

    squash: sigmoid and tanh by `slope`; bivalent is 1 at or above `threshold`, else 0; trivalent is 1 at or above it,
    -1 at or below minus it, else 0. tolerance: largest change of a state at rest. hold_inputs: concepts that nothing
    drives keep their first value.
    """

    update: Update = "modified"
    squash: Squash = "sigmoid"
    slope: float = 1.0
    threshold: float = 0.5
    tolerance: float = 0.001
    most_steps: int = 50
    hold_inputs: bool = True


USUAL = MapRule()


class MapRun(NamedTuple):
    """States from the first on, shape (steps + 1, N), and what became of them.

    outcome: fixed point (the last step moved nothing watched by more than the tolerance), limit cycle (the last
    `period` states came before, in this order), or none within the steps allowed. period: 1, 2 or more, or None.
    """

    states: Floats
    outcome: Outcome
    steps: int
    period: int | None


def run_map(
    weighted: WeightedMap,
    start: Sequence[float],
    rule: MapRule = USUAL,
    *,
    clamps: dict[int, float] | None = None,
    watched: Sequence[int] | None = None,
) -> MapRun:
    """The run of a map from a start, one value per concept.

    clamps: concepts (places) held at a value from the first state on. watched: concepts whose rest is enough to stop;
    all where None. Raises ValueError on a start of another length.
    """
    first, held = hold_places(weighted, start, rule, clamps or {})
    return run_held(weighted, first, rule, held, None if watched is None else np.array(watched, dtype=np.intp))


def hold_places(
    weighted: WeightedMap, start: Sequence[float], rule: MapRule, clamps: dict[int, float]
) -> tuple[Floats, Places]:
    """The first state with its clamps, and the concepts that keep it: clamped ones and, by the rule, inputs."""
    if len(start) != len(weighted.concepts):
        msg = f"start: expected {len(weighted.concepts)} values, one for each concept, got {len(start)}"
        raise ValueError(msg)
    first = np.array(start, dtype=np.float64)
    for place, value in clamps.items():
        first[place] = value
    inputs = set(range(len(first))) - set(weighted.effect.tolist()) if rule.hold_inputs else set()
    return first, np.array(sorted(inputs | clamps.keys()), dtype=np.intp)


def run_held(
    weighted: WeightedMap, start: Floats, rule: MapRule, held: Places, watched: Places | None = None
) -> MapRun:
    """A run from a state of which some places are held."""
    wiring = wire(len(weighted.concepts), weighted.cause, weighted.effect)
    order, back = wiring.order, wiring.back()
    weights = weighted.weight[wiring.links][:, None]
    room = np.empty((len(order), 1))
    states, met = [start], {start.tobytes(): 0}
    for step in range(1, rule.most_steps + 1):
        state = step_map(states[-1][order][:, None], wiring, weights, rule, room)[back, 0]
        state[held] = start[held]
        moved = np.abs(state - states[-1])
        states.append(state)
        if (moved if watched is None else moved[watched]).max(initial=0.0) <= rule.tolerance:
            return MapRun(np.array(states), "fixed point", step, 1)
        if state.tobytes() in met:
            return MapRun(np.array(states), "limit cycle", step, step - met[state.tobytes()])
        met[state.tobytes()] = step
    period = find_period(np.array(states), rule.tolerance)
    return MapRun(np.array(states), "limit cycle" if period else "none", rule.most_steps, period)


def step_map(state: Floats, wiring: Wiring, weights: Floats, rule: MapRule, room: Floats) -> Floats:
    """The next states of M members, shape (N, M), rows in the wiring's order; nothing is held here."""
    seen = 2 * state - 1 if rule.update == "rescaled" else state
    total = np.zeros_like(state) if rule.update == "kosko" else seen.copy()
    add_arrivals(total, wiring, weights, seen, room)
    return squash(total, rule)


def squash(total: Floats, rule: MapRule) -> Floats:
    """Sums brought into the range of states; overwritten by the result where the function allows."""
    match rule.squash:
        case "sigmoid":
            # exp of a large number is infinite, and one over it the 0 that is meant.
            with np.errstate(over="ignore"):
                np.exp(np.multiply(total, -rule.slope, out=total), out=total)
            total += 1.0
            return np.reciprocal(total, out=total)
        case "tanh":
            return np.tanh(np.multiply(total, rule.slope, out=total), out=total)
        case "bivalent":
            return (total >= rule.threshold).astype(np.float64)
        case "trivalent":
            return (total >= rule.threshold).astype(np.float64) - (total <= -rule.threshold)


def find_period(states: Floats, tolerance: float) -> int | None:
    """Fewest states, two or more, after which the last ones come again within the tolerance; None where none do."""
    last = len(states)
    for period in range(2, last // 2 + 1):
        now, before = states[last - period :], states[last - 2 * period : last - period]
        if np.abs(now - before).max(initial=0.0) <= tolerance:
            return period
    return None
