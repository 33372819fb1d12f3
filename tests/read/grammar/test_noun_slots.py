"""What hangs on a noun: between whom a thing is that a verb or a cause parts from them; on invented actors."""

import pytest

from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fighting broke out between Norway and the Heron Front.", ("ASSAULT", ("Norway",), ("Heron Front",))),
        ("Talks resumed on Monday between Norway and Kuwait.", ("CONSULT", ("Norway",), ("Kuwait",))),
        ("Tension between Norway and Kuwait led to clashes at sea.", ("ASSAULT", ("Norway",), ("Kuwait",))),
    ],
)
def test_those_between_whom_a_deed_comes_about_stand_behind_its_verb(read_text, text: str, told: tuple):
    """A verb may part a deed from both its sides, or tell what came of a quarrel between them."""
    assert told in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The murder caused alarm among Norway and Kuwait.",
        "Tension between Norway and Kuwait led to clashes between farmers and herders.",
        "Tension between Norway and Kuwait led to raids.",
    ],
)
def test_those_among_whom_a_deed_is_felt_take_no_part(read_text, text: str):
    """Whom a deed alarms, and between whom its cause is, where others fight or one alone may, did not do it."""
    assert not {("Norway",), ("Kuwait",)} & {side for _, *sides in events(read_text(text)) for side in sides}


def test_control_that_changes_hands_between_two_is_nobodys_over_the_other(read_text):
    """A tie to a place is not one between those who take it in turns."""
    found = ties(read_text("Control of the road has changed hands this year between the militia and the Tide Front."))

    assert "controls" not in {told[0] for told in found}
