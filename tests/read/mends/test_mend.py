"""Parses that no grammar allows: seen in what is read, on invented actors."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from dragoman.read.mends import mend
from dragoman.read.parsing.parse import load_pipeline, parse_segments
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


# Words that mends look for, of every kind, so that any order of them is tried.
WORDS = (
    "Ardin Belmora rebels they who that which itself the a not never by in of to and but , : said will would has raid "
    "raising raised raise fuels exports attacks arms because if when behind on away weaker more"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14))
def test_every_way_up_ends_whatever_the_words(words: list[str]):
    """No mend leaves words that hang on each other in a ring, which nothing that climbs would ever leave."""
    for token in parsed(" ".join(words) + "."):
        assert any(above.head.i == above.i for above in (token, *_up(token)))


def _up(token: Token) -> list[Token]:
    """The words above a word, no more than there are in its text."""
    found = [token]
    for _ in token.doc:
        found.append(found[-1].head)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "They did so, not by itself raising rents.",
        "Never by itself causing war.",
        "The ban will not by itself raise rents.",
    ],
)
def test_a_clause_under_by_itself_is_not_hung_on_what_hangs_on_it(text: str):
    """What "by itself" leads stays under it; what stands behind it takes its helpers."""
    assert 1 == sum(token.head.i == token.i for token in parsed(text))


def test_a_text_in_which_mends_make_a_ring_keeps_its_parse(monkeypatch, nlp):
    """Should two words come to hang on each other, all stands as it was parsed."""

    def entangle(words: Sequence[Token]) -> None:
        words[0].head, words[1].head = words[1], words[0]

    doc = Doc(nlp.vocab, words=["Rebels", "left", "Ardin"], heads=[1, 1, 1], deps=["nsubj", "ROOT", "dobj"])
    monkeypatch.setattr(mend, "_mend_all", entangle)
    mend.mend_parse(doc, [*doc])

    assert [1, 1, 1] == [token.head.i for token in doc]


def parsed(text: str) -> list[Token]:
    """The words of a text, parsed and mended."""
    document = Document(id="0" * 16, sha256="0" * 64, name="test.txt", text=text)
    segment = Segment(number=0, kind="body", start=0, end=len(text))
    return [token for span in parse_segments(document, (segment,), load_pipeline()).spans for token in span]
