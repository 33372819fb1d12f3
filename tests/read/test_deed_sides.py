"""Who stands on the sides of deeds that nouns tell of, where other words come between."""

from functools import partial

import pytest

from dragoman.records import Event


@pytest.fixture
def deed(read_claims):
    """A function from a text and a trigger to both sides of the deed, as rules read them."""
    read = partial(read_claims, Event, learned=False)

    def deed(text, trigger):
        found = [claim.content for claim in read(text) if claim.content.trigger.exact == trigger]
        return [tuple([role.anchor.exact for role in side] for side in (one.sources, one.targets)) for one in found]

    return deed


@pytest.mark.parametrize(
    "text",
    [
        "The clerk passed documents on the massacre to Belmora.",
        "The clerk passed a letter on the massacre to the council of Ardin.",
    ],
)
def test_who_gets_papers_on_a_massacre_does_not_suffer_it(deed, text):
    """What stands under "to" after an attack is where something goes."""
    assert [] == deed(text, "massacre")


def test_violence_is_done_to_somebody(deed):
    """Whoever harm is done to suffers it."""
    assert [(["the Ardin army"], ["Belmora"])] == deed("The violence to Belmora by the Ardin army went on.", "violence")


def test_whose_attack_it_is_comes_before_who_claims_it(deed):
    """A deed that is somebody's by its own words is not its claimant's."""
    text = "An attack on Sel by rebels was claimed by the Red Guard."

    assert [(["rebels"], ["Sel"])] == deed(text, "attack")


def test_an_attack_that_is_only_claimed_is_the_claimants(deed):
    """Where nobody else is told to have done it, whoever claims it has."""
    assert [(["Belmora"], ["Sel"])] == deed("An attack on Sel was claimed by Belmora.", "attack")


def test_a_raid_is_whose_a_clause_after_the_place_blames(deed):
    """The clause that blames somebody is about the raid, wherever the place's name stands."""
    text = "Ardin condemned the raid on Sel, which it blamed on Belmora."

    assert [(["Belmora"], ["Sel"])] == deed(text, "raid")
    assert [(["it"], ["Belmora"])] == deed(text, "blamed")


def test_a_clause_that_blames_nobody_is_about_the_place(deed):
    """Whatever else is told of a place is no word on who did the raid."""
    text = "Ardin condemned the raid on Sel, which it visited in May."

    assert [([], ["Sel"])] == deed(text, "raid")
    assert [(["it"], ["Sel"])] == deed(text, "visited")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A military-imposed curfew in Sel emptied the streets.", ["military"]),
        ("The army-imposed curfew in Sel angered Belmora.", ["army"]),
        ("The army-style curfew in Sel angered Belmora.", []),
    ],
)
def test_a_curfew_is_whose_stands_before_imposed(deed, text, doers):
    """A body before a hyphen and a participle of doing does the deed."""
    [(sources, _)] = deed(text, "curfew")

    assert doers == sources
