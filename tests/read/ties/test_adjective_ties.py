"""Adjectives that tie whoever they describe."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town, dependent on Norway, is empty.", ("depends_on", ("town",), ("Norway",))),
        ("Farmers dependent on rain water left.", ("depends_on", ("Farmers",), ("rain water",))),
        (
            "A broker close to the president sold the mill.",
            ("aligned_with", ("A broker close to the president",), ("president",)),
        ),
    ],
)
def test_an_adjective_behind_its_noun_ties_it(read_text, text: str, expected: tuple):
    """What stands behind a noun describes it, be one of the two a thing or the adjective taken for an adverb."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize("text", ["The hut close to the border burned.", "The mill, dependent on luck, burned."])
def test_things_are_in_no_tie_to_each_other(read_text, text: str):
    """Of two sides one at least is somebody."""
    assert set() == ties(read_text(text))
