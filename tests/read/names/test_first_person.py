"""Pronouns of the first person."""

import pytest

from tests.read.referring import referents


def mentions_of(reading, words):
    """The mentions on some words."""
    return [mention for mention in reading.mentions if mention.anchor.exact == words]


@pytest.mark.parametrize(
    ("text", "pronoun", "speaker"),
    [
        ('"I will not sign," Ilse Marr said.', "I", "Ilse Marr"),
        ('The ministry said: "We have closed the port."', "We", "The ministry"),
        ('"We will leave," said the Dawn Movement.', "We", "Dawn Movement"),
        ('"We will leave," said Sorin Hadle, the leader of the Dawn Movement.', "We", "Dawn Movement"),
        ('"We will leave," said Marlen\'s foreign minister, Pavo Lintz.', "We", "Marlen"),
    ],
)
def test_the_speaker_of_the_sentence_is_meant(read_text, text, pronoun, speaker):
    """The person who speaks is "I", the body that speaks "we"."""
    reading = read_text(text)
    (mention,) = mentions_of(reading, pronoun)

    assert [speaker] == [other.anchor.exact for other in reading.mentions if other.id == mention.antecedent]


@pytest.mark.parametrize("text", ["We will build a dam.", '"We are tired," Ilse Marr said.'])
def test_we_without_a_body_that_speaks_is_nobody_known(read_text, text):
    """A page's own voice, or a person's side, is not guessed."""
    (mention,) = mentions_of(read_text(text), "We")

    assert (None, None) == (mention.antecedent, mention.actor)


def test_a_country_in_capitals_is_no_pronoun(read_text):
    """US is a state."""
    (mention,) = mentions_of(read_text("Troops of the US left the island."), "US")

    assert "USA" == mention.actor


def test_the_we_of_a_body_s_head_is_the_body(read_text):
    """Who speaks for an army says what the army did."""
    reading = read_text('"We struck a camp," General Ilo Darin, the head of Marlen\'s army, told reporters.')
    (mention,) = mentions_of(reading, "We")

    assert ["Marlen's army"] == [other.anchor.exact for other in reading.mentions if other.id == mention.antecedent]


def test_a_quoted_we_of_an_unknown_side_takes_no_part(read_text):
    """What "we" do is nobody's deed or tie where no words tell whose side the speaker is on."""
    reading = read_text('"We will defend Marlen," Sela Voort told reporters.')
    sides = {r.anchor.exact for c in reading.claims for r in getattr(c.content, "sources", ())}
    holders = {r.anchor.exact for c in reading.claims for r in getattr(c.content, "holder", ()) or ()}

    assert "We" not in sides | holders


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("HPF communique on the road\n\nWe hold six prisoners. The road must open.", {"HPF"}),
        ("Statement of the Dawn Movement on wages\n\nWe hold six prisoners. Wages must rise.", {"the Dawn Movement"}),
        ('HPF communique on the road\n\n"We hold six prisoners." The road must open.', set()),
        ("HPF reads a statement on the road\n\nWe hold six prisoners. The road must open.", set()),
        ("Release of the Dawn Movement\n\nWe hold six prisoners. The road must open.", set()),
    ],
)
def test_the_we_of_a_communique_is_whoever_gives_it_out(read_text, text, meant):
    """A title that says whose statement a page is says whose word it is; one that tells of a statement does not."""
    reading = read_text(text)
    [we] = mentions_of(reading, "We")

    assert meant == {other.anchor.exact for other in reading.mentions if other.id == we.antecedent}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The army said that our envoy had left.", [None]),
        ('The army said that "our envoy has left".', ["The army"]),
    ],
)
def test_we_of_an_indirect_clause_is_nobody_s_it_tells_of(text: str, meant: list[str | None]):
    """Outside quotation marks, "our" in a clause with "that" is the page's own voice."""
    assert meant == referents(text, "our")
