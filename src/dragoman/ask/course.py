"""Answer + concepts -> how each moves step by step: shares of members, and the middle and spread of drawn sizes."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np
from msgspec import Struct

from dragoman.ask.draw import Floats
from dragoman.ask.members import draw_reached
from dragoman.ask.plan import Plan, plan_scenario
from dragoman.ask.run import run_steps
from dragoman.records import Answer, Link, Scenario, SystemModel

QUANTILES = (0.1, 0.5, 0.9)


class Moment(Struct, frozen=True, kw_only=True, gc=False):
    """Where a concept stands after one step, counted from 1.

    up, down: shares of all members. low, middle, high: lower tenth, middle and upper tenth of the change in the members
    in which it has moved, from -1 to 1, where changes saturate; None where it has moved in none. They come from the
    priors on sizes: no text gives them.
    """

    step: int
    up: float
    down: float
    low: float | None
    middle: float | None
    high: float | None


def trace_courses(system: SystemModel, answer: Answer, concepts: Collection[str]) -> Mapping[str, tuple[Moment, ...]]:
    """How some of an answer's effects come about, one moment for each step, from the members that the answer drew.

    An effect that is only aimed at is followed over aims and settings too, as in the answer. Concepts that nothing
    moves are left out; all are where the answer was read at rest.
    """
    scenario = answer.scenario
    if scenario.mode == "rest":
        return {}
    plan = plan_scenario(system, scenario)
    wide = {effect.concept for effect in answer.effects if effect.stated_only}
    first = plan.stated if scenario.all_links else plan.running
    return {
        **_trace(plan, first, scenario, sorted(set(concepts) - wide)),
        **_trace(plan, plan.stated, scenario, sorted(wide.intersection(concepts))),
    }


def _trace(
    plan: Plan, links: Sequence[Link], scenario: Scenario, concepts: Sequence[str]
) -> dict[str, tuple[Moment, ...]]:
    if not concepts:
        return {}
    draws = draw_reached(plan, links, scenario)
    wanted = [name for name in concepts if name in draws.concepts]
    if not wanted:
        return {}
    places = {name: row for row, name in enumerate(draws.concepts)}
    rows = [places[name] for name in wanted]
    steps = [list(_moments(step, moved[rows])) for step, moved in enumerate(run_steps(draws, plan, scenario.steps), 1)]
    return dict(zip(wanted, zip(*steps, strict=True), strict=True))


def _moments(step: int, change: Floats) -> Iterator[Moment]:
    """One moment for each row of changes, shape (K, M)."""
    ordered = np.sort(change, axis=1)
    members = change.shape[1]
    for row in ordered:
        below, above = int(np.searchsorted(row, 0.0)), members - int(np.searchsorted(row, 0.0, side="right"))
        low, middle, high = _quantiles(row, below, above)
        yield Moment(step=step, up=above / members, down=below / members, low=low, middle=middle, high=high)


def _quantiles(row: Floats, below: int, above: int) -> Sequence[float | None]:
    """Quantiles of the sorted changes that are not 0; members that stay lie between those below and those above."""
    moved, still = below + above, len(row) - below - above
    if not moved:
        return (None,) * len(QUANTILES)
    places = (round(share * (moved - 1)) for share in QUANTILES)
    return [round(float(row[place if place < below else place + still]), 4) for place in places]
