"""Ties of rules and of the encoder together."""

import pytest

from dragoman.read import read_document
from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.records import Document, Relation


@pytest.fixture
def read(nlp, ontology):
    """A function from a text to its ties, with what was learned or without."""

    def read_text(text: str, **how: bool):
        document = Document(id="d1", sha256="", name="a.txt", text=text, published=None)
        claims = read_document(document, nlp=nlp, ontology=ontology, **how).claims
        return [claim for claim in claims if isinstance(claim.content, Relation)]

    return read_text


TEXTS = [
    "Ardin is an ally of Belmora, and its militia is backed by Sel.",
    "The Ember Front, a rebel group based in Tarsk, is hostile to the government of Velmora.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_ties_of_rules_stay_as_they_are(read, text):
    """What was learned adds ties and changes none."""
    alone, both = read(text, learned=False), read(text)

    assert alone
    assert alone == [claim for claim in both if claim.rule != NAME]


@pytest.mark.parametrize("text", TEXTS)
def test_no_tie_is_told_twice(read, text):
    """Kind and both sides together are told by one claim at most."""
    told = [
        (claim.content.kind, one.mention, other.mention)
        for claim in read(text)
        for one in claim.content.holder
        for other in claim.content.target
    ]

    assert len(set(told)) == len(told)


def test_an_added_tie_has_both_sides(read):
    """A tie that names one side alone is not added."""
    found = [claim for text in TEXTS for claim in read(text) if claim.rule == NAME]

    assert all(claim.content.holder and claim.content.target for claim in found)
