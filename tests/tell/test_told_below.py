"""Deeds that a headline tells and the text below it tells again, of invented actors."""

import hashlib

import pytest

from dragoman.read import read_document
from dragoman.records import Document, Weighed
from dragoman.resolve import resolve_reading
from dragoman.tell._told_below import told_below
from dragoman.tell.evidence import Evidence
from tests.findings import lone_finding


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Velda shells border town", {"shells"}),
        ("Velda shells border town after ambush kills nine soldiers", {"shells", "kills"}),
        ("Velda shells Ostrin", set()),
        ("Sarn shells border town", set()),
        ("Velda jails nine soldiers", set()),
    ],
)
def test_a_deed_of_a_headline_is_told_once(nlp, ontology, title: str, told: set[str]):
    """A headline's deed is told below where its sides agree; another's deed, or one done to others, is its own."""
    text = (
        f"{title}\n\nVeldan artillery shelled the border town of Marrin in Sarn on Friday. Velda is a republic, and "
        "so is Sarn.\n\nGunmen in an ambush killed nine Veldan soldiers on Thursday, officials said."
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(id=digest[:16], sha256=digest, name="text.txt", text=text)
    reading = resolve_reading(read_document(document, nlp=nlp, ontology=ontology, learned=False), ontology, None)
    claims = {claim.id: claim for claim in reading.claims}
    weighed = Weighed(findings=tuple(lone_finding(claim.id, "event") for claim in reading.claims))
    below = told_below(Evidence([document], [reading], weighed))
    told_again = [claims[claim].content for one in weighed.findings if one.id in below for claim in one.claims]

    assert told == {content.trigger.exact for content in told_again}
