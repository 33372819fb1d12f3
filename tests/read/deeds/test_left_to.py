"""What falls to somebody: places, which he takes, and tasks, on invented actors."""

import pytest

from tests.read.conftest import events, ties


@pytest.mark.parametrize("text", ["It fell to Norway to mediate.", "It fell to the army of Marlen to restore order."])
def test_a_task_that_falls_to_somebody_is_no_place_he_takes(read_text, text: str):
    """An "it" that an infinitive explains is nobody, and is not taken."""
    reading = read_text(text)

    assert not {"ASSAULT", "controls"} & {told[0] for told in (*events(reading), *ties(reading))}


def test_a_town_that_falls_to_somebody_is_taken(read_text):
    """Where "it" goes back to a town, no infinitive explains it."""
    assert "ASSAULT" in {told[0] for told in events(read_text("Rebels besieged Orvik. It fell to the Tide Front."))}
