"""Whose a thing is, by a relative clause, seen in who does what to whom; on invented actors."""

import pytest

from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nordex, whose offices were searched by police, rejected the charge.", ("COERCE", ("police",), ("Nordex",))),
        ("Police jailed a trader whose mill the rebels had looted.", ("ASSAULT", ("rebels",), ("a trader",))),
        ("A court ordered the seizure of villas that belong to Norway.", ("COERCE", ("A court",), ("Norway",))),
        ("Rebels burned a clinic that belonged to Norway.", ("ASSAULT", ("Rebels",), ("Norway",))),
    ],
)
def test_what_is_done_to_a_thing_is_done_to_whose_it_is(read_text, text: str, expected: tuple):
    """Whose offices were searched, and whose villas were seized, suffered it."""
    assert expected in events(read_text(text))


def test_a_body_after_whose_has_its_owner(read_text):
    """An army after "whose" is that land's."""
    mentions = {m.id: m for m in read_text("Varad, whose army has attacked Ostrel, left the talks.").mentions}
    army = next(m for m in mentions.values() if m.role == "army")

    assert "Varad" == mentions[army.owner].anchor.exact


def test_who_is_given_nothing_is_refused(read_text):
    """Whom somebody refused to give a thing is refused, whoever the thing may be."""
    assert ("REJECT", ("Velda",), ("Ostrava",)) in events(read_text("Velda refused to give Ostrava the navy ministry."))


def test_who_is_threatened_is_whom_the_threat_is_made_to(read_text):
    """What a phrase that undergoes a threat speaks of besides is not threatened."""
    assert ("THREATEN", (), ("Witnesses",)) in events(read_text("Witnesses against Norway have been intimidated."))


@pytest.mark.parametrize("text", ["The unions said they would strike on 4 May.", "The guards threatened to leave."])
def test_who_strikes_or_threatens_is_not_hostile_to_himself(read_text, text: str):
    """Several who do something without an object do it to nobody named, and not to each other."""
    assert "hostile_to" not in {kind for kind, _, _ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway's envoy spoke to President Osei Marr on Monday. The army attacked the hills.", "The army"),
        ("Norway urged the government to free two nurses.", "the government"),
    ],
)
def test_who_is_posted_abroad_or_deals_with_it_does_not_own_an_institution(read_text, text: str, words: str):
    """An envoy's land is not the one whose army is told of, nor is whoever asks a government for something."""
    [found] = [m for m in read_text(text).mentions if m.anchor.exact == words]

    assert found.owner is None


def test_who_puts_an_army_on_alert_owns_it(read_text):
    """What a state does to its own institutions leaves them its own."""
    mentions = {m.id: m for m in read_text("Norway put the army on alert.").mentions}
    [army] = [m for m in mentions.values() if m.role == "army"]

    assert "Norway" == mentions[army.owner].anchor.exact
