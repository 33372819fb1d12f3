"""Nouns that no list has for a role as they stand, and that are somebody on a side of a deed; on invented countries."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Velda seized an Ostrel trawler.", "an Ostrel trawler"),
        ("Velda seized trawlers from Ostrel.", "trawlers from Ostrel"),
        ("Velda seized the trawlers of Ostrel.", "the trawlers of Ostrel"),
        ("Velda rammed one of Ostrel's ferries.", "one of Ostrel's ferries"),
        ("Velda seized trawlers that belonged to Ostrel.", "Ostrel"),
        ("Velda handed back an Ostrel trawler that it had seized.", "Ostrel"),
        ("Velda shelled an Ostrel clinic.", "Ostrel"),
    ],
)
def test_somebody_s_ship_stands_for_him_in_its_own_words(read_text, text: str, words: str):
    """What is done to somebody's ship is done to him, and told in the words that name them both; a house is no ship."""
    reading = read_text(text)
    first = next(claim for claim in reading.claims if isinstance(claim.content, Event))
    [owner] = [mention.id for mention in reading.mentions if mention.anchor.exact == "Ostrel"]

    assert [(words, owner)] == [(role.anchor.exact, role.mention) for role in first.content.targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A gunboat rammed the ferry of Ostrel.", ("ASSAULT", ("A gunboat",), ("ferry of Ostrel",))),
        ("Warships shelled Ostrel.", ("ASSAULT", ("Warships",), ("Ostrel",))),
        ("The rebels fired on a frigate.", ("ASSAULT", ("rebels",), ("a frigate",))),
    ],
)
def test_what_makes_war_is_somebody_without_an_owner(read_text, text: str, expected: tuple):
    """A warship acts and is fired on whoever has it."""
    reading = read_text(text)

    assert expected in events(reading)
    assert any(mention.role for mention in reading.mentions if mention.anchor.exact.lower() in text.lower())


@pytest.mark.parametrize("text", ["Rebels torched a lorry.", "Rebels hit the clinic.", "A bus struck a tram in Sarn."])
def test_a_thing_without_an_owner_is_nobody(read_text, text: str):
    """What is done to a vehicle or a house that nobody is told to have is done to a thing."""
    named = {mention.anchor.exact.split()[-1] for mention in read_text(text).mentions}

    assert named.isdisjoint({"lorry", "clinic", "bus", "tram"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Insurers urged Velda to reopen the strait.", ("REQUEST", ("Insurers",), ("Velda",))),
        ("The distillers thanked Velda.", ("SUPPORT", ("distillers",), ("Velda",))),
        ("Velda arrested the cellarer.", ("COERCE", ("Velda",), ("cellarer",))),
        ("The cellarer and the sexton's man were arrested by Velda.", ("COERCE", ("Velda",), ("cellarer",))),
        ("Velda was accused by the recyclers of theft.", ("ACCUSE", ("recyclers",), ("Velda",))),
        ("The mine agreed to pay Velda.", ("AGREE", ("mine",), ("Velda",))),
        ("The board rejected the bid of Velda.", ("REJECT", ("board",), ("Velda",))),
    ],
)
def test_whoever_does_what_only_people_do_is_somebody(read_text, text: str, expected: tuple):
    """A noun for people or a body is somebody as who says what only people say, or as who is arrested."""
    found = {(kind, sources, targets[:1]) for kind, sources, targets in events(read_text(text))}

    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "The report accused Velda of theft.",
        "The poster accused Velda of theft.",
        "The charter demands patience of Velda.",
        "The engine failed.",
        "The reactor failed.",
        "The winter urges caution.",
        "The strait invites pirates.",
        "Two rivers meet at Sarn.",
        "The service supports the roof.",
    ],
)
def test_what_nobody_does_has_no_doer(read_text, text: str):
    """Papers, weather and things do nothing that people do, though a verb of theirs may be one of a deed."""
    assert all(sources == () for _, sources, _ in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Velda offered a frigate.", "a frigate"),
        ("Velda urged restraint.", "restraint"),
        ("Velda sponsors a cycling team.", "a cycling team"),
        ("Velda sent a frigate to Sarn.", "a frigate"),
    ],
)
def test_what_is_given_or_asked_for_is_nobody(read_text, text: str, nobody: str):
    """What somebody offers, sends or wants is on no side, whatever it may be elsewhere."""
    assert nobody not in {mention.anchor.exact for mention in read_text(text).mentions}


def test_a_ship_without_a_deed_is_no_mention(read_text):
    """Nouns that are somebody on a side alone are left out of a reading where no claim needs them."""
    reading = read_text("The frigate left Sarn. Velda attacked Ostrel.")

    assert ["Sarn", "Velda", "Ostrel"] == [mention.anchor.exact for mention in reading.mentions]


def test_a_part_of_a_body_is_somebody_of_its_own(read_text):
    """Whose wing it is stands beside it as its owner, and does not act for it."""
    reading = read_text("The party's liberal wing accused Velda of theft.")
    [wing] = [mention for mention in reading.mentions if mention.role == "wing"]
    [owner] = [mention.id for mention in reading.mentions if mention.anchor.exact == "The party"]

    assert owner == wing.owner
    assert ("ACCUSE", ("party's liberal wing",), ("Velda",)) in events(reading)


def test_whose_people_die_in_a_convoy_is_told_beside_it(read_text):
    """A convoy that nobody is told to have does not keep its dead from being told by whose they are."""
    found = events(read_text("Rebels struck a convoy, killing soldiers of Velda."))

    assert ("ASSAULT", ("Rebels",), ("soldiers of Velda",)) in found


def test_a_deed_of_such_nouns_alone_needs_the_encoder(read_claims):
    """Where nobody takes part who is somebody elsewhere too, a deed in which the encoder sees none is left out."""
    text = "Lamps are cheap, and retailers complain of the price of glass. Velda attacked Ostrel."
    alone, both = (read_claims(Event, text, learned=learned) for learned in (False, True))

    assert ["complain", "attacked"] == [claim.content.trigger.exact for claim in alone]
    assert ["attacked"] == [claim.content.trigger.exact for claim in both]
