"""On what conditions texts state a link."""

from typing import Any

import pytest

from dragoman.model.conditions import find_conditions
from dragoman.records import Anchor, Claim, Condition, Influence, Phrase, Status

TEXT = "If trade stops, pressure of Ardin weakens Belmora and rising tolls hurt the ferries."


def words(exact: str) -> Anchor:
    """The first place where words stand in the text."""
    start = TEXT.index(exact)
    return Anchor(doc="d", start=start, end=start + len(exact), exact=exact)


def claim(name: str, cause: str, effect: str, **more: Any) -> Claim:
    """A claim that some words of the text drive others."""
    content = Influence(
        cause=Phrase(anchor=words(cause), head=cause, concept=cause.rpartition(" ")[2] + "()"),
        effect=Phrase(anchor=words(effect), head=effect),
        sign=1,
        link_type="causal",
        triggers=tuple(map(words, more.get("triggers", ()))),
        condition=words(more["condition"]) if "condition" in more else None,
    )
    status = Status(modality=more.get("modality", "asserted"))
    sentence = more.get("sentence", 0)
    return Claim(id=name, doc="d", sentence=sentence, anchor=words(cause), content=content, status=status, rule="r.v1")


IF_CLAUSE = claim("if", "trade stops", "pressure of Ardin weakens Belmora", triggers=("If",), condition="trade stops")
MET = (Condition(words="if trade stops", concept="stops()"),)


def test_a_condition_is_told_with_the_word_that_makes_it_one():
    """The link from the condition itself waits for it."""
    assert {"if": MET} == find_conditions([IF_CLAUSE])


def test_what_is_said_under_a_condition_waits_for_it():
    """A link in the main clause holds only if the if-clause does."""
    inner = claim("inner", "pressure of Ardin", "Belmora")

    assert MET == find_conditions([IF_CLAUSE, inner])["inner"]


@pytest.mark.parametrize(
    "other",
    [
        claim("other", "rising tolls", "ferries"),
        claim("other", "trade", "stops"),
        claim("other", "pressure of Ardin", "Belmora", sentence=1),
    ],
    ids=["beside it", "inside the condition", "in another sentence"],
)
def test_what_a_condition_does_not_cover_waits_for_nothing(other):
    """A link that follows from something else, or within the condition, or elsewhere, is free of it."""
    assert "other" not in find_conditions([IF_CLAUSE, other])


def test_claims_without_conditions_have_none():
    """Nothing is told of links that are simply stated."""
    assert {} == find_conditions([claim("free", "rising tolls", "ferries")])


def test_a_condition_that_a_verb_opens_holds_it_once():
    """The words of "Should X attack" begin with it already."""
    turned = claim(
        "turned", "If trade stops", "pressure of Ardin weakens Belmora", triggers=("If",), condition="If trade stops"
    )

    assert {"turned": MET} == find_conditions([turned])
