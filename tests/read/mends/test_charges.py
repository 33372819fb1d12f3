"""Parses that join a charge to what is said to be so, seen in who makes the charge; on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, held


@pytest.mark.parametrize(
    "text",
    [
        "Belmora said the miners had left the valley and accused Torgul of a raid.",
        "Belmora denied that the bridge was closed and accused Torgul of a raid.",
        "Belmora protested that the port had no guns and accused Torgul of a raid.",
    ],
)
def test_who_speaks_of_a_state_of_things_makes_the_charge(read_text, text: str):
    """A charge that follows what is said to stand so, or to have been, is the speaker's own."""
    assert ("ACCUSE", ("Belmora",), ("Torgul",)) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said Belmora remained an ally and called on Torgul to sign.",
            ("REQUEST", ("ministry",), ("Torgul",)),
        ),
        (
            "Belmora denies that the bank hides gold, and offers to open a mine to Torgul.",
            ("AGREE", ("Belmora",), ("Torgul",)),
        ),
    ],
)
def test_who_speaks_goes_on_to_ask_and_to_offer(read_text, text: str, expected: tuple):
    """A plea behind a state of things, or behind a comma, is the speaker's own."""
    assert expected in events(read_text(text))


def test_a_denied_clause_does_not_deny_the_charge_behind_it(read_claims):
    """Whoever denies one thing and charges another has made the charge."""
    text = "Belmora denied that the bridge was closed and accused Torgul of a raid."
    found = [c for c in read_claims(Event, text, learned=False) if c.content.trigger.exact == "accused"]

    assert ["+"] == [claim.status.polarity for claim in found]


def test_who_is_told_to_have_acted_may_go_on(read_text):
    """Where one deed follows another in what is said, the second is of whoever did the first."""
    found = events(read_text("Belmora said the envoy met the mayor and warned him of a siege."))

    assert ("THREATEN", ("envoy",), ("him",)) in found


@pytest.mark.parametrize(
    ("deed", "threatening"),
    [
        ("threatened its neighbours", "Belmora"),
        ("threatened to expel its envoy", "envoy"),
        ("threatened it with war", "envoy"),
    ],
)
def test_a_state_may_bear_down_on_its_own(read_text, deed: str, threatening: str):
    """Whoever is said to be fierce threatens those who are his; to do a thing to him, or with it, whoever speaks."""
    found = events(read_text(f"The envoy said Belmora was fierce and {deed}."))

    assert {threatening} == {name for kind, sources, _ in found if kind == "THREATEN" for name in sources}


def test_who_had_summoned_somebody_may_have_warned_him(read_text):
    """A warning that follows a summons is of whoever summoned, though both came before what is said of them."""
    found = events(read_text("Ilse Morvay said the prefects had summoned the editor and warned the clerk of a siege."))

    assert "Ilse Morvay" not in {name for kind, sources, _ in found if kind == "THREATEN" for name in sources}


def test_who_denies_and_accuses_does_accuse(read_text):
    """Only what follows "denies that" is denied."""
    reading = read_text("Velda denies that it wants a war and accuses Marlen of treachery.")

    assert ("+", "asserted") == held(reading, "ACCUSE")[:2]


def test_both_deeds_of_one_denied_report_are_denied(read_text):
    """Of what is denied, what goes on with it in the same tense is denied, too."""
    reading = read_text("Velda denied that it had shelled the port and burned the mill.")

    assert {"-"} == {claim.status.polarity for claim in reading.claims if isinstance(claim.content, Event)}


@pytest.mark.parametrize("verb", ["admitted", "conceded", "acknowledged"])
@pytest.mark.parametrize("deed", ["having beaten nurses", "having targeted nurses", "sending guns"])
def test_who_admits_a_thing_denies_the_other_himself(read_text, verb: str, deed: str):
    """A denial behind what somebody admits is his own, and not that of those of whom he admits it."""
    reading = read_text(f"Belmora {verb} that its miners had taken part but denied {deed}.")
    [denial] = [a for a in reading.attributions if a.cue.exact == "denied"]

    assert ["Belmora"] == [link.name for link in denial.chain[1:]]
    assert "-" in {c.status.polarity for c in reading.claims if isinstance(c.content, Event)}


def test_what_is_found_of_somebody_goes_on_with_his_denial(read_text):
    """Where a court finds or reports say what somebody did, he denies the rest himself."""
    reading = read_text("The court found that Torgul had bombed a mill but denied having armed the miners.")

    assert "Torgul" == next(a for a in reading.attributions if a.cue.exact == "denied").chain[-1].name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belmora denied having bombed hospitals.", ("ASSAULT", ("Belmora",), ("hospitals",))),
        ("Belmora denied ever having wounded nurses.", ("ASSAULT", ("Belmora",), ("nurses",))),
        ("Belmora is accused of having trained pilots.", ("AID", ("Belmora",), ("pilots",))),
        ("Belmora denied visiting priests a visa.", ("REJECT", ("Belmora",), ("visiting priests",))),
    ],
)
def test_a_participle_behind_having_is_what_was_done(read_text, text: str, expected: tuple):
    """What somebody denies having done is a deed, and describes nobody to whom it is done."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Belmora denied that its boats had left the bay, calling the report a lie.", "Belmora"),
        ("Belmora said that its boats had left the bay, accusing Torgul of theft.", "Belmora"),
        ("Belmora said that Orland had felled the pines, threatening a lawsuit.", "Belmora"),
        ("Belmora said that Orland had phoned Torgul, accusing the board of theft.", "Orland"),
    ],
)
def test_a_remark_behind_a_comma_is_the_speaker_s(read_text, text: str, doer: str):
    """Boats make no remarks; whoever is told to have phoned somebody may have made one."""
    told = [c for c in read_text(text).claims if isinstance(c.content, Event)]
    found = [c for c in told if c.content.type in {"ACCUSE", "THREATEN"}]

    assert [([doer], "+")] == [([r.anchor.exact for r in c.content.sources], c.status.polarity) for c in found]
