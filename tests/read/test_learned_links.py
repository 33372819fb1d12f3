"""Links of rules and of the encoder together."""

import pytest

from dragoman.read import read_document
from dragoman.records import Document, Influence

ADDED = "influences.encoder.v1"


@pytest.fixture
def read(nlp, ontology):
    """A function from a text to its links, with what was learned or without."""

    def read_text(text: str, **how: bool):
        document = Document(id="d1", sha256="", name="a.txt", text=text, published=None)
        claims = read_document(document, nlp=nlp, ontology=ontology, **how).claims
        return [claim for claim in claims if isinstance(claim.content, Influence)]

    return read_text


TEXTS = [
    "Higher taxes led to protests in Velmora, and the drought raised prices.",
    "Because Ardin closed the border, trade with Belmora fell.",
    "The rift over the dam has left the coalition weaker and its rivals bolder.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_links_of_rules_stay_as_they_are(read, text):
    """What was learned adds links and changes none."""
    assert read(text, learned=False) == [claim for claim in read(text) if claim.rule != ADDED]


@pytest.mark.parametrize("text", TEXTS)
def test_no_link_is_told_twice(read, text):
    """An added link shares its cause or its effect with one that is told, never both."""
    links = [(claim.rule, claim.content.cause.anchor, claim.content.effect.anchor) for claim in read(text)]
    both = [
        (one, other)
        for place, one in enumerate(links)
        for other in links[place + 1 :]
        if ADDED in {one[0], other[0]} and all(_meet(a, b) for a, b in zip(one[1:], other[1:], strict=True))
    ]

    assert [] == both


def _meet(one, other) -> bool:
    return one.start < other.end and other.start < one.end


def test_the_ends_of_an_added_link_differ(read):
    """Nothing moves itself."""
    found = [claim.content for text in TEXTS for claim in read(text) if claim.rule == ADDED]

    assert all(link.cause.anchor != link.effect.anchor for link in found)
