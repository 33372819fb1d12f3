"""Links that would close a loop, and why."""

from types import SimpleNamespace
from typing import Any

import pytest

from dragoman.model import Bridge, find_bridges
from dragoman.records import Concept, Link, SystemModel

SENSES = {"frailty": (SimpleNamespace(quantity="strength", orientation=-1),)}
ONTOLOGY = SimpleNamespace(
    quantities={
        name: SimpleNamespace(part_of=whole)
        for name, whole in (("influence", "power"), ("control", "power"), ("power", None), ("strength", None))
    },
    word_senses=lambda words: SENSES.get(words, ()),
)


def concept(name: str, quantity: str, **more: Any) -> Concept:
    """A concept of a quantity."""
    return Concept(id=name, label=name, quantity=quantity, **more)


def bridges(cause: Concept, effect: Concept, sign: Any = 1, **more: Any) -> list[Bridge]:
    """The bridges of a system in which one concept drives a second, and that a third."""
    middle = concept("middle", "tolls")
    known = {"link_type": "causal", "runs": True, "support": 0.8} | more
    links = (
        Link(id="l1", cause=cause.id, effect="middle", sign=sign, **known),
        Link(id="l2", cause="middle", effect=effect.id, sign=1, **known),
    )
    return list(find_bridges(SystemModel(concepts=(cause, effect, middle), links=links), ONTOLOGY))


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (
            concept("a", "strength", holder="ARD"),
            concept("z", "strength", holder="ARD", sphere="regional"),
            "one matter",
        ),
        (concept("a", "strength"), concept("z", "strength", holder="ARD"), "one matter"),
        (concept("a", "power", holder="ARD"), concept("z", "influence", holder="ARD", target="BEL"), "whole and part"),
        (concept("a", "dues", part_of="z"), concept("z", "trade"), "whole and part"),
        (concept("a", "strength", holder="ARD~navy"), concept("z", "strength", holder="ARD"), "theirs and one's own"),
        (concept("a", "control", holder="ARD"), concept("z", "influence", holder="ARD"), "parts of one whole"),
    ],
)
def test_two_concepts_that_belong_together_are_bridged_back(first: Concept, last: Concept, reason: str):
    """What the chain ends in leads back to where it began, by what the two mean."""
    (bridge,) = bridges(first, last)

    assert (last.id, first.id, 1, reason) == (bridge.cause, bridge.effect, bridge.sign, bridge.reason)
    assert (("l1", "l2"), "reinforcing", True) == (bridge.back, bridge.kind, bridge.runs)


def test_words_for_the_opposite_bridge_with_a_minus():
    """More frailty is less strength; closing a chain of plus signs, it balances."""
    frail = concept("z", "thing:frailty", holder="ARD", provisional=True)
    (bridge,) = bridges(concept("a", "strength", holder="ARD"), frail)

    assert (-1, "other words", "balancing") == (bridge.sign, bridge.reason, bridge.kind)
    assert "its words name the opposite of strength" == bridge.why


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (concept("a", "strength", holder="ARD"), concept("z", "strength", holder="BEL")),
        (
            concept("a", "strength", holder="ARD", sphere="political"),
            concept("z", "strength", holder="ARD", sphere="regional"),
        ),
        (concept("a", "power"), concept("z", "influence")),
        (concept("a", "power", holder="ARD"), concept("z", "strength", holder="ARD")),
    ],
    ids=["another's", "two spheres", "nobody's", "another quantity"],
)
def test_concepts_that_do_not_belong_together_are_left_alone(first: Concept, last: Concept):
    """No bridge is made up."""
    assert [] == bridges(first, last)


def test_no_bridge_is_proposed_where_it_closes_nothing():
    """Without a way back there is no loop to close."""
    alone = SystemModel(concepts=(concept("a", "strength"), concept("z", "strength", holder="ARD")))

    assert () == find_bridges(alone, ONTOLOGY)


def test_the_sign_of_the_way_back_makes_the_kind():
    """A bridge over a chain with a minus closes a balancing loop."""
    (bridge,) = bridges(concept("a", "strength"), concept("z", "strength", holder="ARD"), -1)

    assert "balancing" == bridge.kind


def test_a_way_back_over_aims_is_told_as_such():
    """A loop that an aim would help to close does not run."""
    (bridge,) = bridges(concept("a", "strength"), concept("z", "strength", holder="ARD"), runs=False)

    assert not bridge.runs


def test_a_loop_longer_than_asked_for_is_not_looked_for():
    """The bound on the length counts the bridge."""
    system = SystemModel(
        concepts=(concept("a", "strength"), concept("m", "tolls"), concept("z", "strength", holder="ARD")),
        links=tuple(
            Link(id=f"{c}{e}", cause=c, effect=e, sign=1, link_type="causal", runs=True, support=1.0)
            for c, e in ("am", "mz")
        ),
    )

    assert [0, 1] == [len(find_bridges(system, ONTOLOGY, longest=longest)) for longest in (2, 3)]
