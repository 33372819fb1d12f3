"""Clauses torn apart at who says so between them, mended, seen in whose word is whose; on invented actors."""

import pytest

from dragoman.records import Event, Relation


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("The dam, says an engineer of the firm, will not last the winter.", "an engineer", "will not last the winter"),
        ("The tolls, envoys in Sorna have calculated, add a third to the price.", "envoys", "add a third to the price"),
        ("Marlen, its envoy told reporters, wants peace.", "its envoy", "wants peace"),
        ("The clerks were beaten and, a witness told the court, robbed of pay.", "a witness", "robbed of pay"),
        ("The rebels hold the port but, an envoy said, have no ships.", "an envoy", "have no ships"),
    ],
)
def test_who_stands_between_commas_says_what_is_around_him(read_text, text: str, speaker: str, said: str):
    """Whoever is named in the midst of a clause tells it, and its subject says nothing."""
    told = {(a.chain[-1].name, a.content.exact) for a in read_text(text).attributions}

    assert any(name.startswith(speaker) for name, content in told if content == said)


def test_what_stands_before_who_says_so_does_what_follows_him(read_text):
    """It is the land that seeks peace, not its envoy between the commas."""
    reading = read_text("Marlen, its envoy told reporters, wants peace.")
    [tie] = [claim.content for claim in reading.claims if isinstance(claim.content, Relation)]

    assert ["Marlen"] == [role.anchor.exact for role in tie.holder]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The rebels shelled Sorna, the army said, and seized the port of Vell.", "The rebels"),
        ("“The rebels shelled Sorna,” the army said, and seized the port of Vell.", "the army"),
        ("The army said the rebels shelled Sorna, and seized the port of Vell.", "the rebels"),
    ],
)
def test_who_goes_on_behind_who_says_so_is_whom_he_tells_of(read_text, text: str, doer: str):
    """What is joined with "and" behind an aside goes on with the clause before it, but behind a quotation with him."""
    reading = read_text(text)
    [seized] = [
        c.content for c in reading.claims if isinstance(c.content, Event) and c.content.trigger.exact == "seized"
    ]

    assert [doer] == [role.anchor.exact for role in seized.sources]


def test_who_did_the_first_of_three_things_says_the_second(read_text):
    """What stands before a verb of saying without a subject is what its speaker did, and not what he says."""
    reading = read_text(
        "The minister called the move hasty, said Velda would seek a loan, and thanked Marlen for an offer."
    )
    told = {(a.chain[-1].name, a.content.exact) for a in reading.attributions}

    assert ("The minister", "Velda would seek a loan") in told


def test_a_speaker_between_helper_and_verb_says_what_the_clause_tells(read_text):
    """The pronoun before the comma is the subject of what is told, and says nothing."""
    [said] = read_text("The Velda pact is new. It has also, say envoys, doubled the tolls.").attributions

    assert ("envoys", "doubled the tolls") == (said.chain[-1].name, said.content.exact)
