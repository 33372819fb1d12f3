"""Which links an answer hangs on."""

from typing import Any

import pytest
from msgspec.structs import replace

from dragoman.ask import answer_scenario, count_questions, leave_out_links, leave_out_origins, settle_disputes
from dragoman.ask.answer import list_effects
from dragoman.records import Anchor, Concept, Conflict, Intervention, Link, OriginGroup, Scenario, SystemModel


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


def settle(*sides: tuple[str, ...], **more: Any) -> list[tuple[str, str | None, str | None]]:
    """What either side of a conflict makes of each effect, where a raises b by one text and lowers it by another.

    sides: the claims of each side of the conflict.
    """
    known = {"link_type": "causal", "runs": True, "support": 0.5}
    links = (
        Link(id="up", cause="a", effect="b", sign=1, claims=("mine",), rival="down", **known),
        Link(id="down", cause="a", effect="b", sign=-1, claims=("theirs",), rival="up", **known),
        Link(id="far", cause="b", effect="c", sign=1, claims=("else",), **known),
    )
    model = replace(system(("bc", 1, 1.0), ("ab", 1, 1.0)), links=links)
    words = Anchor(doc="d", start=0, end=2, exact="so")
    conflict = Conflict(id="x", type="polarity", a=words, b=words, a_claims=sides[0], b_claims=sides[1], **more)
    answer = answer_scenario(model, Scenario(interventions=(Intervention(kind="press", target="a"),), members=500))
    return [(one.concept, one.by_a, one.by_b) for one in settle_disputes(model, answer, [conflict])]


def test_a_dispute_is_settled_either_way():
    """By each side alone the effect, and what lies behind it, has a direction that all together have not."""
    assert [("b", "up", "down"), ("c", "up", "down")] == settle(("mine",), ("theirs",))


@pytest.mark.parametrize(
    ("sides", "more"),
    [
        ((("else",), ("else",)), {}),
        ((("other",), ("another",)), {}),
        ((("mine",), ("theirs",)), {"explained": "change"}),
    ],
    ids=["both sides say it", "on something else", "explained by time"],
)
def test_a_dispute_that_takes_no_link_away_settles_nothing(sides, more):
    """What rests on both sides, on neither, or may hold at different times, decides no answer."""
    assert [] == settle(*sides, **more)


def test_questions_are_counted_before_they_are_asked():
    """One for each link that carries, one for each origin whose word alone carries, two for each dispute."""
    model = system(("toll", 1, 1.0), ("trade", 1, 1.0))
    links = tuple(replace(link, claims=(f"c{number}",)) for number, link in enumerate(model.links))
    model = replace(model, links=links)
    push = Intervention(kind="press", target=links[0].cause, direction=1)
    answer = answer_scenario(model, Scenario(interventions=(push,), members=50, seed=1))
    anchor = Anchor(doc="d", start=0, end=1, exact="a")
    origins = (OriginGroup(id="o1", name="Mail", claims=("c0",)), OriginGroup(id="o2", name="Post", claims=("c9",)))
    disputes = (
        Conflict(id="x1", type="time", a=anchor, b=anchor, a_claims=("c0",), b_claims=("c9",)),
        Conflict(id="x2", type="time", a=anchor, b=anchor, a_claims=("c8",), b_claims=("c9",)),
    )
    carrying = {step.link for effect in answer.effects for chain in effect.chains for step in chain}

    assert links[0].id in carrying
    assert len(carrying) + 1 + 2 == count_questions(model, answer, origins, disputes)


def test_effects_alone_are_those_of_the_answer():
    """What is left out in turn is measured by the same shares that an answer tells."""
    model = system(("toll", 1, 0.8), ("trade", -1, 0.6))
    push = Intervention(kind="press", target=model.links[0].cause, direction=1)
    scenario = Scenario(interventions=(push,), members=200, seed=3)
    told = [replace(effect, chains=(), hedges=()) for effect in answer_scenario(model, scenario).effects]

    assert told
    assert told == list(list_effects(model, scenario))
