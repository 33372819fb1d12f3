"""WeightedMap + seed -> many runs of it with weights drawn around those given, each to its own rest."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from dragoman.ask.cognitive import USUAL, MapRule, Outcome, hold_places, run_held, squash
from dragoman.ask.kernel import Floats, Places, Wiring, add_arrivals, wire
from dragoman.model.maps import WeightedMap

# Members run together: as many as have about 1 MB of weights between them, so that a step stays in the cache of a core.
# Of 8 to 1,024, the most was quickest with 20 concepts, 128 to 256 with 200, and 32 to 128 level with 2,000. Other
# numbers draw other weights.
FEWEST, MOST, WEIGHTS = 128, 1024, 2**17


class MapEnsemble(NamedTuple):
    """M runs of one map over N concepts.

    last: states at the end, shape (N, M). outcomes, steps, periods: of each member, as in a single run.
    """

    last: Floats
    outcomes: tuple[Outcome, ...]
    steps: Places
    periods: tuple[int | None, ...]


def count_together(links: int) -> int:
    """How many members are drawn and run together on a map of so many links."""
    return min(MOST, max(FEWEST, WEIGHTS // max(1, links)))


class _Setting(NamedTuple):
    """What all members share: links, first state and held concepts in the wiring's order, and the rule."""

    wiring: Wiring
    first: Floats
    held: Places
    rule: MapRule


def run_map_ensemble(
    weighted: WeightedMap,
    start: Sequence[float],
    rule: MapRule = USUAL,
    *,
    members: int = 1000,
    seed: int = 0,
    spread: float = 0.1,
    clamps: dict[int, float] | None = None,
) -> MapEnsemble:
    """Runs from one start in which each weight is the given one times 1 + spread × a normal draw, within -1 and 1.

    Each member stops at its own rest; one that finds none is looked at alone for a cycle. Same seed, same bytes, and a
    larger ensemble begins with the members of a smaller one. Cost: links times members times steps; memory: that of
    `count_together` members, and the result. Raises ValueError on a start of another length and on no members.
    """
    if members < 1:
        msg = f"members: expected at least 1, got {members}"
        raise ValueError(msg)
    first, held = hold_places(weighted, start, rule, clamps or {})
    wiring = wire(len(weighted.concepts), weighted.cause, weighted.effect)
    setting = _Setting(wiring, first[wiring.order], wiring.back()[held], rule)
    ran = MapEnsemble(np.empty((len(first), members)), (), np.zeros(members, dtype=np.intp), ())
    outcomes: list[Outcome] = ["fixed point"] * members
    periods: list[int | None] = [1] * members
    for place, weights in _draw(weighted, wiring, members, seed, spread):
        into = _cut(ran, place, weights.shape[1])
        for member in _run_together(weights, setting, into):
            own = np.empty_like(weighted.weight)
            own[wiring.links] = weights[:, member]
            alone = run_held(weighted._replace(weight=own), first, rule, held)
            outcomes[place + member], periods[place + member] = alone.outcome, alone.period
            ran.last[:, place + member], ran.steps[place + member] = alone.states[-1], alone.steps
    return ran._replace(outcomes=tuple(outcomes), periods=tuple(periods))


def _draw(
    weighted: WeightedMap, wiring: Wiring, members: int, seed: int, spread: float
) -> Iterator[tuple[int, Floats]]:
    """Weights of members in groups, with the place of the first: shape (L, B), links in the wiring's order.

    A group is always drawn whole, so that what a member gets does not hang on how many follow.
    """
    given = weighted.weight[wiring.links][:, None]
    weights = np.empty((len(given), count_together(len(given))))
    for place in range(0, members, weights.shape[1]):
        np.random.Generator(np.random.PCG64([seed, place])).standard_normal(out=weights)
        weights *= spread
        weights += 1.0
        weights *= given
        np.clip(weights, -1.0, 1.0, out=weights)
        yield place, weights[:, : members - place]


def _cut(ran: MapEnsemble, place: int, count: int) -> MapEnsemble:
    """Where the results of a group belong."""
    return ran._replace(last=ran.last[:, place : place + count], steps=ran.steps[place : place + count])


def _run_together(weights: Floats, setting: _Setting, into: MapEnsemble) -> list[int]:
    """Run a group, write states and steps of those that come to rest, and give back those that do not."""
    state = np.repeat(setting.first[:, None], weights.shape[1], axis=1)
    total, room = np.empty_like(state), np.empty_like(state)
    open_ = np.ones(weights.shape[1], dtype=np.bool_)
    for step in range(1, setting.rule.most_steps + 1):
        after = _step(state, weights, setting, total, room)
        after[setting.held] = state[setting.held]
        np.abs(np.subtract(after, state, out=room), out=room)
        resting = np.flatnonzero(open_ & (room.max(axis=0, initial=0.0) <= setting.rule.tolerance))
        state, total = after, state
        into.last[setting.wiring.order[:, None], resting] = after[:, resting]
        into.steps[resting] = step
        open_[resting] = False
        if not open_.any():
            break
    return np.flatnonzero(open_).tolist()


def _step(state: Floats, weights: Floats, setting: _Setting, total: Floats, room: Floats) -> Floats:
    """The next states, in the room of `total` where the function allows."""
    seen = 2 * state - 1 if setting.rule.update == "rescaled" else state
    if setting.rule.update == "kosko":
        total.fill(0.0)
    else:
        np.copyto(total, seen)
    add_arrivals(total, setting.wiring, weights, seen, room)
    return squash(total, setting.rule)
