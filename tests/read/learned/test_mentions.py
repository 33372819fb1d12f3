"""Nouns that no list knows and that the encoder takes for somebody."""

import msgspec
import pytest

from dragoman.read import read_document
from dragoman.records import Document, Event

SHELLED = "Ardin's navy shelled the trawler off Velmora."


@pytest.fixture
def read(nlp, ontology):
    """A function from a text to its reading, with what was learned or without."""

    def read(text, **how):
        document = Document(id="d" * 8, sha256="", name="told", text=text)
        return read_document(document, nlp=nlp, ontology=ontology, **how)

    return read


def words(reading) -> list[str]:
    """The mentions of a reading, in order."""
    return [mention.anchor.exact for mention in reading.mentions]


def test_a_noun_that_surely_stands_on_a_side_is_somebody(read):
    """What no list has for an actor is one where a deed is done to it: a mention with its noun and how sure that is."""
    alone, both = read(SHELLED, learned=False), read(SHELLED)
    [found] = [mention for mention in both.mentions if mention.anchor.exact == "the trawler"]

    assert "the trawler" not in words(alone)
    assert ("nominal", "trawler", False) == (found.kind, found.role, found.plural)
    assert 0.7 <= found.score <= 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Each government accused the other of lying, and Ardin shelled Sel.", "the other"),
        ("Both towns begged the harbour board to step in, and Ardin shelled Sel.", "the harbour board"),
    ],
)
def test_a_word_for_somebody_counts_whatever_its_part_of_speech(read, text, found):
    """“The other” is somebody, and so is a noun that the tagger takes for a name or an adjective."""
    assert found not in words(read(text, learned=False))
    assert found in words(read(text))


def test_a_number_is_told_with_those_whom_it_counts(read):
    """“One of the six” is nobody called “one”."""
    assert "One of the six" in words(read("One of the six was shot by soldiers."))


def test_one_another_is_nobody_new(read):
    """“One another” are those who do it."""
    text = "The mayors of Ardin and Velmora stopped short of hurling insults at one another."

    assert words(read(text, learned=False)) == words(read(text))


def test_the_deed_names_who_was_found(read):
    """A side that rules leave to bare words has the new mention."""
    reading = read(SHELLED)
    ids = {mention.anchor.exact: mention.id for mention in reading.mentions}
    [deed] = [claim.content for claim in reading.claims if isinstance(claim.content, Event)]

    assert [ids["the trawler"]] == [role.mention for role in deed.targets]


def test_mentions_keep_their_order_and_ids_of_their_own(read):
    """A mention found late stands where its words stand, under an id that no other has."""
    mentions = read(SHELLED).mentions

    assert ["Ardin's navy", "Ardin", "the trawler", "Velmora"] == [mention.anchor.exact for mention in mentions]
    assert len(mentions) == len({mention.id for mention in mentions})


@pytest.mark.parametrize(
    "text",
    [
        "Velmora's navy shelled the port of Ardin.",
        "Ardin paid Velmora 3 million crowns on Monday.",
        "Ardin accused Velmora of the shelling of Sel.",
    ],
)
def test_what_holds_somebody_or_is_nobody_stays_as_it_is(read, text):
    """Whose thing it is has a mention already, and sums, days and deeds are nobody."""
    assert words(read(text, learned=False)) == words(read(text))


@pytest.mark.parametrize(
    "text",
    [
        SHELLED,
        "Velmora seized the vessel, and the trawler belongs to the harbourmaster of Sel.",
        "Ardin's navy shelled the trawler off Velmora. The shelling of the trawler raised the price of fish in Sel.",
    ],
)
def test_no_claim_names_a_mention_that_is_not_there(read, text):
    """Whoever fills a place of a deed, a tie or an end of a link is among the reading's mentions."""
    reading = read(text)
    named = {
        found["mention"]
        for claim in msgspec.to_builtins(reading.claims)
        for found in places(claim["content"])
        if found["mention"]
    }

    assert named <= {mention.id for mention in reading.mentions}


def places(built) -> list[dict]:
    """Every record in a claim that names a mention."""
    if isinstance(built, dict):
        inner = [found for value in built.values() for found in places(value)]
        return [built, *inner] if "mention" in built else inner
    return [found for value in built for found in places(value)] if isinstance(built, list | tuple) else []
