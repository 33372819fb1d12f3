"""Plan + links -> every member of an answer's ensemble, drawn and run again."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.ask.draw import Draws, Floats, draw_members
from dragoman.ask.plan import Plan, reach
from dragoman.ask.priors import load_priors
from dragoman.ask.rest import find_rest
from dragoman.ask.run import run_ensemble
from dragoman.records import Link, Scenario


class Members(NamedTuple):
    """An ensemble over the N concepts that a push reaches, in M members.

    change: how far each concept ends from today, shape (N, M), read as the answer reads it. counted: members that the
    answer counts, shape (M,): all, or at rest those that come to one.
    """

    draws: Draws
    change: Floats
    counted: NDArray[np.bool_]

    def change_of(self, concept: str) -> Floats | None:
        """How far a concept moves in each member, shape (M,); None where no push reaches it."""
        concepts = self.draws.concepts
        return self.change[concepts.index(concept)] if concept in concepts else None


def draw_reached(plan: Plan, links: Sequence[Link], scenario: Scenario) -> Draws:
    """The draws of the concepts that a plan's pushes reach over some links, as in the answer."""
    reached = reach(plan.pushed, links, plan.held)
    return draw_members(sorted(reached), links, members=scenario.members, seed=scenario.seed, priors=load_priors())


def run_members(plan: Plan, links: Sequence[Link], scenario: Scenario) -> Members:
    """The ensemble of an answer over some links; the same numbers are drawn, so members answer each other."""
    draws = draw_reached(plan, links, scenario)
    if scenario.mode == "rest":
        rest = find_rest(draws, plan)
        return Members(draws, rest.change, rest.at_rest)
    run = run_ensemble(draws, plan, steps=scenario.steps)
    return Members(draws, run.last if plan.presses else run.total, np.ones(scenario.members, dtype=np.bool_))
