"""Listed names inside longer ones that they do not name, on invented bodies."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.read.names.mentions import find_mentions
from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.records import Document, Segment


def _entries(text: str) -> set[str]:
    """The listed actors that a text names."""
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    mentions = find_mentions(parse_segments(document, (segment,), load_pipeline()), load_ontology())
    return {mention.entry for mention in mentions if mention.entry is not None}


@pytest.mark.parametrize(
    "text",
    [
        "The Hill Militia burnt two farms near Belvar.",
        "Elders blamed the Guardian Front for the raid.",
        "The Independent Liberation Army held the pass.",
    ],
)
def test_an_outlet_is_not_met_in_the_name_of_a_band(text: str):
    """What goes on with a word for those who fight or stand for election names them, whatever it begins with."""
    assert _entries(text) == set()


@pytest.mark.parametrize(
    ("text", "entry"),
    [("The Guardian said the Front had left.", "guardian"), ("The Guardian Media Group sold its shares.", "guardian")],
)
def test_an_outlet_is_met_by_itself_and_in_its_company(text: str, entry: str):
    """An outlet that says something of a Front stays one."""
    assert entry in _entries(text)
