"""Which town "the town" is, on invented names."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Varkania shelled Sarnbrook on Monday. Ostrel denied shelling the town.", "the town"),
        ("Nine died in Sarnbrook. Rebels left the town on Friday.", "the town"),
        ("Rebels took the village of Sarnbrook. Troops burnt the village.", "the village"),
    ],
)
def test_the_town_is_the_one_told_of_before(text: str, words: str):
    """Where one town was named, a noun for it goes back to the name."""
    assert ["Sarnbrook"] == referents(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels seized Sarnbrook and Hallow. The army bombed the town.", "the town"),
        ("Varkania bombed a village. Nurses in Sarnbrook treated nine. The village lay in ruins.", "The village"),
        ("Varkania invaded Ostrel. Troops entered the town.", "the town"),
        ("Nine died in Sarnbrook. Rebels left the old town.", "the old town"),
    ],
)
def test_the_town_may_be_another(text: str, words: str):
    """Two towns, one without a name, a land, or a town that is told apart leave it open."""
    assert [None] == referents(text, words)
