"""Which quantity the words of a phrase name."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ontology import load_ontology
from dragoman.records import Anchor, Phrase
from dragoman.resolve.quantities import candidate_words, name_quantity

ONTOLOGY = load_ontology()


def phrase(head: str, *modifiers: str, **fields: Any) -> Phrase:
    """A phrase with a head and the words that narrow it."""
    return Phrase(anchor=Anchor(doc="d", start=0, end=1, exact="x"), head=head, modifiers=modifiers, **fields)


@pytest.mark.parametrize(
    ("end", "quantity", "orientation"),
    [
        (phrase("influence"), "influence", 1),
        (phrase("power", "soft"), "influence", 1),
        (phrase("power"), "power", 1),
        (phrase("build-up", "military"), "military_buildup", 1),
        (phrase("violation", "ceasefire"), "ceasefire", -1),
        (phrase("instability"), "stability", -1),
        (phrase("influence", "growing", "own"), "influence", 1),
    ],
)
def test_longest_listed_words_name_the_quantity(end: Phrase, quantity: str, orientation: int):
    """All the words together are looked up before the head alone; empty words count for nothing."""
    named = name_quantity(end, ONTOLOGY)

    assert (quantity, orientation, False) == (named.quantity, named.orientation, named.provisional)


@pytest.mark.parametrize(
    ("verb", "quantity", "orientation"),
    [
        ("destabilize", "stability", -1),
        ("stabilise", "stability", 1),
        ("isolate", "standing", -1),
        ("unite", "cohesion", 1),
        ("attack", "attacks", 1),
    ],
)
def test_verbs_of_change_and_of_acts_name_theirs(verb: str, quantity: str, orientation: int):
    """A verb names the quantity it moves, or the act it tells of."""
    named = name_quantity(phrase(verb, clausal=True), ONTOLOGY)

    assert (quantity, orientation) == (named.quantity, named.orientation)


def test_somebody_stands_for_his_strength():
    """A phrase that names somebody is about how strong they are."""
    assert "strength" == name_quantity(phrase("Torren", of_actor=True), ONTOLOGY).quantity


@pytest.mark.parametrize(
    ("end", "quantity"),
    [
        (phrase("marmalade", "orange"), "thing:orange marmalade"),
        (phrase("pickle", clausal=True), "act:pickle"),
        (phrase("Influence"), "thing:Influence"),
        (phrase("marmalade", "growing"), "thing:marmalade"),
    ],
)
def test_words_no_list_knows_make_a_provisional_quantity(end: Phrase, quantity: str):
    """Where no listed quantity fits, the phrase's own words are the quantity; a proper name is never a listed one."""
    named = name_quantity(end, ONTOLOGY)

    assert (quantity, 1, True) == (named.quantity, named.orientation, named.provisional)


def test_candidates_go_from_longest_to_head():
    """Words are tried together, then fewer, then each with the head, then the head alone."""
    expected = ["old sea trade", "sea trade", "old trade", "trade"]

    assert expected == candidate_words(phrase("trade", "old", "sea"))


WORDS = st.one_of(st.sampled_from([*ONTOLOGY.quantities, "Trade", "thing", "act"]), st.text(max_size=8))


@given(WORDS, st.lists(WORDS, max_size=3), st.booleans())
def test_provisional_quantities_never_collide_with_listed_ones(head: str, modifiers: list[str], clausal: bool):  # noqa: FBT001 - drawn
    """A quantity is either listed or provisional, and its id tells which."""
    named = name_quantity(phrase(head, *modifiers, clausal=clausal), ONTOLOGY)

    assert named.provisional == named.quantity.startswith(("thing:", "act:"))
    assert named.provisional != (named.quantity in ONTOLOGY.quantities)


def test_listed_words_of_every_quantity_name_it():
    """Each word of a quantity, as the head of a phrase, names a quantity that lists it."""

    def lost(words: str) -> bool:
        *modifiers, head = words.split()
        senses = ONTOLOGY.word_senses(words)
        return head.islower() and name_quantity(phrase(head, *modifiers), ONTOLOGY).quantity != senses[0].quantity

    words = [word for quantity in ONTOLOGY.quantities.values() for word in quantity.more]

    assert [] == [word for word in words if lost(word)]


@pytest.mark.parametrize(
    "end",
    [
        phrase("control", "price"),
        phrase("loss", "crop"),
        phrase("collapse"),
        phrase("reach", clausal=True),
        phrase("join", clausal=True),
    ],
)
def test_words_that_only_look_listed_stay_provisional(end: Phrase):
    """Price controls are no control of a place, and to reach a town is no reach."""
    assert name_quantity(end, ONTOLOGY).provisional
