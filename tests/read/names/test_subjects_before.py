"""What the subject told of before makes of a pronoun, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("A ceasefire between Varkania and Ostrel still holds. Its collapse would cost lives.", []),
        ("The subsidy fell in March. Its end angered Ostrel.", []),
        ("Varkania still holds out. Its collapse would cost lives.", ["Varkania"]),
        ("The ceasefire helped Varkania. Its army has rested.", ["Varkania"]),
    ],
)
def test_what_becomes_of_a_thing_is_nobody_s(text: str, meant: list[str]):
    """The collapse of a truce is not that of those who made it; an army is nobody's but an actor's."""
    assert meant == referents(text, "Its")
