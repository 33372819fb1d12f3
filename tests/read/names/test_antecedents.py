"""Who can be meant by a pronoun, by kind and number, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Ostrel denied that any armed group was operating from its territory.", "its", ["Ostrel"]),
        ("Varkania accused the militia of attacking its border posts.", "its", ["Varkania"]),
        ("The militia said Varkania had raided its camp.", "its", ["The militia"]),
    ],
)
def test_what_only_a_state_has_is_no_band_s(text: str, pronoun: str, meant: list[str | None]):
    """Territory and borders are a state's, though the nearest doer is a band; camps are anybody's."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Kesh thanked Veska for its support.", "its", ["Veska"]),
        ("Veska said its army had left.", "its", ["Veska"]),
        ("Tolun said his army had left.", "his", ["Tolun"]),
        ("Marel Ostin spoke. Ostin said the law was dead and that its army had left.", "its", [None]),
    ],
)
def test_a_pronoun_tells_what_sort_of_name_it_is_bound_by(text: str, pronoun: str, meant: list[str | None]):
    """What kind a name is that no list knows is guessed; "its" and "his" beside it know better, unless a first name."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The senator arrived. Her husband left and her daughter stayed.", "her", ["The senator"]),
        ("Soldiers freed a hostage. The army had sought him.", "him", ["a hostage"]),
        ("The mayor met a crowd. Soldiers had beaten him.", "him", ["The mayor"]),
        ("The union met no party. It will strike.", "It", ["The union"]),
    ],
)
def test_who_cannot_be_meant(text: str, pronoun: str, meant: list[str | None]):
    """A husband is no "her", a crowd no "him"; of nobody nothing further is told."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Kesh sent 200 peacekeepers to Lurn. They will guard the port.", "They", ["200 peacekeepers"]),
        ("The navy detained the crew. Varkania demanded their release.", "their", ["the crew"]),
    ],
)
def test_they_are_many(text: str, pronoun: str, meant: list[str | None]):
    """Of those before it "they" are whoever is told to be many, a crew too, and no name that is likely a land's."""
    assert meant == referents(text, pronoun)
