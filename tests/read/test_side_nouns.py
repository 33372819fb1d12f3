"""Nouns that no list has for a role, and that are somebody where a deed has them on a side; on invented countries."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels ambushed the convoy near Sarn.", ("ASSAULT", ("Rebels",), ("convoy",))),
        ("A cutter rammed the ferry.", ("ASSAULT", ("A cutter",), ("ferry",))),
        ("The rebels who seized a ferry are still in Sarn.", ("COERCE", ("rebels",), ("a ferry",))),
        ("Two lorries were torched by the rebels.", ("ASSAULT", ("rebels",), ("Two lorries",))),
        ("The attack on the convoy lasted an hour.", ("ASSAULT", (), ("convoy",))),
        ("Rebels overran a police post.", ("ASSAULT", ("Rebels",), ("a police post",))),
        ("The upper house rejected the bill.", ("REJECT", ("upper house",), ("bill",))),
        ("The jury convicted the baker.", ("SANCTION", ("jury",), ("baker",))),
        ("Officers beat the picket.", ("ASSAULT", ("Officers",), ("picket",))),
    ],
)
def test_ships_bodies_and_works_are_somebody_on_a_side(read_text, text: str, expected: tuple):
    """Whoever sails in a ship, sits on a board or serves at a post does what it does and undergoes what befalls it."""
    found = events(read_text(text))

    assert expected in found
    assert any(mention.role for mention in read_text(text).mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Insurers urged Velda to reopen the strait.", ("REQUEST", ("Insurers",), ("Velda",))),
        ("The regent thanked Velda.", ("SUPPORT", ("regent",), ("Velda",))),
        ("Velda arrested the exarch.", ("COERCE", ("Velda",), ("exarch",))),
        ("The exarch and the regent were arrested by Velda.", ("COERCE", ("Velda",), ("exarch", "regent"))),
        ("Velda was accused by the planters of theft.", ("ACCUSE", ("planters",), ("Velda",))),
        ("The mine agreed to pay Velda.", ("AGREE", ("mine",), ("Velda",))),
    ],
)
def test_whoever_does_what_only_people_do_is_somebody(read_text, text: str, expected: tuple):
    """A noun of any kind is somebody as the subject of a word that only people say, or the object of an arrest."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The report accused Velda of theft.",
        "The season demands patience of Velda.",
        "The engine failed.",
        "The lake froze.",
        "The strait invites pirates.",
        "No chronicle agrees with Velda.",
    ],
)
def test_what_nobody_does_has_no_doer(read_text, text: str):
    """Papers, weather and things do nothing that people do, though a verb of theirs may be one of a deed."""
    assert all(sources == () for _, sources, _ in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Velda offered a ferry.", "a ferry"),
        ("Velda urged restraint.", "restraint"),
        ("Velda sponsors a cycling team.", "a cycling team"),
        ("Velda sent a convoy to Sarn.", "a convoy"),
        ("Velda promised 4,000 posts.", "4,000 posts"),
    ],
)
def test_what_is_given_or_asked_for_is_nobody(read_text, text: str, nobody: str):
    """What somebody offers, sends or wants is on no side, whatever it may be elsewhere."""
    named = {mention.anchor.exact for mention in read_text(text).mentions}

    assert nobody not in named


def test_a_ship_without_a_deed_is_no_mention(read_text):
    """Nouns that are somebody on a side alone are left out of a reading where no claim needs them."""
    reading = read_text("The ferry left Sarn. Velda attacked Ostrel.")

    assert ["Sarn", "Velda", "Ostrel"] == [mention.anchor.exact for mention in reading.mentions]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Velda seized an Ostrel trawler.", "an Ostrel trawler"),
        ("Velda seized trawlers from Ostrel.", "trawlers from Ostrel"),
        ("Velda seized the trawlers of Ostrel.", "the trawlers of Ostrel"),
        ("Velda seized trawlers that belonged to Ostrel.", "Ostrel"),
    ],
)
def test_somebody_s_ship_stands_for_him_in_its_own_words(read_text, text: str, words: str):
    """What is done to somebody's ship is done to him, and told in the words that name them both."""
    reading = read_text(text)
    [target] = [role for claim in reading.claims for role in getattr(claim.content, "targets", ())]
    [owner] = [mention.id for mention in reading.mentions if mention.anchor.exact == "Ostrel"]

    assert (words, owner) == (target.anchor.exact, target.mention)


def test_a_part_of_a_body_is_somebody_of_its_own(read_text):
    """Whose board or wing it is stands beside it as its owner, and does not act for it."""
    reading = read_text("The party's youth wing accused Velda of theft.")
    [wing] = [mention for mention in reading.mentions if mention.role == "wing"]
    [owner] = [mention.id for mention in reading.mentions if mention.anchor.exact == "The party"]

    assert owner == wing.owner
    assert ("ACCUSE", ("party's youth wing",), ("Velda",)) in events(reading)


def test_whose_people_die_in_a_convoy_is_told_beside_it(read_text):
    """A convoy that nobody is told to have does not keep its dead from being told by whose they are."""
    found = events(read_text("Rebels struck a convoy, killing soldiers of Velda."))

    assert {("ASSAULT", ("Rebels",), ("a convoy",)), ("ASSAULT", ("Rebels",), ("soldiers of Velda",))} == found
