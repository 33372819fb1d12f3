"""Two scenarios on one system -> what differs, member by member."""

from typing import Literal

import numpy as np
from msgspec import Struct

from dragoman.ask.answer import answer_scenario
from dragoman.ask.draw import Floats, draw_members
from dragoman.ask.plan import plan_scenario, reach
from dragoman.ask.priors import load_priors
from dragoman.ask.rest import find_rest
from dragoman.ask.run import run_ensemble
from dragoman.records import Answer, Scenario, SystemModel

Direction = Literal["up", "down", "none", "undetermined"]
# Members in which a concept must stand apart before a line is worth it.
NOTICED = 0.1


class Difference(Struct, frozen=True, kw_only=True):
    """One concept under two scenarios.

    first, second: its direction in each answer, None where nothing reaches it. higher, lower: shares of members in
    which it stands higher or lower under the second than under the first.
    """

    concept: str
    first: Direction | None
    second: Direction | None
    higher: float
    lower: float


def compare_scenarios(
    system: SystemModel, first: Scenario, second: Scenario, *, other: SystemModel | None = None
) -> tuple[Difference, ...]:
    """Concepts whose direction differs, or that stand apart in a tenth of the members or more; most apart first.

    other: the system that the second is put to, the same where None; links that both have keep their draws. Both draw
    the same members, so what differs is the doing of scenarios and systems. Raises ValueError where members, seed,
    mode or the links that run differ, since then members do not answer each other.
    """
    if any(getattr(first, name) != getattr(second, name) for name in ("members", "seed", "mode", "all_links")):
        msg = "compare: expected scenarios with the same members, seed, mode and links, got different ones"
        raise ValueError(msg)
    asked = ((system, first), (system if other is None else other, second))
    answers = [_directions(answer_scenario(*one)) for one in asked]
    stands = [_stand(*one) for one in asked]
    nothing = np.zeros(first.members)
    found = []
    for name in sorted({*stands[0], *stands[1], *answers[0], *answers[1]}):
        apart = stands[1].get(name, nothing) - stands[0].get(name, nothing)
        higher, lower = float((apart > 0).mean()), float((apart < 0).mean())
        before, after = (answer.get(name) for answer in answers)
        if before != after or max(higher, lower) >= NOTICED:
            found.append(Difference(concept=name, first=before, second=after, higher=higher, lower=lower))
    return tuple(sorted(found, key=lambda one: (one.first == one.second, -max(one.higher, one.lower), one.concept)))


def _directions(answer: Answer) -> dict[str, Direction]:
    return {effect.concept: effect.direction for effect in answer.effects}


def _stand(system: SystemModel, scenario: Scenario) -> dict[str, Floats]:
    """How far each concept has moved in each member, over the links that run."""
    plan = plan_scenario(system, scenario)
    links = plan.stated if scenario.all_links else plan.running
    reached = reach(plan.pushed, links, plan.held)
    draws = draw_members(sorted(reached), links, members=scenario.members, seed=scenario.seed, priors=load_priors())
    if scenario.mode == "rest":
        rest = find_rest(draws, plan)
        return dict(zip(rest.concepts, rest.change, strict=True))
    run = run_ensemble(draws, plan, steps=scenario.steps)
    return dict(zip(run.concepts, run.last if plan.presses else run.total, strict=True))
