"""How effects come about step by step."""

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from dragoman.ask import answer_scenario, trace_courses
from dragoman.ask.course import Moment
from dragoman.ask.draw import draw_members
from dragoman.ask.plan import plan_scenario, reach
from dragoman.ask.priors import load_priors
from dragoman.ask.run import run_ensemble
from dragoman.records import Concept, Intervention, Link, Scenario, SystemModel

PUSH = Scenario(interventions=(Intervention(kind="press", target="a"),), members=300, steps=6)


def system(*links: tuple[str, Any], **more: Any) -> SystemModel:
    """A system of links, each named by its two ends, with its sign."""
    known = {"link_type": "causal", "runs": True, "support": 0.8} | more
    made = tuple(Link(id=name, cause=name[0], effect=name[1], sign=sign, **known) for name, sign in links)
    names = sorted({"a", *(end for one in made for end in (one.cause, one.effect))})
    return SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in names), links=made)


def course_of(model: SystemModel, concept: str, scenario: Scenario = PUSH) -> tuple[Moment, ...]:
    """The course of one concept, empty where it has none."""
    return trace_courses(model, answer_scenario(model, scenario), [concept]).get(concept, ())


def test_there_is_a_moment_for_each_step():
    """Steps are counted from 1 to the horizon."""
    assert [1, 2, 3, 4, 5, 6] == [moment.step for moment in course_of(system(("ab", 1)), "b")]


def test_a_concept_moves_one_step_later_for_each_link_on_the_way():
    """The push is felt at once, by what it drives a step later, by what that drives two steps later."""
    first = [next(m.step for m in course_of(system(("ab", 1), ("bc", -1)), name) if m.up + m.down) for name in "abc"]

    assert [1, 2, 3] == first


def test_the_last_moment_has_the_shares_of_the_answer():
    """At the horizon the course says what the answer says."""
    model = system(("ab", 1), ("bc", -1), ("ac", 1))
    (effect,) = (one for one in answer_scenario(model, PUSH).effects if one.concept == "c")
    last = course_of(model, "c")[-1]

    assert (effect.up, effect.down) == pytest.approx((last.up, last.down))


def test_sizes_are_quantiles_of_the_members_that_move():
    """The spread is that of the changes which are not 0, worked out apart from the course."""
    model = system(("ab", -1))
    plan = plan_scenario(model, PUSH)
    draws = draw_members(
        sorted(reach(plan.pushed, plan.running, plan.held)), plan.running, members=300, seed=0, priors=load_priors()
    )
    change = run_ensemble(draws, plan, steps=6).last[1]
    expected = np.quantile(change[change != 0], [0.1, 0.5, 0.9], method="nearest")
    last = course_of(model, "b")[-1]

    assert pytest.approx(expected, abs=2e-3) == (last.low, last.middle, last.high)


def test_before_anything_moves_there_is_no_size():
    """Unknown is not 0."""
    first = course_of(system(("ab", 1)), "b")[0]

    assert (0.0, 0.0, None, None, None) == (first.up, first.down, first.low, first.middle, first.high)


def test_a_push_that_comes_once_wears_off():
    """The middle of the sizes falls again."""
    once = replace(PUSH, interventions=(Intervention(kind="pulse", target="a"),), steps=12)
    middles = [moment.middle or 0.0 for moment in course_of(system(("ab", 1)), "b", once)]

    assert max(middles) > 4 * middles[-1] > 0


def test_aims_are_followed_where_the_answer_follows_them():
    """An effect that is only stated has a course over the links that state it."""
    assert course_of(system(("ab", 1), link_type="purpose", runs=False), "b")[-1].up > 0.5


@pytest.mark.parametrize(
    ("scenario", "concept"), [(replace(PUSH, mode="rest"), "b"), (PUSH, "z")], ids=["at rest", "not reached"]
)
def test_without_steps_or_a_way_there_is_no_course(scenario: Scenario, concept: str):
    """An answer read at rest has no steps, and a concept that nothing reaches does not move."""
    assert () == course_of(system(("ab", 1)), concept, scenario)
