"""SystemModel + Scenario -> Answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from dragoman.ask.chains import Way, Ways, hedges_of, steps_of, trace_ways
from dragoman.ask.draw import Draws, draw_members
from dragoman.ask.plan import Plan, plan_scenario, reach
from dragoman.ask.priors import load_priors
from dragoman.ask.rest import find_rest, share_rest
from dragoman.ask.run import Shares, run_ensemble, share_members
from dragoman.ask.say import say_assumptions, say_unrest, say_unsaid, say_warnings
from dragoman.ask.stability import judge_stability
from dragoman.records import Answer, Effect, Link, Scenario, SystemModel

# Of the members in which a concept moves, the share that must agree before a direction is given.
AGREED_BY = 0.6
SHOWN_CHAINS = 3


class Outcome(NamedTuple):
    """One run: the members, shares per concept reached, the links that carried.

    at_rest: share of members that come to rest, where that was asked for.
    """

    draws: Draws
    shares: Mapping[str, Shares]
    carrying: tuple[Link, ...]
    at_rest: float | None = None


class Outcomes(NamedTuple):
    """The run over links that run, and the one over stated links too, with what each reaches.

    near, far: concepts reached, pushed ones among them. wide is main where stated links reach no further.
    """

    main: Outcome
    wide: Outcome
    near: frozenset[str]
    far: frozenset[str]


def answer_scenario(system: SystemModel, scenario: Scenario, *, labels: Mapping[str, str] | None = None) -> Answer:
    """What follows, by the texts, from pushing, holding or cutting parts of a system.

    Effects: those of links that run, most certain first; then those reached only over links that state an aim, a
    setting or the like (stated_only); then those the texts deny (none). Pushed and held concepts are left out. Without
    a path, effects are empty and `unsaid` says so. Chains that agree with the direction come before those that do not.
    labels: concepts as they stand in a sentence, by id; their own labels where None.
    Raises ValueError on a concept or link the system does not have. Same system, scenario and seed: same answer.
    """
    plan = plan_scenario(system, scenario)
    found = main, wide, near, far = _follow(plan, scenario)
    ways = trace_ways(plan, main.carrying, load_priors())
    wider = ways if wide is main else trace_ways(plan, wide.carrying, load_priors())
    effects, stability = _list_effects(plan, scenario, found, ways, wider), judge_stability(main.draws)
    labels = labels or {concept.id: concept.label for concept in system.concepts}
    return Answer(
        scenario=scenario,
        effects=effects,
        unsaid=say_unsaid(plan, effects, far if scenario.all_links else near, labels),
        assumptions=say_assumptions(scenario, wide.carrying, effects, load_priors(), labels),
        warnings=(
            *say_unrest(main.at_rest, wide.at_rest),
            *say_warnings(plan, wide.carrying, stability, scenario.members, labels),
        ),
        spectral_radius=stability.largest,
        stable=stability.largest <= 1.0,
    )


def list_effects(system: SystemModel, scenario: Scenario) -> tuple[Effect, ...]:
    """The effects of an answer without the chains that carry them; a fraction of the work. Raises ValueError."""
    plan = plan_scenario(system, scenario)
    return _list_effects(plan, scenario, _follow(plan, scenario), {}, {})


def _follow(plan: Plan, scenario: Scenario) -> Outcomes:
    near = reach(plan.pushed, plan.running, plan.held)
    far = reach(plan.pushed, plan.stated, plan.held)
    main = _run(plan, plan.stated if scenario.all_links else plan.running, scenario)
    wide = main if scenario.all_links or far == near else _run(plan, plan.stated, scenario)
    return Outcomes(main, wide, near, far)


def _list_effects(plan: Plan, scenario: Scenario, found: Outcomes, ways: Ways, wider: Ways) -> tuple[Effect, ...]:
    main, wide, near, far = found
    return (
        *_effects(main, ways, near - set(plan.pushed), stated_only=False),
        *_effects(wide, wider, far - near, stated_only=True),
        *_denied(plan, moved=far if scenario.all_links else near, reached=far),
    )


def _run(plan: Plan, links: Sequence[Link], scenario: Scenario) -> Outcome:
    reached = reach(plan.pushed, links, plan.held)
    carrying = tuple(link for link in links if link.cause in reached and link.effect in reached)
    draws = draw_members(sorted(reached), carrying, members=scenario.members, seed=scenario.seed, priors=load_priors())
    if scenario.mode == "rest":
        rest = find_rest(draws, plan)
        at_rest = float(rest.at_rest.mean())
        return Outcome(draws, share_rest(rest), carrying, at_rest=at_rest)
    shares = share_members(run_ensemble(draws, plan, steps=scenario.steps), plan, reached)
    return Outcome(draws, shares, carrying)


def _effects(outcome: Outcome, ways: Ways, concepts: Iterable[str], *, stated_only: bool) -> Iterator[Effect]:
    ordered = sorted(concepts, key=lambda name: (-max(outcome.shares[name][:2]), name))
    return (_effect(name, outcome.shares[name], ways.get(name, ()), stated_only=stated_only) for name in ordered)


def _effect(name: str, shares: Shares, known: Sequence[Way], *, stated_only: bool) -> Effect:
    direction = read_direction(shares)
    wanted = {"up": 1, "down": -1}.get(direction)
    ways = sorted(known, key=lambda way: wanted not in {None, way.direction})[:SHOWN_CHAINS]
    return Effect(
        concept=name,
        direction=direction,
        up=shares.up,
        down=shares.down,
        unmoved=shares.unmoved,
        chains=tuple(steps_of(way) for way in ways),
        hedges=hedges_of(ways[0]) if ways else (),
        stated_only=stated_only,
    )


def read_direction(shares: Shares) -> Literal["up", "down", "undetermined"]:
    """The direction that at least 60 % of the members that move agree on; else, and when none moves, undetermined."""
    moved = shares.up + shares.down
    if max(shares.up, shares.down) < AGREED_BY * moved or moved == 0.0:
        return "undetermined"
    return "up" if shares.up > shares.down else "down"


def _denied(plan: Plan, *, moved: frozenset[str], reached: frozenset[str]) -> Iterator[Effect]:
    """What the texts say does not follow from something that moves, where nothing else moves it."""
    links: dict[str, list[str]] = {}
    for link in plan.links:
        if link.sign == 0 and link.cause in moved and link.effect not in reached | plan.held:
            links.setdefault(link.effect, []).append(link.id)
    for name in sorted(links):
        yield Effect(concept=name, direction="none", up=0.0, down=0.0, unmoved=1.0, denied_by=tuple(links[name]))
