"""Pronouns that stay open because those they go on about are, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("She told President Lena Brel that she would resign.", "she"),
        ("She told President Lena Brel of it. She broke her word.", "her"),
    ],
)
def test_who_is_open_stays_open(text: str, pronoun: str):
    """Whoever is told something by a woman nobody names is not that woman."""
    assert [None] == referents(text, pronoun)


def test_a_named_subject_ends_it():
    """Who speaks in the next sentence by name is "she" there."""
    assert ["Lena Brel"] == referents("She left. Lena Brel said she would stay.", "she")


def test_nobody_is_she_in_her_own_turn():
    """Whoever speaks in a turn says "I" of herself."""
    text = "Lena Brel met Taro Imm. Reporter: What of the pact? Lena Brel: She broke it in May."

    assert "Lena Brel" not in referents(text, "She")
