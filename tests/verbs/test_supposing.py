"""What a question supposes beside its push."""

from typing import Any

import pytest

import dragoman
from dragoman.records import Concept, Intervention, Link, SystemModel
from dragoman.verbs import Suppose, UnreadableSuppositionError
from dragoman.verbs.supposing import read_suppositions

ASKED = "US pressure on Iraq"
PUSH = Intervention(kind="press", target="toll")
SYSTEM = SystemModel(
    links=(Link(id="link:1", cause="toll", effect="trade", sign=-1, link_type="causal", runs=True, support=1.0),)
)


def choose(words: str) -> Concept:
    """The concept that bears its words as id."""
    return Concept(id=words, label=words, quantity=words)


def read(**more: Any) -> tuple[Intervention, ...]:
    """Interventions of a question on the toll."""
    return read_suppositions(Suppose(**more), PUSH, SYSTEM, choose)


def test_holding_cutting_and_adding_follow_the_push():
    """Each supposition is one intervention after the push, in the order of their kinds."""
    made = read(held=("trade",), cut=("link:1",), added=("trade -> taxes", "taxes -| toll"))

    assert ["press", "hold", "cut", "add", "add"] == [one.kind for one in made]
    assert [("trade", "taxes", 1), ("taxes", "toll", -1)] == [(o.cause, o.target, o.direction) for o in made[3:]]


@pytest.mark.parametrize(
    ("supposed", "words"),
    [
        ({"once": True, "at_rest": True}, "--once or --rest"),
        ({"held": ("toll",)}, "pushed or held"),
        ({"cut": ("link:9",)}, "the id of a link"),
        ({"added": ("toll and trade",)}, "two concepts"),
        ({"added": ("toll ->",)}, "two concepts"),
        ({"added": ("toll -> toll",)}, "two concepts"),
        ({"added": ("toll -> trade -> taxes",)}, "two concepts"),
    ],
)
def test_a_supposition_that_does_not_fit_is_refused(supposed: dict[str, Any], words: str):
    """One line tells what was expected and what to do."""
    with pytest.raises(UnreadableSuppositionError, match=words) as raised:
        read(**supposed)

    assert 1 == len(str(raised.value.line).splitlines())


def test_a_dossier_answers_with_its_suppositions(built):
    """Rest and a single push each give an answer that says so."""
    rest, once = (
        dragoman.ask_dossier(built, ASKED, "up", members=40, suppose=supposed)
        for supposed in (Suppose(at_rest=True), Suppose(once=True))
    )

    assert any("come to rest" in line for line in rest.assumptions)
    assert "once" in once.question


def test_a_link_put_in_carries_and_is_told(built):
    """A person's link leads further, with a step in the chain and a line among the assumptions."""
    system = dragoman.load_built(built).system
    known = {effect.concept for effect in dragoman.ask_dossier(built, ASKED, "up", members=40).effects}
    far = next(concept.id for concept in system.concepts if concept.id not in known and "pressure" not in concept.id)
    added = Suppose(added=(f"influence(IRN>IRQ) -> {far}",))
    told = dragoman.ask_dossier(built, ASKED, "up", members=40, suppose=added)
    steps = next(effect.chains[0] for effect in told.effects if effect.concept == far)

    assert len(steps) > 1
    assert "as you suppose" in told.question
    assert any(line.startswith("A person, not a text, links") for line in told.assumptions)


def test_holding_an_effect_takes_it_out_of_the_answer(built):
    """What is held does not move, and is told in the question."""
    held = dragoman.ask_dossier(built, ASKED, "up", members=40, suppose=Suppose(held=("influence(IRN>IRQ)",)))

    assert "influence(IRN>IRQ)" not in {effect.concept for effect in held.effects}
    assert "held where" in held.question


def test_a_cut_link_is_told_in_the_question(built):
    """With every link cut nothing follows."""
    cut = tuple(link.id for link in dragoman.load_built(built).system.links)
    told = dragoman.ask_dossier(built, ASKED, "up", members=5, suppose=Suppose(cut=cut))

    assert () == told.effects
    assert "is cut" in told.question
