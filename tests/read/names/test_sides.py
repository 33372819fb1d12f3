"""Who "the two sides" are, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            (
                "Varkania and Ostrel fought for a year. The Red Cross and the Harbour Mission brought food. "
                "The two sides agreed to a truce."
            ),
            "The two sides",
            {"Varkania", "Ostrel"},
        ),
        (
            (
                "The army has fought Dawn Brigade for years. Tamrin and the Relief League flew in grain. "
                "The warring sides allowed it."
            ),
            "The warring sides",
            {"The army", "Dawn Brigade"},
        ),
        (
            (
                "Dawn Brigade clashed with the River Party in June. Tamrin and Velda hosted monitors. "
                "The rival sides kept quiet."
            ),
            "The rival sides",
            {"Dawn Brigade", "River Party"},
        ),
        (
            (
                "Varkania swapped prisoners with Ostrel. Tamrin and the Harbour Mission brokered it. "
                "The two sides spoke of trust."
            ),
            "The two sides",
            {"Varkania", "Ostrel"},
        ),
    ],
)
def test_sides_are_those_who_fight_and_not_those_who_help(text: str, words: str, meant: set[str]):
    """Who brings food or stands between two others is none of the two sides."""
    assert meant == set(referents(text, words))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Varkania fought Ostrel in May. Varkania and Tamrin held talks. The two sides agreed.",
            {"Varkania", "Tamrin"},
        ),
        ("Varkania and Ostrel signed a pact. Tamrin and Velda signed another. The two sides met.", {None}),
    ],
)
def test_sides_may_be_two_that_are_told_together(text: str, meant: set[str | None]):
    """A pair that talks is meant by "the two sides" though one of it fought another; two such pairs leave it open."""
    assert meant == set(referents(text, "The two sides"))
