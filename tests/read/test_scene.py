"""Who stands in a phrase that heads no name: owners, labels and numbers; on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Belmora blocked the Harn tunnel at noon.", "Harn"),
        ("Farmers ended a siege of the Losk dairy.", "Losk"),
        ("Belmora sent policemen to the Berra vineyard.", "Berra"),
    ],
)
def test_a_name_that_says_which_thing_is_meant_is_no_side(read_text, text: str, label: str):
    """Nobody does anything to a place because a road or a park bears its name."""
    assert all(label not in targets for _, _, targets in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Belmora rejected the European Union plan.", "European Union"),
        ("Belmora impounded a Torgul tug.", "a Torgul tug"),
        ("Belmora shelled the Torgul district.", "Torgul"),
    ],
)
def test_a_name_that_says_whose_a_thing_is_stays_a_side(read_text, text: str, owner: str):
    """A listed body's plan is its own, and so is one ship of many."""
    assert any(owner in targets for _, _, targets in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Hundreds of weavers marched on the palace.", "Hundreds of weavers"),
        ("Belmora freed two of the guards.", "two of the guards"),
        ("Belmora quarrelled with two of its guards about pay.", "two of its guards"),
    ],
)
def test_who_is_counted_is_told_with_the_number(read_text, text: str, side: str):
    """A side has the words that say how many of them there were."""
    assert any(side in (*sources, *targets) for _, sources, targets in events(read_text(text)))


def test_whose_things_are_counted_is_told_alone(read_text):
    """Two of somebody's posts are no two of him."""
    found = events(read_text("Rebels attacked two of Belmora's posts."))

    assert ("ASSAULT", ("Rebels",), ("Belmora",)) in found


@pytest.mark.parametrize(("people", "kinds"), [("aid workers", {"RETREAT"}), ("food aid", {"AID"})])
def test_people_are_not_what_they_deal_in(read_text, people: str, kinds: set[str]):
    """Who releases aid workers gives no aid; food aid is aid."""
    found = read_text(f"Marlen released {people} to Velda.")

    assert kinds == {c.content.type for c in found.claims if isinstance(c.content, Event)}


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
