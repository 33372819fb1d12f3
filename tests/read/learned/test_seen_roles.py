"""Whom the words on a side of a deed name, on invented actors."""

import pytest

from dragoman.read.frames_encoder_v1 import Side
from dragoman.read.learned._seen_roles import roles_seen
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import parse_sheets, whole_sheet
from dragoman.records import Document
from tests.read.conftest import scene_of


@pytest.fixture
def named(nlp, ontology):
    """A function from a text and words of it to those whom they name on one side of a deed."""

    def named(text: str, *words: str) -> list[str]:
        document = Document(id="d1", sha256="", name="a.txt", text=text, published=None)
        [parsed] = parse_sheets([whole_sheet(document, segment_document(document))], nlp, needs_names=lambda _: True)
        sides = [Side(token, 0.9) for token in parsed.words[0] if token.text in words]
        return [role.anchor.exact for role in roles_seen(scene_of(parsed, ontology), 0, sides)]

    return named


def test_nobody_is_a_side_by_standing_in_anothers_words(named):
    """Who speaks of her brother is not taken with him."""
    assert ["my brother"] == named("They took my brother away.", "my", "brother")


def test_who_stands_beside_another_is_a_side_too(named):
    """Two of whom each has words of his own are both meant."""
    assert ["my brother", "Velda"] == named("They took my brother and Velda away.", "brother", "Velda")
