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


@pytest.mark.parametrize(
    "text",
    [
        "Kuwait received 12 million dinars in aid from Norway.",
        "Norway gave Kuwait 12 million dinars in emergency aid.",
        "Kuwait got $12 million in loans from Norway.",
        "Kuwait received 90 tonnes of food aid from Norway.",
    ],
)
def test_what_money_is_given_as_is_told_once_and_by_whoever_gives_it(read_text, text: str):
    """An amount of money is what stands behind its "in", and the verb tells of it."""
    assert [("AID", ("Norway",), ("Kuwait",))] == [row for row in events(read_text(text)) if row[0] == "AID"]


def test_money_in_a_month_or_a_land_is_given_as_neither(read_text):
    """A bribe is no aid, nor is a place or a month what money is."""
    for text in ("Kuwait took 12 million dinars in bribes.", "Kuwait spent 12 million dinars in Norway in May."):
        assert not [row for row in events(read_text(text)) if row[0] == "AID"]


@pytest.mark.parametrize(
    "text", ["Kuwait answered the strike with a siege of its own.", "Kuwait followed suit with an embargo of its own."]
)
def test_whose_own_a_deed_is_does_it(read_text, text: str):
    """A siege "of its own" besieges others."""
    assert all("its" not in targets and "Kuwait" not in targets for _, _, targets in events(read_text(text)))


def test_the_killing_of_ones_own_befalls_them(read_text):
    """Behind "the" those are meant who are somebody's own."""
    told = events(read_text("Kuwait mourned the killing of its own."))

    assert ("ASSAULT", (), ("its",)) in told
