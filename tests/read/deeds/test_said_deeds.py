"""Demands and charges that are made by what somebody says, on invented actors."""

import pytest

from dragoman.records import Event


def _told(reading) -> set[tuple[str, str, str, str]]:
    """Type, trigger and both sides of every demand and charge that rests on something said."""
    found = [c.content for c in reading.claims if isinstance(c.content, Event) and c.rule == "events.said.v1"]
    return {(e.type, e.trigger.exact, e.sources[0].anchor.exact, e.targets[0].anchor.exact) for e in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman said that Kuwait must reopen the canal.", ("REQUEST", "must", "Oman", "Kuwait")),
        ("Kuwait has to free the sailors, the army said.", ("REQUEST", "has", "the army", "Kuwait")),
        ("Oman said Kuwait was behind the blast.", ("ACCUSE", "behind", "Oman", "Kuwait")),
        ("Oman said Kuwait is to blame for the delay.", ("ACCUSE", "blame", "Oman", "Kuwait")),
    ],
)
def test_saying_what_another_must_do_or_did_is_a_deed(read_text, text, expected):
    """Who says that another must do something asks it of him, and who says that he is to blame charges him."""
    assert _told(read_text(text)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Oman said it must defend itself.",
        "The president said his country must save water.",
        "Oman said it was behind the blast.",
        "Oman said Kuwait was not responsible.",
        "Oman said Kuwait must have known the plan.",
        "Oman said the canal must be reopened.",
        "Oman did not say that Kuwait must leave.",
        "Analysts say Kuwait must reopen the canal.",
        "To win the match, Kuwait must score, Oman said.",
        "Oman said Kuwait will have to wait.",
        "We said that we must leave Oman.",
    ],
)
def test_what_binds_nobody_else_is_no_demand(read_text, text):
    """One's own duty, a guess, a passive without a doer, what is unsaid and what mere observers say ask nothing."""
    assert _told(read_text(text)) == set()


def test_demand_that_is_said_holds_as_said(read_text):
    """The demand took place, while what is demanded did not yet."""
    claims = [c for c in read_text("Oman said that Kuwait must withdraw.").claims if isinstance(c.content, Event)]
    assert {(c.content.type, c.status.modality) for c in claims} == {("REQUEST", "asserted"), ("RETREAT", "requested")}
