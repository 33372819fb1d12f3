"""Deeds of nobody named that a text tells as likely, unlikely, possible or feared."""

import pytest

from dragoman.read.status.foreseen import FORESEEN_RULE


@pytest.mark.parametrize(
    ("text", "type_", "polarity", "modality"),
    [
        ("A ceasefire is unlikely before the harvest.", "RETREAT", "-", "probable"),
        ("Sanctions may follow.", "COERCE", "+", "possible"),
        ("Talks are expected to resume in May.", "CONSULT", "+", "probable"),
        ("A new offensive is feared.", "ASSAULT", "+", "feared"),
        ("An attack is unlikely, analysts in Velda say.", "ASSAULT", "-", "probable"),
    ],
)
def test_how_likely_a_deed_of_nobody_is_is_told(read_text, text: str, type_: str, polarity: str, modality: str):
    """A noun of a deed that a sentence calls likely, possible or feared is an event without sides, of all its words."""
    [claim] = [one for one in read_text(text).claims if one.rule == FORESEEN_RULE]

    assert (type_, (), ()) == (claim.content.type, claim.content.sources, claim.content.targets)
    assert (polarity, modality, text.rstrip(".")) == (
        claim.status.polarity,
        claim.status.modality,
        claim.anchor.exact.rstrip("."),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Talks collapsed on Sunday.",
        "No attack was reported on Monday.",
        "Talks between Marlen and Ostrava are unlikely.",
        "The use of the quay is unlikely.",
        "The mayor said nothing of a possible attack.",
        "The quarrel makes a truce less likely.",
        "A truce is less likely than it was.",
    ],
)
def test_what_is_told_as_done_or_of_somebody_is_no_forecast(read_text, text: str):
    """What took place, what has sides, what tells of too little and what stands in passing is not read this way."""
    assert [] == [one for one in read_text(text).claims if one.rule == FORESEEN_RULE]
