"""Sentences in which a parse saw no verb: seen in what is read, on invented actors."""

import pytest

from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.records import Document, Event, Influence, Segment
from tests.read.conftest import signed, ties


@pytest.mark.parametrize("whose", ["salt", "most of its salt"])
def test_a_plural_between_a_name_and_a_noun_is_the_verb_of_a_sentence_without_one(read_text, whose: str):
    """A sentence that ends with a stop has a verb."""
    assert ("exports_to", ("Tarsk",), ("Kerrin",)) in ties(read_text(f"Tarsk exports {whose} to Kerrin."))


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("Exports fuel debt growth in Belmora.", "Exports", "debt growth"),
        ("Higher grain prices fuel unrest in the port.", "Higher grain prices", "unrest"),
        ("Tarsk says so. Remittances boost demand.", "Remittances", "demand"),
    ],
)
def test_a_bare_noun_behind_a_plural_is_the_verb_of_a_sentence_without_one(
    read_text, text: str, cause: str, effect: str
):
    """What looks like part of a compound is what the plural does."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert [(cause, effect)] == [(link.cause.anchor.exact, link.effect.anchor.exact) for link in links]


def test_a_past_before_its_object_leaves_the_name_before_it_to_its_preposition(read_text):
    """Whatever was done to a name after "of" is done to it, and not to those whom it angered."""
    found = [
        c.content for c in read_text("The bombing of Quill angered traders.").claims if isinstance(c.content, Event)
    ]

    assert [("ASSAULT", ["Quill"])] == [(e.type, [role.anchor.exact for role in e.targets]) for e in found]


@pytest.mark.parametrize("text", ["Debt fuels anger.", "The ban fuels smuggling.", "Low pay fuels corruption."])
def test_a_verb_of_cause_between_two_nouns_is_the_verb(read_text, text: str):
    """Few plurals that are spelt like such a verb narrow another noun."""
    assert [1] == [link[2] for link in signed(read_text(text))]


@pytest.mark.parametrize("past", ["angered", "worried", "shelled", "alarmed"])
def test_a_past_in_any_spelling_is_one(read_text, past: str):
    """Endings are cut as for verbs that the parse sees."""
    found = [
        c.content for c in read_text(f"The bombing of Quill {past} traders.").claims if isinstance(c.content, Event)
    ]

    assert "Quill" in {role.anchor.exact for event in found for role in event.targets}


@pytest.mark.parametrize("text", ["No arms control treaty with Oste.", "Arms trade talks between Oste and Kest."])
def test_a_noun_between_a_plural_and_a_noun_narrows_it(text: str):
    """Only what brings about something is a verb there."""
    assert "VERB" not in _parts(text)


@pytest.mark.parametrize("text", ["Tarsk rebels, soldiers and spies.", "Tarsk attacks on Kerrin"])
def test_lists_and_headings_get_no_verb(text: str):
    """Where nothing stands behind a plural, or no stop ends the line, it stays a noun."""
    assert "VERB" not in _parts(text)


def _parts(text: str) -> list[str]:
    """The parts of speech of a text's words, once mended."""
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    return [token.pos_ for span in parse_segments(document, (segment,), load_pipeline()).spans for token in span]
