"""Which things bring others about, and which are only carried or shown, on invented things."""

import pytest

from tests.read.conftest import signed


@pytest.mark.parametrize(
    "text",
    [
        "Two barges brought flour.",
        "A brass band won a prize.",
        "The print shop drew a map of the bay.",
        "The museum shows a canoe.",
    ],
)
def test_goods_that_are_brought_are_no_effect_of_what_carries_them(read_text, text: str):
    """A boat that brings flour, and a museum that shows a canoe, move neither."""
    assert [] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The arrests brought a wave of strikes.", ("The arrests", "a wave of strikes", 1, "causal")),
        ("Lower tariffs brought a glut.", ("Lower tariffs", "a glut", 1, "causal")),
        ("The figures show a fall in exports.", ("The figures", "a fall in exports", 1, "evidence")),
    ],
)
def test_deeds_and_quantities_bring_others_about(read_text, text: str, expected: tuple):
    """What can rise, fall or come to pass brings about what a verb of carrying gives it for an object."""
    assert expected in signed(read_text(text))
