"""Sentences and clauses that open with what follows from the one before, on invented actors."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.records import Influence
from tests.read.conftest import linked

Row = tuple[str, str, str]


def links(reading) -> list[Row]:
    """Cause words, effect words and trigger words of each influence, in reading order."""
    found = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return [
        (link.cause.anchor.exact, link.effect.anchor.exact, " ".join(t.exact for t in link.triggers)) for link in found
    ]


@pytest.mark.parametrize("words", load_ontology().lexicon.causes.sequels)
def test_sequel_follows_from_the_sentence_before(read_text, words: str):
    """Each listed opening links its sentence to what the sentence before told."""
    opening = words.capitalize()
    comma = "," if words.startswith("in ") else ""

    assert [("Prices have risen", "trade has fallen", opening)] == links(
        read_text(f"Prices have risen. {opening}{comma} trade has fallen.")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose, and as a result trade fell.", ("Prices rose", "trade fell", "as a result")),
        ("Prices rose, so trade fell.", ("Prices rose", "trade fell", "so")),
        ("The roads were shut, and so prices rose.", ("The roads were shut", "prices rose", "so")),
        (
            "Velda fears that prices will rise. Thus, trade has fallen.",
            ("prices will rise", "trade has fallen", "Thus"),
        ),
    ],
)
def test_sequel_follows_from_the_clause_before(read_text, text: str, expected: Row):
    """Within a sentence, and below a verb of saying, the clause before is what a sequel follows from."""
    assert [expected] == links(read_text(text))


def test_sequel_of_a_causal_verb_is_its_effect(read_text):
    """Where a sequel itself tells that something is moved, that thing is the effect."""
    found = links(read_text("Prices have risen. Therefore, the sanctions have reduced trade."))

    assert ("Prices have risen", "trade", "Therefore") in found


@pytest.mark.parametrize(
    "text",
    [
        "As a result, trade has fallen.",
        "An old harbour. As a result, trade has fallen.",
        "Prices rose. As a result.",
        "Prices rose, and so far trade has fallen.",
        "Prices rose so fast.",
        "So prices rose.",
    ],
)
def test_nothing_follows_from_nothing(read_text, text: str):
    """A sequel at the head of a text, or after words that tell nothing, links nothing; nor does a "so" of degree."""
    assert [] == links(read_text(text))


def test_therefore_inside_its_clause_tells_a_sequel(read_text):
    """Closing a port "therefore" follows from the sentence before as "Therefore it is closing" does."""
    rows = links(read_text("Exports have fallen. Marlen is therefore closing the port."))

    assert [("Exports have fallen", "Marlen is therefore closing the port")] == [row[:2] for row in rows]


@pytest.mark.parametrize("words", load_ontology().lexicon.causes.closing)
def test_sequel_may_close_its_sentence(read_text, words: str):
    """Words that open a sequel may stand at its end."""
    assert ("Prices have risen", words) in [
        (cause, trigger) for cause, _, trigger in links(read_text(f"Prices have risen. Trade has fallen {words}."))
    ]


def test_a_cause_in_the_sentence_itself_is_the_cause(read_text):
    """What follows "as a result of" is what a thing results from; nothing told before is."""
    text = "Marlen has denied the raid. As a result of the drought, prices have risen."

    assert ["the drought"] == [cause for cause, _, _ in links(read_text(text))]


def test_no_finding_is_repaid(read_text):
    """What is done in retaliation follows from a deed, not from a study."""
    text = "A study found that both canals had leaked. Marlen stopped its exports to Norway in retaliation."

    assert [] == [link for link in linked(read_text(text)) if "study" in link[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drought is why the herds died.", [("The drought", "the herds died", "why")]),
        ("The question is why the herds died.", []),
        (
            "The king knows this, which is why he moved the gold.",
            [("The king knows this", "he moved the gold", "why")],
        ),
    ],
)
def test_what_is_why_brings_about_what_follows(read_text, text: str, expected: list[Row]):
    """A thing, or the clause before, that "is why" is the reason; what is only asked is none."""
    assert expected == links(read_text(text))


def test_sequel_follows_from_what_was_said(read_text):
    """Of a sentence that somebody told, it is what he told and not that he did."""
    found = links(read_text("Prices will rise, the minister told the herald. That is why shops are empty."))

    assert [("Prices will rise", "shops are empty", "That is why")] == found


def test_what_is_expected_for_a_reason_follows_from_it(read_text):
    """Of "that is why they expect S" it is S that follows; a "yet" that opens a clause is no part of a cause."""
    reading = read_text(
        "Yet a defeat of the league would leave Velda alone. That is why envoys expect Velda to buy more rifles."
    )

    found = [(cause, effect) for cause, effect, _ in linked(reading) if "rifles" in effect]
    assert [("a defeat of the league would leave Velda alone", "Velda to buy more rifles")] == found


def test_what_a_sentence_says_it_comes_of_is_no_sequel(read_text):
    """Whoever concludes where a thing comes from tells no link from the sentence before."""
    text = "The court met in May. The delay therefore stems from a shortage of judges."

    assert [("a shortage of judges", "The delay")] == [link[:2] for link in linked(read_text(text))]


@pytest.mark.parametrize("words", ["in response", "as a result", "consequently"])
def test_sequel_may_stand_behind_a_semicolon(read_text, words: str):
    """It follows from the clause before the semicolon, not from the sentence before."""
    text = f"Rain fell in May. The dam broke; {words}, the council closed the road."

    assert [("The dam broke", "the council closed the road")] == [found[:2] for found in linked(read_text(text))]
