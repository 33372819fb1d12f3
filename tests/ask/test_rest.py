"""Where members come to rest, against Levins' formula and the stepped run."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from dragoman.ask import answer_scenario
from dragoman.ask.draw import Draws, draw_members
from dragoman.ask.plan import plan_scenario, reach
from dragoman.ask.priors import load_priors
from dragoman.ask.rest import Rest, find_rest, share_rest
from dragoman.records import Intervention, Scenario, SystemModel
from tests.ask.conftest import ARROWS, system

PUSH = Intervention(kind="press", target="a")


def rest_of(model: SystemModel, *pushes: Intervention, members: int = 20) -> tuple[Draws, Rest]:
    """Draws and rest of a scenario over all concepts that it reaches."""
    plan = plan_scenario(model, Scenario(interventions=pushes, members=members, mode="rest"))
    reached = reach(plan.pushed, plan.running, plan.held)
    draws = draw_members(sorted(reached), plan.running, members=members, seed=3, priors=load_priors())
    return draws, find_rest(draws, plan)


def ask(model: SystemModel, *pushes: Intervention, **more: Any) -> Any:
    """The answer at rest."""
    return answer_scenario(model, Scenario(interventions=pushes, members=200, mode="rest", **more))


def direct(draws: Draws, member: int) -> tuple[float, np.ndarray]:
    """Spectral radius of a member's step, and its rest by solving for it."""
    size = len(draws.concepts)
    step = np.diag(draws.keeps[:, member])
    for weight, cause, effect in zip(draws.weights[:, member], draws.cause, draws.effect, strict=True):
        step[effect, cause] += weight
    unit = np.array([float(name == "a") for name in draws.concepts])
    return float(np.abs(np.linalg.eigvals(step)).max()), np.linalg.solve(np.eye(size) - step, unit)


@settings(max_examples=40, deadline=None)
@given(arrows=ARROWS)
def test_members_rest_where_the_inverse_says(arrows: dict[tuple[str, str], int]):
    """Members that die down rest at minus the inverse of the community matrix, and the others do not."""
    draws, rest = rest_of(system(arrows), PUSH)
    for member in range(20):
        radius, expected = direct(draws, member)
        if abs(radius - 1) > 0.01:
            assert (radius < 1) == rest.at_rest[member]
        if radius < 0.99:
            np.testing.assert_allclose(rest.change[:, member], expected, rtol=1e-6, atol=1e-6)


@settings(max_examples=20, deadline=None)
@given(arrows=ARROWS)
def test_without_loops_rest_and_steps_agree(arrows: dict[tuple[str, str], int]):
    """Where nothing feeds back, every direction at rest with no doubt is that of the last step."""
    ahead = {pair: sign for pair, sign in arrows.items() if pair[0] < pair[1]}
    at_rest = {effect.concept: effect for effect in ask(system(ahead), PUSH).effects}
    stepped = answer_scenario(system(ahead), Scenario(interventions=(PUSH,), members=200, steps=200))
    sure = {effect.concept: effect.direction for effect in stepped.effects if max(effect.up, effect.down) == 1.0}

    assert sure == {name: at_rest[name].direction for name in sure}


def test_two_loops_leave_members_without_rest_and_say_so():
    """Reinforcing loops stronger than damping come to no rest; shares are those of the rest."""
    knot = {("a", "b"): 1, ("b", "a"): 1, ("b", "c"): 1, ("c", "b"): 1}
    answer = ask(system(knot, size="strongly"), PUSH)

    assert any("come to no rest" in line for line in answer.warnings)
    assert not answer.stable


def test_a_brake_that_steps_overshoot_still_has_its_rest():
    """A balancing loop ends where the push leads, less what the brake takes, whatever happens on the way."""
    brake = {("a", "b"): 1, ("b", "a"): -1}
    draws, rest = rest_of(system(brake), PUSH, members=200)

    assert (rest.change[:, rest.at_rest] > 0).all()
    assert ("a", "b") == draws.concepts


def test_shares_are_of_members_at_rest():
    """Members without a rest count nowhere; with none at rest nothing moves."""
    change = np.array([[1.0, -1.0, 0.0, 0.0]])
    some = Rest(("a",), change, np.array([True, True, True, False]))
    none = Rest(("a",), change, np.zeros(4, dtype=bool))

    assert (pytest.approx(1 / 3),) * 3 == share_rest(some)["a"]
    assert (0.0, 0.0, 1.0) == share_rest(none)["a"]


def test_a_pulse_has_no_rest():
    """What is pushed once dies away, so at rest there is nothing to read."""
    with pytest.raises(ValueError, match="got a pulse"):
        ask(system({("a", "b"): 1}), Intervention(kind="pulse", target="a"))


def test_rest_is_among_the_assumptions():
    """The answer says that it was followed to rest, not over steps."""
    assert any("come to rest" in line for line in ask(system({("a", "b"): 1}), PUSH).assumptions)
