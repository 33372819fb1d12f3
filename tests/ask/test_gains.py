"""Gains of loops against the ensemble they are drawn from."""

from typing import Any

import numpy as np
import pytest

from dragoman.ask.draw import draw_members
from dragoman.ask.gains import LoopGain, weigh_loops
from dragoman.ask.priors import load_priors
from dragoman.ask.stability import judge_stability
from dragoman.model import find_loops
from dragoman.records import Concept, Link, SystemModel

HOLDERS = {"arms": "NORLAND", "fear": "SURIA", "talks": None}


def system(*arrows: tuple[Any, ...], **more: Any) -> SystemModel:
    """A system of signed links with their supports."""
    links = tuple(
        Link(
            id=f"{cause}>{effect}",
            cause=cause,
            effect=effect,
            sign=sign,
            link_type="causal",
            runs=True,
            support=support,
            claims=(f"c-{cause}",),
            **more,
        )
        for cause, effect, sign, support in arrows
    )
    concepts = (Concept(id=name, label=name, quantity=name, holder=holder) for name, holder in HOLDERS.items())
    return SystemModel(concepts=tuple(concepts), links=links)


def weigh(model: SystemModel, **more: Any) -> tuple[LoopGain, ...]:
    """All loops of a system with their gains."""
    return weigh_loops(model, find_loops(model).loops, **more)


SPIRAL = (("arms", "fear", 1, 0.8), ("fear", "arms", 1, 0.5))
BRAKE = (("fear", "talks", 1, 1.0), ("talks", "fear", -1, 1.0))


def test_a_loop_is_live_where_all_its_links_are_kept():
    """Two links with supports of .8 and .5 are both there in two members of five."""
    (loop,) = weigh(system(*SPIRAL), members=20_000)

    assert 0.4 == pytest.approx(loop.live, abs=0.02)


def test_a_loop_amplifies_where_its_knot_alone_grows():
    """Gain above one and a spectral radius above one are the same members."""
    model = system(*SPIRAL, size="strongly")
    (loop,) = weigh(model, members=100, seed=4)
    draws = draw_members(["arms", "fear"], model.links, members=100, seed=4, priors=load_priors())

    assert judge_stability(draws).over_one == pytest.approx(loop.amplifying)
    assert 0 < loop.amplifying <= loop.live


def test_a_balancing_loop_amplifies_nothing():
    """A brake has a gain and never outgrows damping the same way."""
    (loop,) = weigh(system(*BRAKE))

    assert ("balancing", 0.0, 1.0) == (loop.loop.kind, loop.amplifying, loop.live)


def test_quantiles_are_of_live_members_alone():
    """Low, middle and high gain are those of the members that have the loop."""
    model = system(*SPIRAL)
    (loop,) = weigh(model, members=500, seed=2)
    draws = draw_members(["arms", "fear"], model.links, members=500, seed=2, priors=load_priors())
    gains = np.abs(draws.weights.prod(axis=0)) / (1 - draws.keeps).prod(axis=0)

    np.testing.assert_allclose(loop.gain, np.quantile(gains[gains > 0], [0.05, 0.5, 0.95]), rtol=0.05)


def test_a_loop_names_its_holders_its_weakest_link_and_its_claims():
    """Who holds a quantity of the loop can break it; the least supported link is where it is weakest."""
    (loop,) = weigh(system(*SPIRAL))

    assert (("NORLAND", ("arms",)), ("SURIA", ("fear",))) == loop.holders
    assert "fear>arms" == loop.weakest
    assert ("c-arms", "c-fear") == loop.claims


def test_a_loop_that_a_person_closes_says_so():
    """A loop with one assumed link is an assumption."""
    model = system(*SPIRAL)
    assumed = SystemModel(concepts=model.concepts, links=(model.links[0], system(SPIRAL[1], assumption=True).links[0]))

    assert [False, True] == [weigh(each)[0].assumed for each in (model, assumed)]


def test_a_loop_without_support_has_no_gain():
    """Where no member keeps a link there is nothing to measure."""
    (loop,) = weigh(system(("arms", "fear", 1, 0.0), SPIRAL[1]))

    assert (0.0, None) == (loop.live, loop.gain)


def test_loops_that_most_members_have_come_first():
    """Order is by share of members, then by length; without loops there is nothing."""
    found = weigh(system(*SPIRAL, *BRAKE))

    assert [1.0, True] == [found[0].live, found[0].live >= found[1].live]
    assert () == weigh(system(SPIRAL[0]))
