"""Verbs that drive people from where they live, on invented places."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import moved


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The clashes drove 400 villagers from their houses.", "400 villagers"),
        ("The clashes pushed herders off their land.", "herders"),
        ("Rising rents forced nurses out of Velda.", "nurses"),
        ("The clashes frightened the teachers away.", "the teachers"),
        ("The plague emptied the island of its settlers.", "its settlers"),
        ("The plague emptied the island.", None),
        ("The failed monsoon pushed shepherds westward.", "shepherds"),
        ("The siege would send refugees over the border.", "refugees"),
        ("The raids drove 700 villagers into the hills.", "700 villagers"),
        ("The landslide sent thousands into the capital.", None),
        ("Poor families were driven to Velda by the raids.", "Poor families"),
        ("Thousands were driven from their homes by the clashes.", "Thousands"),
    ],
)
def test_who_is_driven_from_home_is_displaced(read_text, text: str, who: str | None):
    """More people leave where they live: none of them grows weaker."""
    assert [("displacement", who if who != "Thousands" else None, 1)] == moved(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The clashes drove the gunmen from the village.",
        "The scandal drove the treasurer from office.",
        "The levy drove breweries out of the market.",
        "The heat emptied the cisterns.",
        "The raids drove the gunmen across the river.",
        "The new levy sent teachers to the villages.",
        "The shortage pushed families into poverty.",
        "The scandal pushed voters towards the Reed Party.",
    ],
)
def test_who_bears_arms_or_leaves_no_home_is_not_displaced(read_text, text: str):
    """Gunmen, officials and firms are driven out of other things than their homes."""
    assert "displacement" not in {head for head, _, _ in moved(read_text(text))}


def test_who_is_not_driven_away_is_not_displaced(read_text):
    """A denied verb leaves people where they are."""
    assert [("displacement", "the herders", 0)] == moved(read_text("The clashes did not drive the herders away."))


def test_words_that_tell_where_to_belong_to_the_displacement(read_text):
    """Who is driven and whither is told by the end's own words."""
    reading = read_text("The failed monsoon pushed shepherds westward.")

    told = [claim.content.effect for claim in reading.claims if isinstance(claim.content, Influence)]
    assert ["shepherds westward"] == [end.anchor.exact for end in told]


def test_who_is_only_put_elsewhere_grows_in_no_way(read_text):
    """Gunmen driven over a river are no stronger for it."""
    assert [] == moved(read_text("The raids drove the gunmen across the river."))
