"""Parses in which words hang on each other in a ring."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from dragoman.read.mends._rings import has_ring

WORDS = ["Ardin", "armed", "the", "rebels", "of", "Oss"]


def entangled(nlp, heads: list[int]) -> Doc:
    """A text whose words hang on each other as given, by place."""
    doc = Doc(nlp.vocab, words=WORDS[: len(heads)], heads=list(range(len(heads))), deps=["dep"] * len(heads))
    for token, head in zip(doc, heads, strict=True):
        token.head = doc[head]
    return doc


@pytest.mark.parametrize(
    ("heads", "ring"),
    [([], False), ([0], False), ([1, 1, 3, 1], False), ([1, 0], True), ([1, 2, 0, 3], True), ([1, 1, 3, 2], True)],
)
def test_a_ring_is_seen_wherever_it_is(nlp, heads: list[int], ring: bool):  # noqa: FBT001 - a table of cases
    """A word that is its own head is a root, and none without one ends."""
    assert ring is has_ring(entangled(nlp, heads))


@given(heads=st.lists(st.integers(0, 5), min_size=6, max_size=6))
def test_a_ring_is_what_walking_up_finds(nlp, heads: list[int]):
    """By plain steps, no way up is longer than the text, unless it never ends."""
    walked = list(range(len(heads)))
    for _ in heads:
        walked = [heads[place] for place in walked]

    assert any(heads[place] != place for place in walked) is has_ring(entangled(nlp, heads))
