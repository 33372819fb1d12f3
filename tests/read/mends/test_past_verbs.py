"""Pasts that a parse takes for participles before their object, seen in what is read; invented."""

import pytest

from tests.read.conftest import signed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The guild's decision to sell the mill angered weavers.",
            [("The guild's decision to sell the mill", "angered weavers", 1)],
        ),
        (
            "Velda's refusal to pay the crew strained relations with Marlen.",
            [("Velda's refusal to pay the crew", "relations with Marlen", -1)],
        ),
        ("Closing the mill angered weavers.", [("Closing the mill", "angered weavers", 1)]),
        ("Doing so reduced trade.", [("Doing so", "trade", -1)]),
    ],
)
def test_a_past_behind_what_is_planned_is_the_verb(read_text, expected: list[tuple[str, str, int]], text: str):
    """What somebody decides or refuses to do moves what stands behind the past."""
    assert expected == [found[:3] for found in signed(read_text(text))]


def test_a_participle_behind_an_article_stays_one(read_text):
    """Of a plan that has a verb of its own the participle only narrows a noun."""
    assert [] == signed(read_text("The guild's plan to free the angered weavers failed."))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The levy boosted trade and reduced smuggling.", ("trade", 1), ("smuggling", -1)),
        ("The strike halted trains and delayed mail.", ("trains", -1), ("mail", -1)),
        ("The embargo has slowed trade and weakened banks.", ("trade", -1), ("banks", -1)),
        ("The ban cut imports and reduced supplies of seed.", ("imports", -1), ("supplies of seed", -1)),
    ],
)
def test_a_past_of_cause_behind_and_is_a_second_verb(
    read_text, text: str, first: tuple[str, int], second: tuple[str, int]
):
    """What is told behind "and" is moved by the same thing, each its own way."""
    assert [first, second] == [found[1:3] for found in signed(read_text(text))]


def test_a_participle_beside_a_graded_noun_stays_one(read_text):
    """Two nouns that are both described are both brought about."""
    told = signed(read_text("The pact brought lower taxes and increased spending."))

    assert [("lower taxes", 1), ("increased spending", 1)] == [found[1:3] for found in told]
