"""Verbs of violence that hurt nobody, and nouns of blame that only say who leads, on invented actors."""

import pytest

from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Steel beat forecasts in the last quarter.",
        "The party of Marlen fought inflation for years.",
        "Growers hanged banners from the bridge.",
        "Doru Halm took charge of the army of Marlen.",
    ],
)
def test_a_figure_of_speech_attacks_and_blames_nobody(read_text, text):
    """A forecast that is beaten, a banner that is hung and a charge that is taken hurt no one."""
    assert not [told for told in events(read_text(text)) if told[0] in {"ASSAULT", "ACCUSE"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers of Marlen beat a welder.", "ASSAULT"),
        ("Marlen beat the rebels at Ostrava.", "ASSAULT"),
        ("Rebels hanged two villagers.", "ASSAULT"),
        ("Rebels hanged Doru Halm.", "ASSAULT"),
        ("The party of Marlen attacked the budget.", "ACCUSE"),
        ("The rebels attacked the camp of Marlen.", "ASSAULT"),
    ],
)
def test_whom_arms_can_hurt_is_hurt(read_text, text, expected):
    """Persons, bands and camps are attacked in deed, a budget in words."""
    assert {expected} == {told[0] for told in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A protest by miners was broken up by police.", ("COERCE", ("police",), ("miners",))),
        ("The army halted a rally by growers.", ("COERCE", ("army",), ("growers",))),
        ("Police ended a march against Ostrava.", ("COERCE", ("Police",), ())),
        ("The union called off the protest.", ("RETREAT", ("union",), ())),
        ("Soldiers ended their protest in Marlen.", ("RETREAT", ("Soldiers",), ("Marlen",))),
        ("Police called off a protest against Ostrava.", ("RETREAT", ("Police",), ("Ostrava",))),
        ("The army suspended a protest against Iran.", ("RETREAT", ("army",), ("Iran",))),
    ],
)
def test_a_protest_is_broken_up_by_others(read_text, expected, text):
    """Police that break up a protest use force on those who protest; who calls one off, or ends his own, gives way."""
    assert {expected} == events(read_text(text))


def test_persons_are_not_owned_and_border_on_nobody(read_text):
    """A neighbour of somebody's, and gunmen who belong to a gang, are no land and no property."""
    assert not ties(read_text("Soldiers met my neighbour."))
    assert not [t for t in ties(read_text("Gunmen who belong to the cartel fled.")) if t[0] == "owns"]
    assert ("borders", ("Marlen",), ("Ostrava",)) in ties(read_text("Marlen, a neighbour of Ostrava, grew."))


def test_who_is_wanted_seeks_nothing(read_text):
    """The passive without anybody who wants says who is sought."""
    assert not ties(read_text("Doru Halm is wanted for smuggling."))
    assert ("seeks", ("Marlen",), ("peace",)) in ties(read_text("Marlen wants peace."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With the support of Marlen, Ostrava began a campaign.", ("SUPPORT", ("Marlen",), ("Ostrava",))),
        ("Ostrava acted with the approval of Marlen.", ("CONCEDE", ("Marlen",), ("Ostrava",))),
        ("Ostrava voiced support for Marlen.", ("SUPPORT", ("Ostrava",), ("Marlen",))),
    ],
)
def test_help_is_of_who_gives_it(read_text, expected, text):
    """Of the help that somebody acts with, "of" names the giver."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen declined to comment.", set()),
        ("Marlen declined to meet Ostrava.", {"REJECT", "CONSULT"}),
        ("Marlen warned against any attempt to turn the clock back.", {"THREATEN"}),
        ("Marlen test-fired a rocket.", set()),
        ("Growers chanted slogans against Ostrava.", {"PROTEST"}),
    ],
)
def test_silence_and_tests_are_told_as_what_they_are(read_text, expected, text):
    """Silence refuses nobody, a rocket that is tested attacks nobody, and slogans against somebody are a protest."""
    assert expected == {told[0] for told in events(read_text(text))}


def test_what_is_burned_for_its_heat_is_not_attacked(read_text):
    """To burn fuel hurts nobody; to burn where it is kept does."""
    assert not events(read_text("Marlen burns coal."))
    assert ("ASSAULT", ("Rebels",), ("coal depot",)) in events(read_text("Rebels burned the coal depot."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda's banks were hit by Marlen's sanctions.", {("COERCE", ("Marlen",), ("Velda's banks",))}),
        ("Marlen's embargo struck Velda.", {("COERCE", ("Marlen",), ("Velda",))}),
        ("Velda's banks were hit by Marlen's rockets.", {("ASSAULT", ("Marlen",), ("Velda's banks",))}),
    ],
)
def test_what_is_imposed_hits_without_arms(read_text, text: str, expected: set):
    """Whoever is hit by sanctions is under sanctions, and nobody has attacked him."""
    assert expected == events(read_text(text))


def test_a_siege_kills_by_arms(read_text):
    """Only a verb of hitting is said of what is imposed; who is killed is killed."""
    assert ("ASSAULT", ("Marlen",), ("40 miners",)) in events(read_text("Marlen's siege killed 40 miners."))
