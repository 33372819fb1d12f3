"""Whom violence told by a noun was done to, where the verb above says whom it killed or hurt; on invented actors."""

import pytest

from dragoman.records import Event, Influence
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two soldiers died in an ambush by Marlen rebels.", ("ASSAULT", ("Marlen rebels",), ("Two soldiers",))),
        ("The envoy perished in an ambush by rebels near Ostrel.", ("ASSAULT", ("rebels",), ("envoy",))),
        ("Two farmers died in shelling by Marlen troops.", ("ASSAULT", ("Marlen troops",), ("Two farmers",))),
        ("Two guards died of shelling by Marlen.", ("ASSAULT", ("Marlen",), ("Two guards",))),
        ("Two nurses died in an attack near Ostrel.", ("ASSAULT", (), ("Two nurses",))),
    ],
)
def test_whoever_died_in_an_attack_is_whom_it_was_done_to(read_text, text: str, expected: object):
    """The place beside which it happened is not whom it was aimed at."""
    assert {expected} == events(read_text(text))


def test_what_an_attack_is_on_stays_whom_it_was_done_to(read_text):
    """Who dies in an attack "on" a town is counted, and the town is what was attacked."""
    told = events(read_text("Nine traders died in an air strike by Marlen on the town of Ostrel."))

    assert {("ASSAULT", ("Marlen",), ("Ostrel",))} == told


def test_fighters_who_died_in_nobody_s_attack_may_have_made_it(read_text):
    """Of gunmen who died in an attack nothing says whether they attacked."""
    assert not any(
        "gunmen" in target
        for _, _, targets in events(read_text("Three gunmen died in an attack near Ostrel."))
        for target in targets
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ten traders died in a bus crash near Ostrel.",
        "Ten traders died in prison in Ostrel.",
    ],
)
def test_who_dies_otherwise_was_attacked_by_nobody(read_text, text: str):
    """Only a noun of violence tells of an attack."""
    assert not events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested six engineers on charges of spying for Ostrel.",
        "Six engineers were arrested by police on charges of spying for Ostrel.",
    ],
)
def test_who_is_held_on_a_charge_is_charged(read_text, text: str):
    """Whom he is said to have spied for is not."""
    told = {(kind, target[0].lower()) for kind, _, target in events(read_text(text))}

    assert {("COERCE", "six engineers"), ("ACCUSE", "six engineers")} == told


def test_who_acts_on_a_charge_makes_it(read_text):
    """Whoever is said to have done what is charged charges nobody."""
    told = events(read_text("Velda closed the embassy on charges of espionage by Ostrel."))

    assert ("ACCUSE", ("Velda",), ("embassy",)) in told


@pytest.mark.parametrize(
    ("text", "place"),
    [("Residents reported shelling near Ostrel.", "Ostrel"), ("Monitors heard fighting in Ostrel.", "Ostrel")],
)
def test_who_saw_an_attack_made_none(read_text, text: str, place: str):
    """What somebody saw or heard is told though nothing says who did it, with its place."""
    [claim] = [claim for claim in read_text(text).claims if isinstance(claim.content, Event)]

    assert ("ASSAULT", (), place) == (claim.content.type, claim.content.sources, claim.content.place.anchor.exact)


@pytest.mark.parametrize(
    "text", ["Some 9,000 people remain displaced in Ostrel.", "Two envoys stayed detained in Ostrel."]
)
def test_who_remains_displaced_displaces_nobody(read_text, text: str):
    """A participle behind a verb of staying tells what was done to its subject."""
    assert not [sources for _, sources, _ in events(read_text(text)) if sources]


def test_whom_no_attack_hurt_nobody_attacked(read_text):
    """“No guards were killed in the raid” tells of a raid, on nobody named, and of no deaths that it brought."""
    reading = read_text("No guards were killed in the raid on Ostrel.")
    raids = [c.content for c in reading.claims if isinstance(c.content, Event) and c.status.polarity == "+"]

    assert [["Ostrel"]] == [[role.anchor.exact for role in raid.targets] for raid in raids]
    assert not any(isinstance(c.content, Influence) for c in reading.claims)


def test_nobody_is_hit_where_none_comes_to_harm_by_joined_verbs(read_text):
    """Of "no guards were killed or hurt in the raid" the second verb, too, is of none."""
    reading = read_text("No guards were killed or hurt in the raid by rebels.")
    raids = [c.content for c in reading.claims if isinstance(c.content, Event) and c.status.polarity == "+"]

    assert [()] == [raid.targets for raid in raids]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen rejected the accusations of Ostrel.", ("ACCUSE", ("Ostrel",), ("Marlen",))),
        ("Marlen rejected the accusations of bribery.", ("ACCUSE", (), ("Marlen",))),
        ("Marlen rejected the accusations of Ostrel against the Front.", ("ACCUSE", ("Ostrel",), ("Front",))),
    ],
)
def test_whose_accusations_somebody_rejects_has_accused_him(read_text, text: str, expected: tuple):
    """Somebody under "of" made the charge that another rejects; a deed there is what he is charged with."""
    assert expected in events(read_text(text))
