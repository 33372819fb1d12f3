"""What quakes, illnesses and crashes do, beside what somebody does."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "The earthquake killed 300 people in Marlen.",
        "Floods hit Ostrava.",
        "Forty villagers were killed by the quake.",
        "Forty miners died and twelve were wounded in the crash.",
        "People of Marlen displaced by floods and landslides received food.",
        "The villages of Ostrava were destroyed by a forest fire.",
        "Cholera struck the garrison of Marlen.",
        "Ten soldiers of Marlen were killed in an avalanche.",
        "An outbreak of cholera killed forty people of Marlen.",
        "Cyclone Asa killed forty people.",
    ],
)
def test_what_comes_by_itself_is_nobodys_deed(read_text, text: str):
    """A mishap attacks and displaces nobody, as the subject, after "by", or as what somebody came to harm in."""
    assert {"AID"} >= {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen shelled Ostrava during the storm.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Rebels killed ten soldiers in the flood.", ("ASSAULT", ("Rebels",), ("ten soldiers",))),
        ("A bomb killed ten soldiers of Marlen.", ("ASSAULT", ("A bomb",), ("ten soldiers of Marlen",))),
        ("Ten soldiers were killed by shelling and hunger.", ("ASSAULT", ("hunger", "shelling"), ("Ten soldiers",))),
    ],
)
def test_what_somebody_does_in_a_storm_is_a_deed(read_text, text: str, expected: object):
    """Where somebody, or a thing of war, does harm, the weather takes nothing from it."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The opposition leader was detained after the crash.", "COERCE"),
        ("Several activists were jailed during the pandemic.", "COERCE"),
        ("Ten soldiers were shot dead in the flood.", "ASSAULT"),
        ("Villagers were massacred in the drought.", "ASSAULT"),
        ("Food was delivered to Marlen after the cyclone.", "AID"),
        ("The hostages were released after the crash.", "RETREAT"),
        ("The king was killed in a plane crash blamed on Marlen.", "ASSAULT"),
        ("Operation Red Storm destroyed the Marlen army.", "ASSAULT"),
        ("A computer virus attacked a port of Marlen.", "ASSAULT"),
        ("Ten men were arrested in the outbreak of looting.", "COERCE"),
    ],
)
def test_what_somebody_must_do_is_a_deed_in_any_weather(read_text, text: str, kind: str):
    """Arrests, shootings, gifts and operations with a storm's name are deeds, though a mishap stands beside them."""
    assert kind in {found for found, _, _ in events(read_text(text))}


def test_a_boat_that_strikes_a_mine_attacks_nobody(read_text):
    """Vessels and vehicles run into mines and rocks by nobody's deed; a drone that strikes a mine is another matter."""
    told = read_text("The boat struck one of Velda's own mines. A lorry hit a mine near Marlen.")

    assert [] == [c for c in told.claims if isinstance(c.content, Event)]


def test_who_dies_in_a_crash_is_killed_by_nobody(read_text):
    """What crashes attacks nothing, and those whom that kills were not attacked."""
    assert set() == events(read_text("A transport crashed near Ostrel, killing two soldiers."))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Turnout in Varnia sank to a third.", set()),
        ("The harbour, whose number of dockers has sunk since the war, is quiet.", set()),
        ("The ferry sank off Tarsk.", set()),
        ("Rebels sank a ferry off Tarsk.", {"ASSAULT"}),
    ],
)
def test_what_sinks_is_not_sunk(read_text, text: str, kinds: set[str]):
    """Without an object nobody sinks anything, whatever the clause is about."""
    assert kinds == {kind for kind, _, _ in events(read_text(text))}
