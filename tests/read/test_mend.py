"""Parses that no grammar allows: seen in what is read, on invented actors."""

import pytest

from dragoman.read.parse import load_pipeline, parse_segments
from dragoman.records import Document, Segment
from tests.read.conftest import events


@pytest.mark.parametrize("month", ["May", "December"])
def test_a_month_behind_a_preposition_narrows_no_name(read_text, month: str):
    """Troops that leave "in May" are no May troops."""
    told = events(read_text(f"In {month} Oss marines boarded two freighters."))

    assert {("Oss marines",)} == {sources for _, sources, _ in told}


def test_a_past_with_an_object_is_the_verb_of_a_sentence_without_another():
    """Whatever its tag, what has an object is nothing that is done to the noun before it."""
    text = "The rebel capture of Tarsk alarmed Belmora."
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    (span,) = parse_segments(document, (segment,), load_pipeline()).spans

    assert ("alarmed", ["capture"]) == (span.root.text, [t.text for t in span.root.children if t.dep_ == "nsubj"])
