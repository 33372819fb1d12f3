"""Deeds that a clause answers, and words that only say what is answered."""

from functools import partial

import pytest

from dragoman.records import Event


@pytest.fixture
def read(read_claims):
    """A function from a text to its events, as rules read them."""
    return partial(read_claims, Event, learned=False)


def named(roles) -> list[str]:
    """The words of roles that name somebody."""
    return [role.anchor.exact for role in roles if role.mention]


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Ardin jailed two mayors, a ruling that Belmora condemned.", "condemned", "Ardin"),
        ("Ardin closed the strait, which Belmora condemned.", "condemned", "Ardin"),
        ("Ardin shelled Sel, an assault that Belmora condemned.", "condemned", "Ardin"),
        ("Ardin released two prisoners, which Belmora welcomed as a start.", "welcomed", "Ardin"),
        ("Ardin accused Belmora of spying, a charge that the ministry in Sel rejected.", "rejected", "Ardin"),
        ("Ardin accused Belmora of supplying the rockets, a charge that Sel dismissed.", "dismissed", "Ardin"),
        ("Ardin said that Belmora had jailed two mayors, a step that Sel condemned.", "condemned", "Belmora"),
        (
            "A judge in Ardin jailed a mayor who bombed Sel, a ruling that Belmora praised.",
            "praised",
            "A judge in Ardin",
        ),
    ],
)
def test_who_did_what_a_clause_answers_is_meant(read, text, trigger, target):
    """A step is its doer's, a charge or a claim the speaker's."""
    [found] = [claim.content for claim in read(text) if claim.content.trigger.exact == trigger]

    assert [target] == named(found.targets)


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Ardin fed the insurgents, which Belmora denounced as bandits.", "denounced", "the insurgents"),
        ("Ardin freed two men, which Belmora denounced as bandits.", "denounced", "two men"),
        ("Ardin freed the insurgents, which Belmora condemned.", "condemned", "the insurgents"),
        ("Ardin freed two men, which Belmora condemned as weakness.", "condemned", "Ardin"),
    ],
)
def test_which_means_a_band_and_who_is_called_somebody(read, text, trigger, target):
    """Only behind people who are no body "which" means what was done, unless it says who they are."""
    [found] = [claim.content for claim in read(text) if claim.content.trigger.exact == trigger]

    assert [target] == named(found.targets)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ardin closed the strait that Belmora condemned.", "condemned"),
        ("Ardin left the union, a text that Belmora had rejected.", "rejected"),
        ("Ardin won the regatta, which Belmora praised.", "praised"),
        ("The mayor closed the mill, for which Ardin condemned the strike.", "condemned"),
    ],
)
def test_a_clause_that_tells_nothing_set_off_answers_nobody(read, text, trigger):
    """Without a comma a clause only says which thing is meant, and an object of its own is what is answered.

    A thing that is no deed is its doer's no more, nor is what nobody did to anybody.
    """
    [found] = [claim.content for claim in read(text) if claim.content.trigger.exact == trigger]

    assert [] == named(found.targets)


@pytest.mark.parametrize(
    "text",
    [
        "Ardin rejects it.",
        "Ardin signed the pact, and Belmora accepted it.",
        "Ardin released it.",
    ],
)
def test_an_it_that_is_rejected_accepted_or_given_back_is_nobody(read, text):
    """What is rejected, accepted or given back is a thing."""
    assert [] == named(read(text)[-1].content.targets)


def test_an_it_that_is_respected_is_no_actor(read):
    """A ruling or a vote is respected, and nobody backed by that."""
    assert not any(claim.content.trigger.exact == "respect" for claim in read("Ardin won. Belmora will respect it."))


def test_an_it_that_is_thanked_or_shelled_is_somebody(read):
    """Whoever is thanked is somebody."""
    assert ["it"] == named(read("Belmora sent doctors, and Ardin thanked it.")[-1].content.targets)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The council met in May, but the guards of Ardin defied it.", "defied"),
        ("Rebels hold the island of Sel, and Ardin will liberate it.", "liberate"),
    ],
)
def test_an_it_that_is_defied_or_set_free_is_somebody(read, text, trigger):
    """Only what can be denied, accepted or given back is a thing."""
    [found] = [claim.content for claim in read(text) if claim.content.trigger.exact == trigger]

    assert ["it"] == named(found.targets)


def test_who_is_to_be_freed_is_not_who_is_asked(read):
    """A demand is made of whoever is to act, not of whom something is to be done to."""
    passive, active = (
        read("Ardin demanded that the ferry captain be freed.")[0],
        read("Ardin demanded that Belmora yield.")[0],
    )

    assert ([], ["Belmora"]) == (named(passive.content.targets), named(active.content.targets))
