"""Which links an answer hangs on."""

from typing import Any

import pytest
from msgspec.structs import replace

from dragoman.ask import answer_scenario, leave_out_links, leave_out_origins
from dragoman.records import Concept, Intervention, Link, OriginGroup, Scenario, SystemModel


def system(*links: tuple[str, Any, float]) -> SystemModel:
    """A system of links, each named by its two ends, with sign and support."""
    made = tuple(
        Link(id=name, cause=name[0], effect=name[1], sign=sign, link_type="causal", runs=True, support=support)
        for name, sign, support in links
    )
    names = sorted({end for one in made for end in (one.cause, one.effect)})
    return SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in names), links=made)


def hang(model: SystemModel) -> list[tuple[str, str, str, str | None]]:
    """What hangs on what when a is pressed: link, concept, direction with and without."""
    scenario = Scenario(interventions=(Intervention(kind="press", target="a"),), members=300)
    found = leave_out_links(model, answer_scenario(model, scenario))
    return [(one.left_out, one.concept, one.direction, one.direction_without) for one in found]


def test_the_only_way_carries_everything():
    """Without the only link to a concept the effect is gone, and so is what lies behind it."""
    found = hang(system(("ab", 1, 1.0), ("bc", -1, 1.0)))

    assert [("ab", "b", "up", None), ("ab", "c", "down", None), ("bc", "c", "down", None)] == found


def test_a_link_that_turns_an_effect_is_told():
    """A strong direct link hides a weak way round: without it the direction turns."""
    found = hang(system(("ac", 1, 1.0), ("ab", 1, 0.5), ("bc", -1, 0.5)))

    assert ("ac", "c", "up", "down") in found


def test_a_spare_way_takes_no_line():
    """Where another sure way does the same, leaving one out changes nothing worth a line."""
    found = hang(system(("ab", 1, 1.0), ("ac", 1, 1.0), ("bd", 1, 1.0), ("cd", 1, 1.0)))

    assert [] == [line for line in found if line[1] == "d"]


def test_how_much_hangs_on_a_link_is_a_share():
    """The change is that of the share of members going the effect's way: here all that the link's support gave."""
    model = system(("ab", 1, 0.5))
    answer = answer_scenario(model, Scenario(interventions=(Intervention(kind="press", target="a"),), members=2000))
    (dependence,) = leave_out_links(model, answer)

    assert pytest.approx(dependence.change, abs=0.03) == -0.5


def test_an_answer_without_effects_hangs_on_nothing():
    """An answer that says the texts do not say hangs on no link."""
    assert [] == hang(system(("ba", 1, 1.0)))


def test_an_origin_takes_with_it_the_links_that_rest_on_its_word_alone():
    """A link that somebody else states as well stays."""
    model = system(("ab", 1, 1.0), ("ac", 1, 1.0))
    told = tuple(replace(one, claims=("mine",) if one.id == "ab" else ("mine", "theirs")) for one in model.links)
    answer = answer_scenario(
        replace(model, links=told), Scenario(interventions=(Intervention(kind="press", target="a"),), members=100)
    )
    origins = [OriginGroup(id="o", name="Mail", claims=("mine",)), OriginGroup(id="p", name="Post", claims=("theirs",))]
    found = leave_out_origins(replace(model, links=told), answer, origins)

    assert [("o", "b", None)] == [(one.left_out, one.concept, one.direction_without) for one in found]
