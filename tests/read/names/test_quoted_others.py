"""Of whom somebody speaks whose words are quoted, on invented persons."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ('"Tomas Verrik was a friend," said Ona Brel. "He died at sea."', "He", ["Tomas Verrik"]),
        ('Tomas Verrik resigned. "He had no choice," said Ona Brel.', "He", ["Tomas Verrik"]),
        ('Tomas Verrik resigned. Ona Brel said that she "might leave if she can".', "she", ["Ona Brel"]),
    ],
)
def test_nobody_says_he_of_himself(text: str, pronoun: str, meant: list[str]):
    """Whose whole sentences are quoted speaks of others in them; in quoted scraps he may be told of himself."""
    assert meant == referents(text, pronoun)


def test_outside_of_quotes_nobody_is_ruled_out():
    """Without quotation marks a speaker may be told of."""
    assert ["Ona Brel"] == referents("Ona Brel said that she would leave.", "she")
