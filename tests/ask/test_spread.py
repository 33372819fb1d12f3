"""Which links explain the spread of an effect over members."""

from typing import Any

import numpy as np
import pytest

from dragoman.ask import answer_scenario, explain_spread
from dragoman.ask.spread import explained, split
from dragoman.records import Concept, Intervention, Link, Scenario, SystemModel


def system(*links: tuple[str, Any, float], **more: Any) -> SystemModel:
    """A system of links, each named by its two ends, with sign and support."""
    known = {"link_type": "causal", "runs": True} | more
    made = tuple(
        Link(id=name, cause=name[0], effect=name[1], sign=sign, support=support, **known)
        for name, sign, support in links
    )
    names = sorted({end for one in made for end in (one.cause, one.effect)})
    return SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in names), links=made)


def shares(model: SystemModel, concept: str = "b", **more: Any) -> dict[str, tuple[float, float]]:
    """What each link explains of one concept by its presence and by its size."""
    scenario = Scenario(interventions=(Intervention(kind="press", target="a"),), members=2000, **more)
    found = explain_spread(model, answer_scenario(model, scenario))
    return {one.link: (one.presence, one.size) for one in found if one.concept == concept}


def test_a_link_that_is_sure_explains_by_its_size_alone():
    """What every member keeps differs only in how large it is."""
    presence, size = shares(system(("ab", 1, 1.0)))["ab"]

    assert 0.0 == presence
    assert 0.7 < size < 1.0


def test_a_link_that_is_doubtful_explains_by_its_presence():
    """Between no effect and a large one lies most of the variance."""
    presence, size = shares(system(("ab", 1, 0.5)))["ab"]

    assert presence > 3 * size > 0


def test_the_shares_of_a_sum_are_those_of_its_parts():
    """Of x + 2y, both even from 0 to 1, x explains a fifth of the variance and y four fifths."""
    x, y = np.random.Generator(np.random.PCG64(5)).random((2, 20_000))
    found = [explained(split(one), x + 2 * y) for one in (x, y)]

    assert pytest.approx([0.2, 0.8], abs=0.02) == found


def test_presence_explains_what_the_variance_of_a_product_says():
    """Of a size even from .1 to .9 that is kept in 3 of 4 members: p(1-p)E[w]² of p E[w²] - (p E[w])² is presence."""
    drawn, kept = np.random.Generator(np.random.PCG64(6)).random((2, 50_000))
    sizes, keep = 0.1 + 0.8 * drawn, kept < 0.75
    mean, square = 0.5, 0.5**2 + 0.8**2 / 12
    expected = 0.75 * 0.25 * mean**2 / (0.75 * square - (0.75 * mean) ** 2)

    assert pytest.approx(expected, abs=0.02) == explained(keep.astype(np.intp), sizes * keep)


def test_a_link_that_leads_elsewhere_explains_nothing():
    """What has no part in an effect explains none of its spread, but for chance, which is taken off."""
    assert {"ab"} == shares(system(("ab", 1, 0.5), ("ac", 1, 0.5))).keys()


def test_an_effect_over_aims_has_its_spread_explained_too():
    """Links that state an aim explain what they carry."""
    assert {"ab"} == shares(system(("ab", 1, 0.5), link_type="purpose", runs=False)).keys()


@pytest.mark.parametrize("members", [1, 2, 5])
def test_too_few_members_explain_nothing(members: int):
    """Shares from a handful of members would be chance; none is below 0 or above 1."""
    scenario = Scenario(interventions=(Intervention(kind="press", target="a"),), members=members)
    model = system(("ab", 1, 0.5))
    found = explain_spread(model, answer_scenario(model, scenario))

    assert all(0 <= one.presence + one.size <= 1 for one in found)
