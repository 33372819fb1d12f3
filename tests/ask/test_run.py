"""The run against an independent oracle, and the laws it keeps."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ask.draw import Draws, draw_members
from dragoman.ask.plan import plan_scenario, reach
from dragoman.ask.priors import load_priors
from dragoman.ask.run import Run, Shares, run_ensemble, share_members
from dragoman.records import Intervention, Scenario, SystemModel
from tests.ask.conftest import ARROWS, NAMES, system


def push(target: str, direction: Any = 1, *, size: float = 1.0, kind: Any = "press") -> Intervention:
    """A push on one concept."""
    return Intervention(kind=kind, target=target, direction=direction, size=size)


def run(model: SystemModel, *pushes: Intervention, **more: Any) -> tuple[Draws, Run, dict[str, Shares]]:
    """Draws, run and shares of a scenario over all concepts that it reaches."""
    scenario = Scenario(interventions=pushes, members=more.get("members", 200), steps=more.get("steps", 12))
    plan = plan_scenario(model, scenario)
    reached = reach(plan.pushed, plan.running, plan.held)
    draws = draw_members(
        sorted(reached), plan.running, members=scenario.members, seed=more.get("seed", 7), priors=load_priors()
    )
    ran = run_ensemble(draws, plan, steps=scenario.steps)
    return draws, ran, share_members(ran, plan, reached)


def press_response(draws: Draws, member: int, pushed: str) -> tuple[float, np.ndarray]:
    """Spectral radius of one member and its change at rest under a lasting push: -A^-1 of its community matrix.

    Levins 1974: with dx/dt = A x + u the change at rest is -A^-1 u; here A is the step matrix less the identity.
    """
    size = len(draws.concepts)
    step = np.diag(draws.keeps[:, member])
    for weight, cause, effect in zip(draws.weights[:, member], draws.cause, draws.effect, strict=True):
        step[effect, cause] += weight
    unit = np.array([float(name == pushed) for name in draws.concepts])
    return float(np.abs(np.linalg.eigvals(step)).max()), np.linalg.solve(np.eye(size) - step, unit)


@settings(max_examples=25, deadline=None)
@given(arrows=ARROWS)
def test_small_pushes_come_to_rest_where_levins_says(arrows: dict[tuple[str, str], int]):
    """Member by member, a small lasting push that dies down ends at minus the inverse of the community matrix."""
    tiny = 1e-5
    draws, ran, _ = run(system(arrows), push("a", size=tiny), members=8, steps=400)
    oracle = [press_response(draws, member, "a") for member in range(8)]
    calm = [member for member, (radius, _) in enumerate(oracle) if radius < 0.95]
    expected = np.array([oracle[member][1] for member in calm])
    at_rest = (ran.last / tiny).T[calm]

    assert np.allclose(expected.reshape(at_rest.shape), at_rest, rtol=1e-3, atol=1e-6)


def share_up(arrows: Mapping[tuple[str, str], int], effect: str, *, draws: int = 4000) -> float:
    """Share of own random magnitudes, stable ones only, in which a push on a raises an effect: the oracle alone."""
    numbers = np.random.default_rng(20250614)
    ups = []
    for _ in range(draws):
        matrix = np.diag(-numbers.uniform(0.3, 0.9, len(NAMES)))
        for (cause, moved), sign in arrows.items():
            matrix[NAMES.index(moved), NAMES.index(cause)] = sign * numbers.uniform(0.1, 0.9)
        if np.linalg.eigvals(matrix).real.max() < 0:
            ups.append(-np.linalg.inv(matrix)[NAMES.index(effect), 0] > 0)
    return float(np.mean(ups))


CHAIN = {("a", "b"): 1, ("b", "c"): -1}
FORK = {("a", "b"): 1, ("a", "c"): -1, ("b", "d"): 1, ("c", "d"): -1}
QUARREL = {("a", "b"): 1, ("b", "d"): 1, ("a", "c"): 1, ("c", "d"): -1}
BRAKE = {("a", "b"): 1, ("b", "c"): 1, ("c", "b"): -1}
SPIRAL = {("a", "b"): 1, ("b", "c"): -1, ("c", "b"): -1}
SHORT_AND_LONG = {("a", "d"): 1, ("a", "b"): 1, ("b", "c"): 1, ("c", "d"): -1}


@pytest.mark.parametrize(
    ("arrows", "effect"),
    [(CHAIN, "c"), (FORK, "d"), (QUARREL, "d"), (BRAKE, "b"), (BRAKE, "c"), (SPIRAL, "c"), (SHORT_AND_LONG, "d")],
    ids=["chain", "fork", "quarrel", "brake", "braked", "spiral", "short and long"],
)
def test_shares_agree_with_levins_over_random_magnitudes(arrows: dict[tuple[str, str], int], effect: str):
    """Shares of members are those of qualitative press analysis on magnitudes drawn apart, within six points."""
    _, _, shares = run(system(arrows), push("a", size=0.01), members=2000, steps=120)

    assert share_up(arrows, effect) == pytest.approx(shares[effect].up, abs=0.06)


@settings(max_examples=40, deadline=None)
@given(arrows=ARROWS, kind=st.sampled_from(["press", "pulse"]), support=st.sampled_from([0.5, 1.0]))
def test_pushing_down_mirrors_pushing_up(arrows: dict[tuple[str, str], int], kind: str, support: float):
    """What a push down does is the exact mirror of what a push up does, member by member."""
    model = system(arrows, support=support)
    _, up, _ = run(model, push("a", 1, kind=kind))
    _, down, _ = run(model, push("a", -1, kind=kind))

    assert np.array_equal(up.last, -down.last)
    assert np.array_equal(up.total, -down.total)


@settings(max_examples=40, deadline=None)
@given(arrows=ARROWS)
def test_nothing_moves_without_a_path(arrows: dict[tuple[str, str], int]):
    """Exactly the concepts that links lead to are reached, and with full support and time all of them move."""
    reached = {"a"}
    for _ in NAMES:
        reached |= {effect for cause, effect in arrows if cause in reached}
    _, _, shares = run(system(arrows), push("a"), members=50)

    assert reached == {name for name, share in shares.items() if share.unmoved < 1}


def test_order_of_links_and_other_links_change_no_draw():
    """A link draws the same numbers whatever stands beside it, in whatever order."""
    one, _, _ = run(system({("a", "b"): 1}), push("a"))
    many, _, _ = run(system({("c", "d"): 1, ("b", "c"): -1, ("a", "b"): 1}), push("a"))

    assert np.array_equal(one.weights[one.links.index("ab")], many.weights[many.links.index("ab")])


def test_a_seed_gives_its_bytes_again():
    """The same seed gives the same bytes; another seed gives others."""
    same = [run(system(SPIRAL, support=0.6), push("a"), seed=3)[1].last.tobytes() for _ in range(2)]
    other = run(system(SPIRAL, support=0.6), push("a"), seed=4)[1].last.tobytes()

    assert (True, True) == (same[0] == same[1], same[0] != other)


@given(low=st.floats(0.05, 0.95), gain=st.floats(0, 0.5))
def test_more_support_never_moves_fewer_members(low: float, gain: float):
    """On one chain, raising the support of its links raises the share of members that move, or leaves it."""
    weaker = run(system(CHAIN, support=low), push("a"))[2]["c"]
    stronger = run(system(CHAIN, support=min(1.0, low + gain)), push("a"))[2]["c"]

    assert weaker.down <= stronger.down


def test_support_is_the_share_that_keeps_a_link():
    """A link with support of 0.3 moves its effect in three members of ten."""
    shares = run(system({("a", "b"): -1}, support=0.3), push("a"), members=5000)[2]["b"]

    assert (0.3, 0.0) == (pytest.approx(shares.down, abs=0.02), shares.up)


def test_a_held_concept_stays_and_passes_nothing_on():
    """A concept that is held neither moves nor carries a change further."""
    hold = Intervention(kind="hold", target="b")
    _, _, shares = run(system(CHAIN), push("a"), hold)

    assert {"a"} == set(shares)


def test_a_held_concept_breaks_its_loop():
    """Holding one end of a spiral leaves the other to the push alone."""
    _, held, _ = run(system(SPIRAL), push("b"), Intervention(kind="hold", target="c"))
    _, alone, _ = run(system({}), push("b"))

    assert np.array_equal(alone.last, held.last)


def test_a_cut_link_carries_nothing():
    """A scenario that cuts a link runs as a system that never had it."""
    cut = run(system(QUARREL), push("a"), Intervention(kind="cut", target="cd"))[1]
    without = run(system({pair: sign for pair, sign in QUARREL.items() if pair != ("c", "d")}), push("a"))[1]

    assert np.array_equal(without.last, cut.last)


@pytest.mark.parametrize(("steps", "unmoved"), [(3, 1.0), (4, 0.0)])
def test_a_lag_holds_an_effect_back(steps: int, unmoved: float):
    """A link with a lag of three steps moves its effect three steps after its cause moved."""
    _, _, shares = run(system({("a", "b"): 1}, lag=3), push("a"), steps=steps)

    assert unmoved == shares["b"].unmoved


def test_a_pulse_is_read_over_all_its_steps():
    """A push once is read from the sum of what it did, so a brake that overshoots later does not turn the answer."""
    shares = run(system(BRAKE), push("a", size=0.01, kind="pulse"), steps=200, members=500)[2]
    lasting = run(system(BRAKE), push("a", size=0.01), steps=200, members=500)[2]

    assert lasting == shares


def test_changes_saturate():
    """However hard a spiral is pushed, no change passes one."""
    _, ran, _ = run(system(SPIRAL), push("a", size=1e6), steps=60)

    assert np.abs(ran.last).max() <= 1.0
