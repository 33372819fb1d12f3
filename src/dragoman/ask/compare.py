"""Two scenarios on one system -> what differs, member by member."""

from typing import Literal

import numpy as np
from msgspec import Struct

from dragoman.ask.answer import answer_scenario
from dragoman.ask.draw import Floats
from dragoman.ask.members import run_members
from dragoman.ask.plan import plan_scenario
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
    members = run_members(plan, plan.stated if scenario.all_links else plan.running, scenario)
    return dict(zip(members.draws.concepts, members.change, strict=True))
