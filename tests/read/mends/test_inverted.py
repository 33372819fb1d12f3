"""Subjects that stand behind their verb: seen in what is read, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, signed, status, ties


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Behind Oss stands the Federation of Tameria, its oldest friend.", ("Federation of Tameria", "Oss")),
        ("Behind the rebels stands Kerrin.", ("Kerrin", "rebels")),
        ("Kerrin stands behind the rebels.", ("Kerrin", "rebels")),
    ],
)
def test_who_stands_behind_somebody_backs_him_in_any_order(read_text, text: str, sides: tuple[str, str]):
    """A verb of standing has no object: the noun behind it is its subject where a place stands before it."""
    assert ("SUPPORT", sides[:1], sides[1:]) in events(read_text(text))


def test_a_guard_behind_a_desk_backs_nobody(read_text):
    """What is no actor is only a place to stand behind."""
    assert set() == events(read_text("Behind the desk stood a guard."))


def test_a_noun_behind_should_is_the_subject_of_its_verb(read_text):
    """A condition that opens with "should" tells of the noun after it."""
    assert ("ASSAULT", ("Marlen",), ("Velda",)) in events(read_text("Should Marlen attack Velda, Oman will mediate."))


def test_who_sits_on_the_other_side_is_no_body_to_be_a_member_of(read_text):
    """Of "on one side sat X, on the other Y" both sit."""
    assert set() == ties(read_text("On one side sat the coalition of Velda, on the other the Tide Front."))


@pytest.mark.parametrize(
    "text",
    [
        "Velda will attack Ostrel should Marlen close the port.",
        "Velda will attack Ostrel, its minister said, should Marlen close the port.",
        "Velda would leave the pact were Marlen to close the port.",
    ],
)
def test_a_condition_with_its_auxiliary_first_may_stand_behind(read_text, text: str):
    """Both what is supposed and what would follow are conditional, whichever a parse puts on top."""
    reading = read_text(text)

    assert {"conditional"} == {c.status.modality for c in reading.claims if isinstance(c.content, Event)}
    assert [("causal", 1)] == [(kind, sign) for _, _, sign, kind in signed(reading)]


def test_a_should_with_its_subject_before_it_is_a_wish(read_text):
    """Only an auxiliary before its subject supposes anything."""
    assert "requested" == status(read_text("Marlen should attack Ostrel, he said.")).modality


@pytest.mark.parametrize(
    "text",
    [
        "Velda urged Marlen to leave Tarsk and warned of war should it stay.",
        "Velda met Marlen in Tarsk and threatened to leave the pact should it attack.",
        "Velda warned of war should Marlen attack Tarsk.",
        "Velda accused Marlen of a raid and promised to send guards to Tarsk should Velda fall.",
    ],
)
def test_a_condition_that_opens_with_should_leaves_what_was_done(read_text, text: str):
    """No modal need stand before "should" for its clause to be a condition, and what was done is not asked for."""
    told = [c for c in read_text(text).claims if isinstance(c.content, Event) and c.content.sources]

    assert told
    assert "requested" not in {c.status.modality for c in told if c.content.trigger.exact.endswith("ed")}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Had the guards been paid, the prison would not have emptied.",
            ("the guards been paid", "the prison would not have emptied"),
        ),
        (
            "Had the ferry been mended, mail would have reached the isle.",
            ("the ferry been mended", "mail would have reached the isle"),
        ),
    ],
)
def test_a_passive_behind_had_is_a_condition(read_text, text: str, ends: tuple[str, str]):
    """The clause is what the next one waits on, whether or not that is denied, and "had" is none of its words."""
    reading = read_text(text)

    assert [(*ends, 1, "causal")] == signed(reading)
    assert "counterfactual" in {claim.status.modality for claim in reading.claims}
