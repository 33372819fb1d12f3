"""Deeds done over a matter as links, on invented countries."""

import pytest

from tests.read.conftest import linked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlen recalled its envoy from Ostrava over a map of the islands.",
            ("a map of the islands", "Marlen recalled its envoy from Ostrava", "motive"),
        ),
        (
            "Marlen banned imports of copper over the jailing of two editors.",
            ("the jailing of two editors", "Marlen banned imports of copper", "motive"),
        ),
        ("Talks broke down over tolls.", ("tolls", "Talks broke down", "causal")),
        ("The army broke up the fair over tolls.", ("tolls", "The army broke up the fair", "motive")),
        ("The coalition fell apart over the budget.", ("the budget", "The coalition fell apart", "causal")),
        (
            "The cabinet imposed a levy over the objections of the miners.",
            ("the objections of the miners", "The cabinet imposed a levy", "concession"),
        ),
    ],
)
def test_what_a_deed_is_done_over_moves_it(read_text, text: str, expected: tuple[str, str, str]):
    """What politics is done over is its motive; talks fail by it; what is set aside stands against it."""
    assert expected in linked(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen banned flights over the strait.",
        "Marlen blocked shipments over the bridge.",
        "The army seized control over the port.",
        "Police arrested twelve men over the weekend.",
        "Marlen rejected the plan after talks over three days.",
        "The bridge collapsed over the river.",
        "Forty preachers were bundled over the frontier.",
    ],
)
def test_where_and_how_long_is_no_matter(read_text, text: str):
    """Places and times behind "over" move nothing."""
    assert [] == linked(read_text(text))


def test_a_fight_over_land_is_about_it(read_text):
    """Where a word itself tells of a quarrel, places are its matter, too."""
    assert ("the same hills", "The two countries fought", "motive") in linked(
        read_text("The two countries fought over the same hills.")
    )


def test_a_march_that_is_broken_up_has_its_own_matter(read_text):
    """What a crowd marches over moves the crowd, and not the police who end the march."""
    found = linked(read_text("Police broke up a march over fuel prices."))

    assert [("fuel prices", "a march", "motive")] == found


def test_what_somebody_rules_is_no_matter_of_a_deed(read_text):
    """Power that is had over a thing is taken from somebody, and for no quarrel over the thing."""
    found = linked(read_text("Marlen rejected the council's authority over wages."))

    assert [] == found
