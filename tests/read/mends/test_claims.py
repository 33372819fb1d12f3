"""Parses that hang a claim on how it was made, mended, seen in what is held to be so; on invented actors."""

import pytest

from tests.read.conftest import held


@pytest.mark.parametrize(
    "text",
    [
        "Torgul rejects the allegations made by General Tovrin that Torgul units shelled Tarsk.",
        "Torgul dismissed claims spread by Belmora that it had shelled Tarsk.",
    ],
)
def test_a_claim_somebody_made_is_denied_with_it(read_text, text: str):
    """Who rejects the claims made by another denies what they say."""
    assert ("-", "reported") == held(read_text(text))[:2]


@pytest.mark.parametrize(
    "text",
    [
        "Torgul published a report written by Belmora that the army had shelled Tarsk.",
        "The nurses told by Belmora that Torgul had shelled Tarsk fled.",
    ],
)
def test_what_nobody_denies_stays(read_text, text: str):
    """A report that is only passed on, and what somebody was told, is not denied."""
    assert "+" == held(read_text(text))[0]


@pytest.mark.parametrize("who", ["a radio station", "the envoys", "a paper in Kest"])
def test_what_somebody_is_told_is_no_clause_about_him(read_text, who: str):
    """Behind "told X that" stands what is told, and nobody in it attacks X."""
    reading = read_text(f"Graal told {who} that rebels would attack.")
    aimed = [role.anchor.exact for claim in reading.claims for role in getattr(claim.content, "targets", ())]

    assert ([], ["rebels would attack"]) == (aimed, [said.content.exact for said in reading.attributions])


@pytest.mark.parametrize(
    "text",
    [
        "A clip viewed 300 times claims that Torgul shelled Tarsk.",
        "A video shared more than 90,000 times claims that Torgul shelled Tarsk.",
        "A post shared 4,000 times on Kestnet says Torgul shelled Tarsk.",
    ],
)
def test_what_was_shared_says_so(read_text, text: str):
    """How often a post was shared stands beside it, and what it claims is its word."""
    reading = read_text(text)

    assert ["Torgul shelled Tarsk"] == [said.content.exact for said in reading.attributions]
    assert ("+", "reported") == held(reading)[:2]
