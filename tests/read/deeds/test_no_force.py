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
