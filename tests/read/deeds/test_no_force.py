"""Clauses that are worded like force and use none, on invented countries."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Marlen seized on the crisis.",
        "The party seized upon the ruling.",
        "Troops marched through Ostrel to celebrate the victory.",
        "Marlen was forced to beg Ostrel for aid.",
    ],
)
def test_who_takes_up_a_matter_parades_or_is_in_need_forces_nobody(read_text, text: str):
    """Who seizes on something holds nothing by force, and need is nobody's deed."""
    assert "COERCE" not in {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen seized the port of Ostrel on Monday.", "ASSAULT"),
        ("Marlen seized a tanker of Ostrel on Monday.", "COERCE"),
        ("The forces of Marlen rolled into Ostrel.", "COERCE"),
    ],
)
def test_who_takes_a_place_or_a_thing_forces_others(read_text, text: str, kind: str):
    """A day is no matter, and a land no parade ground."""
    assert kind in {each for each, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels dispersed into the forest.", set()),
        ("The crowd dispersed at dusk.", set()),
        ("Police dispersed the crowd.", {("COERCE", ("Police",), ("crowd",))}),
        ("The crowd was dispersed by police.", {("COERCE", ("police",), ("crowd",))}),
    ],
)
def test_a_crowd_that_disperses_is_dispersed_by_nobody(read_text, text: str, expected: set):
    """Only with somebody whom it is done to does a verb of dispersing tell of force."""
    assert expected == events(read_text(text))
