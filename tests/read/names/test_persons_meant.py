"""Which names "he" and "she" may go back to, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Major Rulf Denning runs the depot. Denning denied that Sarnholt had armed his men.", "his", "Rulf Denning"),
        ("Selma Roth denied that Sarnholt had armed her guards.", "her", "Selma Roth"),
        ("Aldo Venn was jailed in June. Orvane has granted asylum to his daughter.", "his", "Aldo Venn"),
        ("Nils Ahlgren resigned on Friday. Sarnholt seized his house.", "his", "Nils Ahlgren"),
        ("Mira Holst is premier of Orvane. Sarnholt shelled two towns. She called it an outrage.", "She", "Mira Holst"),
    ],
)
def test_a_person_goes_before_a_name_that_does_what_states_do(text: str, pronoun: str, meant: str):
    """Who arms, shells, seizes and grants asylum is a state where a person is told of beside it."""
    assert [meant] == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Sarnholt shelled Belvar. She called the shelling a crime.", "She", [None]),
        ("Belvar was occupied in May. He spoke of a crime.", "He", [None]),
    ],
)
def test_nobody_is_meant_where_only_lands_are_told_of(text: str, pronoun: str, meant: list[str | None]):
    """A "she" after two names of which one shells the other stays open."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Anna Holm met Verrin in Belvar. Verrin said he was pleased.", "he", "Verrin"),
        ("Verrin said his deputy would resign.", "his", "Verrin"),
        ("Mr Verrin jailed his rivals.", "his", "Verrin"),
        ("Verrin, who is forty, arrested his rivals.", "his", "Verrin"),
    ],
)
def test_a_name_of_one_word_may_be_a_person(text: str, pronoun: str, meant: str):
    """Who says something, or has a title or a "who", is a person as before."""
    assert [meant] == referents(text, pronoun)


def test_a_place_of_two_words_is_nobody_where_something_happens_in_it():
    """A town of two words behind "in" is no "he"."""
    assert [None] == referents("Nine died in Upper Tamm on Friday. His brother fled.", "His")
