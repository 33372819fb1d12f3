"""The ways along which a push arrives."""

from typing import Any

import pytest

from dragoman.ask.chains import hedges_of, steps_of, trace_ways
from dragoman.ask.plan import plan_scenario
from dragoman.ask.priors import load_priors
from dragoman.records import Concept, Intervention, Link, Scenario, SystemModel


def link(name: str, sign: Any = 1, **more: Any) -> Link:
    """A running link, named by its two ends."""
    return Link(
        id=name,
        cause=name[0],
        effect=name[1],
        sign=sign,
        link_type="causal",
        runs=True,
        support=more.pop("support", 0.8),
        **more,
    )


def ways(
    *links: Link, target: str = "a", direction: Any = 1, besides: tuple[Intervention, ...] = ()
) -> dict[str, list[Any]]:
    """Ways from a push, as (link ids, direction) by concept reached."""
    names = sorted({end for one in links for end in (one.cause, one.effect)})
    model = SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in names), links=links)
    press = Intervention(kind="press", target=target, direction=direction)
    plan = plan_scenario(model, Scenario(interventions=(press, *besides)))
    traced = trace_ways(plan, plan.running, load_priors())
    return {
        name: [(tuple(one.id for one in way.links), way.direction) for way in found] for name, found in traced.items()
    }


def test_the_better_supported_way_comes_first():
    """Of two ways of one length, the one with more support comes first."""
    found = ways(link("ab", support=0.4), link("bd"), link("ac", -1), link("cd"))

    assert [(("ac", "cd"), -1), (("ab", "bd"), 1)] == found["d"]


def test_a_strength_word_lifts_a_way():
    """Of two ways of equal support, the one with the stronger word comes first."""
    found = ways(link("ab", size="slightly"), link("bd"), link("ac", size="sharply"), link("cd"))

    assert [("ac", "cd"), ("ab", "bd")] == [names for names, _ in found["d"]]


def test_no_way_passes_a_concept_twice():
    """Ways through a loop go round it no more than it takes to arrive."""
    found = ways(link("ab"), link("bc"), link("cb"), link("ca"), link("bd"))

    assert {"b": [(("ab",), 1)], "c": [(("ab", "bc"), 1)], "d": [(("ab", "bd"), 1)]} == found


def test_a_held_concept_is_no_way():
    """Nothing gets past a concept that is held."""
    found = ways(link("ab"), link("bc"), link("ac", -1), besides=(Intervention(kind="hold", target="b"),))

    assert {"c": [(("ac",), -1)]} == found


def test_both_directions_are_kept_however_many_ways_there_are():
    """A lone way against many stronger ones is still found."""
    many = [link(f"a{n}") for n in "12345678"] + [link(f"{n}z") for n in "12345678"]
    found = ways(*many, link("ax", support=0.1), link("xz", -1, support=0.1))

    assert (("ax", "xz"), -1) in found["z"]


def test_a_dense_map_is_searched_within_bounds():
    """Where nearly everything drives everything, ways are found without trying them all."""
    names = "abcdefghijklmnopqrst"
    found = ways(*(link(x + y) for x in names for y in names if x != y))

    assert {5} == {len(some) for some in found.values()}


@pytest.mark.parametrize(("direction", "expected"), [(1, [(1, False), (-1, True)]), (-1, [(-1, True), (1, False)])])
def test_steps_tell_where_a_sign_is_turned(direction: int, expected: list[tuple[int, bool]]):
    """Each step tells how it moves its effect, and whether its text speaks of the opposite move of its cause."""
    first, second = link("ab", 1, stated=1), link("bc", -1, stated=-1)
    model = SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in "abc"), links=(first, second))
    press = Intervention(kind="press", target="a", direction=1 if direction == 1 else -1)
    plan = plan_scenario(model, Scenario(interventions=(press,)))
    (way,) = trace_ways(plan, plan.running, load_priors())["c"]

    assert expected == [(step.direction, step.reversed) for step in steps_of(way)]


def test_hedges_are_met_in_order_once():
    """Hedges along a way are told in the order met, each once."""
    model = SystemModel(
        concepts=tuple(Concept(id=n, label=n, quantity=n) for n in "abc"),
        links=(link("ab", hedges=("may", "reportedly")), link("bc", hedges=("could", "may"))),
    )
    plan = plan_scenario(model, Scenario(interventions=(Intervention(kind="press", target="a"),)))
    (way,) = trace_ways(plan, plan.running, load_priors())["c"]

    assert ("may", "reportedly", "could") == hedges_of(way)
