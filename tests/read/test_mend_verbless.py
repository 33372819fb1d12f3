"""Sentences in which a parse saw no verb: seen in what is read, on invented actors."""

import pytest

from dragoman.read.parse import load_pipeline, parse_segments
from dragoman.records import Document, Segment
from tests.read.conftest import signed, ties


@pytest.mark.parametrize("whose", ["salt", "most of its salt"])
def test_a_plural_between_a_name_and_a_noun_is_the_verb_of_a_sentence_without_one(read_text, whose: str):
    """A sentence that ends with a stop has a verb."""
    assert ("exports_to", ("Tarsk",), ("Kerrin",)) in ties(read_text(f"Tarsk exports {whose} to Kerrin."))


@pytest.mark.parametrize("text", ["Debt fuels anger.", "The ban fuels smuggling.", "Low pay fuels corruption."])
def test_a_verb_of_cause_between_two_nouns_is_the_verb(read_text, text: str):
    """Few plurals that are spelt like such a verb narrow another noun."""
    assert [1] == [link[2] for link in signed(read_text(text))]


@pytest.mark.parametrize("text", ["Tarsk rebels, soldiers and spies.", "Tarsk attacks on Kerrin"])
def test_lists_and_headings_get_no_verb(text: str):
    """Where nothing stands behind a plural, or no stop ends the line, it stays a noun."""
    assert "VERB" not in _parts(text)


def _parts(text: str) -> list[str]:
    """The parts of speech of a text's words, once mended."""
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    return [token.pos_ for span in parse_segments(document, (segment,), load_pipeline()).spans for token in span]
