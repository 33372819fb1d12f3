"""Spellings of given names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ontology.spellings import load_spellings

SPELLINGS = load_spellings()


def test_no_spelling_stands_for_two_names():
    """Each spelling is listed once, so that it cannot join two people."""
    assert set(SPELLINGS.one.values()) == {name for name, one in SPELLINGS.one.items() if name == one}


@pytest.mark.parametrize("words", [["abd", "rahman"], ["abdul", "rehman"], ["abdelrahman"], ["abdurrahman"]])
def test_a_servant_s_name_is_one_however_it_is_parted(words: list[str]):
    """Written in one word or two, with any vowel, the name is the same."""
    assert ["abdrahman"] == SPELLINGS.fold(words)


@pytest.mark.parametrize(
    ("one", "other"), [("hasan", "hussein"), ("saleh", "salah"), ("kamel", "kamal"), ("abdul", "ali")]
)
def test_like_names_stay_apart(one: str, other: str):
    """Names that only look alike are not folded."""
    assert SPELLINGS.fold([one]) != SPELLINGS.fold([other])


@given(st.lists(st.sampled_from([*sorted(SPELLINGS.one), *sorted(SPELLINGS.openings), "orlan", "aziz"]), max_size=5))
def test_folding_twice_changes_nothing(words: list[str]):
    """What is folded is its own one spelling."""
    folded = SPELLINGS.fold(words)

    assert folded == SPELLINGS.fold(folded)
