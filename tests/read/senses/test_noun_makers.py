"""Who does what a noun tells, where he stands outside its phrase; on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import as_done, events


@pytest.mark.parametrize(
    "text",
    [
        "Belmora closed its camps at the request of Torgul.",
        "At the urging of Torgul, Belmora freed a poet.",
        "Belmora sent an envoy at the invitation of Torgul.",
    ],
)
def test_who_does_as_another_asks_was_asked(read_text, text: str):
    """A deed done at somebody's request was asked of whoever does it."""
    assert ("REQUEST", ("Torgul",), ("Belmora",)) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The prisoner was freed at the request of Torgul.",
        "The pilot was held for questioning at the urging of Torgul.",
        "The minister resigned at his own request.",
    ],
)
def test_who_only_undergoes_it_was_not_asked(read_text, text: str):
    """Nobody says who was asked where the deed is told without its doer, or is the asker's own."""
    assert [()] == [targets for kind, _, targets in events(read_text(text)) if kind == "REQUEST"]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Police charged two sailors with the murder of a judge.", ("two sailors",)),
        ("Three men were jailed for the killing of a judge.", ("Three men",)),
        ("Belmora blamed Torgul for the raid on Tarsk.", ("Torgul",)),
        ("Police held a shepherd on suspicion of arson.", ("a shepherd",)),
        ("Belmora apologised for the killing of two fishermen.", ("Belmora",)),
        ("The Lamp Front claimed responsibility for the bombing of Tarsk.", ("Lamp Front",)),
        ("No envoy has blamed Torgul for the raid on Tarsk.", ()),
        ("No group has claimed responsibility for the bombing of Tarsk.", ()),
        ("The killing of a judge from Belmora shocked Tarsk.", ()),
    ],
)
def test_whoever_is_charged_with_a_deed_or_claims_it_did_it(read_text, text: str, made):
    """Whom somebody charges, jails or holds for a deed did it, as did who claims it; nobody where nobody does so."""
    assert [made] == [sources for kind, sources, _ in events(read_text(text)) if kind == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Police charged two sailors with the murder of a judge.", "reported"),
        ("Police held a shepherd on suspicion of arson.", "reported"),
        ("Two sailors are wanted for the murder of a judge.", "reported"),
        ("A court jailed three men for the killing of a judge.", "asserted"),
    ],
)
def test_who_is_only_charged_is_only_said_to_have_done_it(read_text, text: str, modality):
    """A charge is somebody's word; who is punished did it as far as the page tells."""
    told = [c for c in read_text(text).claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]

    assert [modality] == [claim.status.modality for claim in told]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Torgul recalled its envoy in solidarity with Belmora.", ("SUPPORT", ("Torgul",), ("Belmora",))),
        ("The miners struck in sympathy with Belmora.", ("SUPPORT", ("miners",), ("Belmora",))),
        ("The minister praised the deal after talks with Belmora.", ("CONSULT", ("minister",), ("Belmora",))),
        ("The minister was arrested after a meeting with Belmora.", ("CONSULT", ("minister",), ("Belmora",))),
        ("Torgul invited the premier of Ardin for talks.", ("CONSULT", ("Torgul",), ("premier of Ardin",))),
    ],
)
def test_who_acts_beside_a_noun_s_deed_does_it(read_text, text: str, sides):
    """Who does something in solidarity, after talks with somebody or by inviting to them is on the noun's side."""
    assert sides in events(read_text(text))


def test_who_acts_in_solidarity_does_nothing_to_whom_it_is_with(read_text):
    """An envoy recalled in solidarity with somebody is not recalled from him."""
    found = events(read_text("Torgul recalled its envoy in solidarity with Belmora."))

    assert not any("Belmora" in targets for kind, _, targets in found if kind != "SUPPORT")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Torgul's condemnation of the coup in Belmora was swift.", "ASSAULT"),
        ("Torgul's demand for the extradition of a banker was late.", "COERCE"),
    ],
)
def test_who_speaks_of_a_deed_has_not_done_it(read_text, text: str, kind: str):
    """Whoever condemns a deed or wants it of others is not its doer."""
    assert [()] == [sources for told, sources, _ in events(read_text(text)) if told == kind]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A plea from the embassy of Belmora went unheard.", ("REQUEST", ("embassy of Belmora",), ())),
        ("A plea for mercy from the embassy of Belmora went unheard.", ("REQUEST", ("embassy of Belmora",), ())),
        ("A plea for calm from Belmora went unheard.", ("REQUEST", ("Belmora",), ())),
        ("Torgul renewed its appeal for aid from Belmora.", ("REQUEST", ("its",), ("Belmora",))),
    ],
)
def test_a_plea_is_made_by_whom_it_comes_from(read_text, sides: tuple, text: str):
    """An embassy is no ground, and who pleads for calm asks for it himself; aid is asked of whom it is to come from."""
    assert sides in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Belmora is open to talks with Torgul.", ("+", "planned")),
        ("Belmora remains open to dialogue with Torgul.", ("+", "planned")),
        ("Belmora is not ready for talks with Torgul.", ("-", "planned")),
    ],
)
def test_who_is_open_to_a_deed_may_do_it(read_text, text: str, held: tuple):
    """Who is open to talks has not held any, but would."""
    [claim] = [each for each in read_text(text).claims if isinstance(each.content, Event)]

    assert (("CONSULT", ("Belmora",), ("Torgul",)), held) == (
        *events(read_text(text)),
        (claim.status.polarity, claim.status.modality),
    )


@pytest.mark.parametrize(("who", "kind"), [("union", "PROTEST"), ("army", "ASSAULT")])
def test_a_union_that_answers_with_a_strike_stops_work(read_text, who: str, kind: str):
    """What a strike is goes by who answers with it."""
    assert {kind} == {told for told, _, _ in events(read_text(f"The {who} answered with a strike."))}


def test_who_uses_a_weapon_in_an_attack_attacks(read_text):
    """What is used in a deed is used by whoever does it."""
    told = events(read_text("The rebels used gas in an attack on Belmora."))

    assert ("ASSAULT", ("rebels",), ("Belmora",)) in told


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Marlen is behind the killing of the Ostrel envoy.", [("Marlen",)]),
        ("Marlen was behind the blast at the port of Ostrel.", [("Marlen",)]),
        ("The rebels were behind the abduction of the mayor of Ostrel.", [("rebels",)]),
        ("Ferris said that Marlen was behind the raid on Ostrel.", [("Marlen",)]),
        ("Marlen is believed to be behind the raid on Ostrel.", [("Marlen",)]),
        ("The group that was behind the raid on Ostrel was banned.", [("group",)]),
        ("No group said that it was behind the raid on Ostrel.", [()]),
        ("Marlen was not behind the raid on Ostrel.", [()]),
        ("Marlen denied that it was behind the raid on Ostrel.", [()]),
        ("Marlen denied being behind the raid on Ostrel.", [()]),
        ("It is not clear whether Marlen was behind the raid on Ostrel.", [()]),
        ("If Marlen was behind the raid on Ostrel, Ferris will answer.", [()]),
        ("Marlen was behind schedule with the shelling of Ostrel.", [()]),
    ],
)
def test_whoever_is_behind_a_deed_did_it(read_text, text: str, doers: list[tuple[str, ...]]):
    """So it is told, unless it is denied, asked or supposed."""
    assert doers == [sources for kind, sources, _ in events(as_done(read_text(text))) if kind == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The shelling of Ostrel, which the forces of Marlen began in May, was harsh.", [("forces of Marlen",)]),
        ("The blockade of Ostrel that Marlen started in June goes on.", [("Marlen",)]),
        ("The bombing of Ostrel, which was launched by Marlen on Monday, goes on.", [("Marlen",)]),
        ("The offensive that Marlen launched against Ostrel in May failed.", [("Marlen",)]),
        ("The siege of Ostrel, which neither Marlen nor Ferris began, goes on.", [()]),
        ("The shelling of Ostrel, which Marlen may have begun, goes on.", [()]),
        ("The siege of Ostrel, which Marlen rebuilt, goes on.", [()]),
        ("The seizure of its trawler angered Marlen.", [()]),
    ],
)
def test_who_begins_a_deed_by_a_relative_clause_does_it(read_text, text: str, doers: list[tuple[str, ...]]):
    """So it is told behind the deed, or behind the place that it is done to."""
    assert doers == [sources for kind, sources, _ in events(read_text(text)) if kind in {"ASSAULT", "COERCE"}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marlen seized two nurses in a raid on a clinic.", [("raid", ("Marlen",))]),
        ("Marlen seized two nurses in a raid on Ferris by rebels.", [("raid", ("rebels",))]),
        ("Marlen shot two men in a raid on its camp.", []),
        ("Guards shot a gunman during an attack on the mayor.", [("attack", ())]),
    ],
)
def test_who_seizes_people_in_a_raid_raids(read_text, text: str, told: list):
    """Harm done in the course of a raid on others is done by those who raid them; guards shoot during another's."""
    events = [c.content for c in read_text(text).claims if isinstance(c.content, Event)]
    raids = [event for event in events if event.trigger.exact in {"raid", "attack"}]

    assert told == [(e.trigger.exact, tuple(role.anchor.exact for role in e.sources)) for e in raids]


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("Bandits kidnapped a doctor during a raid on Sel.", ("Bandits",)),
        ("Bandits looted a bakery during a raid on Sel.", ("Bandits",)),
        ("Guards wounded a doctor during a raid on Sel.", ()),
        ("Bandits kidnapped a doctor during a raid on their camp.", ()),
    ],
)
def test_who_carries_somebody_off_during_a_raid_makes_it(read_text, text: str, makers: tuple[str, ...]):
    """Whoever abducts or loots while a place is raided raids it; who shoots then may be those who defend it."""
    raids = {told[1] for told in events(read_text(text)) if {"Sel", "their"} & {*told[2]}}

    assert {makers} == raids
