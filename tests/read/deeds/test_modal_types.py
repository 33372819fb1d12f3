"""What a deed amounts to as it is held: promised, planned, refused or forsworn, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, held


def _told(reading) -> list[tuple[str, str, str]]:
    """Type, polarity and trigger of every event."""
    claims = [(c, c.content) for c in reading.claims if isinstance(c.content, Event)]
    return [(event.type, claim.status.polarity, event.trigger.exact) for claim, event in claims]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen will train the army of Velda.", "AGREE"),
        ("Marlen would release the prisoners of Velda.", "AGREE"),
        ("Marlen is ready to meet Velda.", "AGREE"),
        ("Marlen is going to meet Velda.", "AGREE"),
        ("Marlen is not willing to meet Velda.", "REJECT"),
        ("Marlen will bomb Ostrava.", "THREATEN"),
        ("Marlen plans to expel the envoy of Velda.", "THREATEN"),
        ("Marlen will not train the army of Velda.", "REJECT"),
        ("Marlen failed to meet Velda.", "REJECT"),
        ("Marlen will not attack Ostrava.", "AGREE"),
    ],
)
def test_deed_ahead_or_held_back_is_what_it_amounts_to(read_text, text, kind):
    """A friendly deed to come is agreed to, a hostile one threatens; held back they are refused and forsworn."""
    assert [(kind, "+")] == [told[:2] for told in _told(read_text(text))]


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        ("Marlen tried to bomb Ostrava.", "ASSAULT", "+"),
        ("Marlen did not bomb Ostrava.", "ASSAULT", "-"),
        ("Marlen failed to bomb Ostrava.", "ASSAULT", "-"),
        ("Marlen did not train the army of Velda.", "AID", "-"),
    ],
)
def test_deed_tried_or_undone_keeps_its_type(read_text, text, kind, polarity):
    """What is tried is under way and what was not done is nobody's refusal."""
    assert (kind, polarity) in [told[:2] for told in _told(read_text(text))]


def test_deed_that_is_only_supposed_keeps_its_type(read_text):
    """A clause with "if" is no threat of its own."""
    assert ("ASSAULT", "+", "bombs") in _told(read_text("If Marlen bombs Ostrava, Velda will help Ostrava."))


def test_type_of_the_deed_itself_stays_among_the_alternates(read_text):
    """A promise of help may still be found as help."""
    (event,) = [
        c.content for c in read_text("Marlen will train the army of Velda.").claims if isinstance(c.content, Event)
    ]

    assert "AID" == event.alternates[0]


def test_promise_and_what_it_promises_are_one_event(read_text):
    """Who pledged to help agrees once, and who promised to bomb does not agree at all."""
    assert [("AGREE", "+", "train")] == _told(read_text("Marlen pledged to train the army of Velda."))
    assert [("THREATEN", "+", "bomb")] == _told(read_text("Marlen promised to bomb Ostrava."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen offered to send troops to Velda.", "AGREE"),
        ("Marlen vowed to send troops to Velda.", "THREATEN"),
        ("Marlen agreed to bomb Velda.", "THREATEN"),
    ],
)
def test_troops_that_are_offered_are_no_threat(read_text, text, kind):
    """Whoever offers or agrees to send troops does a service; to bomb stays a threat."""
    assert kind in {told for told, *_ in _told(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen sent soldiers to seize the port of Ostrava.", ("ASSAULT", "planned")),
        ("Police from Marlen were sent to disperse the students.", ("COERCE", "planned")),
        ("Workers gathered to protest against Marlen.", ("PROTEST", "asserted")),
        ("Marlen sent its envoy to ask Ostrava for wheat.", ("REQUEST", "asserted")),
    ],
)
def test_what_somebody_is_sent_to_do_is_still_ahead(read_text, text, expected):
    """A deed that people are sent to do keeps its type and is planned; what they come to say is said."""
    told = {(c.content.type, c.status.modality) for c in read_text(text).claims if isinstance(c.content, Event)}

    assert expected in told


def test_what_is_neither_taken_nor_turned_down_is_left_open(read_text):
    """Who has neither accepted nor rejected something has done neither, and has not refused by not accepting."""
    told = _told(read_text("Marlen has neither accepted nor rejected the offer of Velda."))

    assert {("CONCEDE", "-"), ("REJECT", "-")} <= {(kind, polarity) for kind, polarity, _ in told}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The minister of Marlen warned that her country would close its border.", "her country"),
        ("The minister of Marlen warned Velda that her country would close its border.", "her country"),
    ],
)
def test_nobody_threatens_his_own_country(read_text, text, target):
    """A warning of what the speaker's own country will do is not aimed at that country."""
    threats = [c.content for c in read_text(text).claims if isinstance(c.content, Event)]

    assert all(role.anchor.exact != target for event in threats for role in event.targets)


def _held(reading) -> list[tuple[str, str, str]]:
    """Type, polarity and modality of every event, as the page holds it."""
    claims = [(c, c.content) for c in reading.claims if isinstance(c.content, Event)]
    return [(event.type, claim.status.polarity, claim.status.modality) for claim, event in claims]


@pytest.mark.parametrize(
    ("text", "modality", "degree"),
    [
        ("Marlen will not train the army of Velda.", "asserted", None),
        ("The premier of Marlen said that Marlen would not train the army of Velda.", "reported", 3),
        ("Marlen said that it would not train the army of Velda.", "reported", 3),
        ("Marlen may not train the army of Velda.", "possible", None),
        ("If Ostrava attacks, Marlen will not train the army of Velda.", "conditional", None),
    ],
)
def test_a_refusal_took_place_when_it_was_said(read_text, text, modality, degree):
    """Who says that he will not help has refused it; one that may or would come is no refusal yet."""
    (claim,) = [c for c in read_text(text).claims if isinstance(c.content, Event) and c.content.type == "REJECT"]

    assert ("+", modality) == (claim.status.polarity, claim.status.modality)
    assert [degree] * (degree is not None) == [view.factuality for view in claim.status.views]


def test_participle_of_saying_beside_a_denial_is_said(read_text):
    """Who will not come and accuses another has accused him, and attacks nobody in words by it."""
    reading = read_text("Marlen will not attack Ostrava, accusing Velda of lies.")

    assert [("AGREE", "+", "planned"), ("ACCUSE", "+", "asserted")] == _held(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Marlen probably will not train the army of Velda.",
        "Will Marlen not train the army of Velda?",
        "Marlen will not be able to train the army of Velda.",
        "Analysts said that Marlen would not train the army of Velda.",
        "Ostrava expects that Marlen will not train the army of Velda.",
    ],
)
def test_a_guess_that_somebody_will_not_is_no_refusal_made(read_text, text):
    """Nobody has refused what is only foretold, asked or beyond his power."""
    made = [told for told in _held(read_text(text)) if told[0] == "REJECT" and told[2] in {"asserted", "reported"}]

    assert not made


@pytest.mark.parametrize(
    "text", ["Analysts doubt that Marlen will attack Ostrava.", "Nobody thinks Marlen will attack Ostrava."]
)
def test_a_doubt_that_somebody_will_attack_is_no_promise_of_his(read_text, text):
    """Only who says of himself that he will not attack has agreed to anything."""
    assert [("ASSAULT", "-", "planned")] == _held(read_text(text))


def test_who_has_not_offered_a_thing_has_not_refused_it(read_text):
    """“Has not offered to withdraw” is no refusal."""
    told = _told(read_text("Marlen has not offered to withdraw its engineers from Velda."))

    assert "REJECT" not in {kind for kind, _, _ in told}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Analysts doubt that Marlen will help Ostrava.", "AID"),
        ("Analysts doubt that Marlen will allow the inspectors in.", "CONCEDE"),
        ("Analysts doubt Marlen will withdraw its troops from Ostrava.", "RETREAT"),
    ],
)
def test_a_doubt_that_somebody_will_help_is_no_refusal_of_his(read_text, text: str, kind: str):
    """What others doubt, with or without a "that", is held for not so, and nobody has turned anybody down by it."""
    assert [(kind, "-", "planned")] == _held(read_text(text))


@pytest.mark.parametrize(
    "text", ["The pact obliges Marlen to send troops.", "Marlen is obliged to send troops to Ostrava."]
)
def test_who_has_to_send_troops_threatens_nobody(read_text, text: str):
    """A duty is no threat."""
    assert {"MOBILIZE"} == {kind for kind, _, _ in _held(read_text(text))}


def test_help_that_somebody_would_lack_is_not_refused(read_text):
    """“Without X's backing” says nothing of what X will do."""
    assert "REJECT" not in {kind for kind, _, _ in _held(read_text("Without Ostrava's backing Marlen would fall."))}


def test_who_is_let_do_harm_has_not_threatened_it(read_text):
    """What a thing would let somebody do is no word of his."""
    assert "THREATEN" not in {kind for kind, _, _ in _held(read_text("The dam would let Marlen attack Ostrava."))}


def test_what_somebody_is_threatened_with_is_a_threat(read_text):
    """A lawsuit that is threatened charges nobody yet."""
    assert {("THREATEN", ("Velda",), ("Marlen",))} == events(read_text("Velda threatened Marlen with a lawsuit."))


@pytest.mark.parametrize("text", ["Kint has threatened to cut off water to the town.", "Kint threatened to bomb Sel."])
def test_a_threat_is_told_once(read_text, text: str):
    """The verb that threatens and what it threatens are one event."""
    assert 1 == sum(kind == "THREATEN" for kind, *_ in events(read_text(text)))


def test_who_denies_that_he_let_others_act_refuses_nobody(read_text):
    """A permission that is denied was not given by that word; "did not let" is a refusal."""
    denied = held(read_text("Oman denied that it had allowed Kuwait to use its airspace."), "CONCEDE")

    assert ("-", "reported") == denied[:2]


def test_what_has_to_come_first_is_not_told_as_done(read_text):
    """What somebody said he would wait for has not come."""
    reading = read_text("Oman said it would stay until Kuwait expelled Mira Sol.")

    assert "conditional" == held(reading, "SANCTION")[1]


def test_what_a_law_lets_others_do_is_not_told_as_done(read_text):
    """A law that permits soldiers to shoot has shot nobody; who "allowed" a deed saw it done."""
    reading = read_text("The law permits soldiers to shoot rebels.")

    assert ("+", "possible") == held(reading)[:2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels can neither fight nor retreat.", {("ASSAULT", "-"), ("RETREAT", "-")}),
        ("The rebels can no longer retreat.", {("RETREAT", "-")}),
        ("Marlen will not withdraw.", {("REJECT", "+")}),
        ("Marlen cannot release the prisoners.", {("REJECT", "+")}),
    ],
)
def test_who_cannot_go_refuses_nobody(read_text, text, expected):
    """What somebody is not able to do himself is not refused; what he will not do is, and what others ask of him."""
    assert expected == {told[:2] for told in _told(read_text(text))}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Not all parties support Marlen.", "-"),
        ("Not every party supports Marlen.", "-"),
        ("Not all of the parties support Marlen.", "-"),
        ("All parties support Marlen.", "+"),
        ("Not all of the bids were supported by Marlen.", "+"),
        ("Not only the parties support Marlen.", "+"),
    ],
)
def test_what_not_all_do_is_not_told_of_all(read_text, text, polarity):
    """Some who do not back a land refuse it nothing that is told, and all do not back it."""
    assert {("SUPPORT", polarity)} == {told[:2] for told in _told(read_text(text))}


@pytest.mark.parametrize("nobody", ["Neither side has", "No government has", "Nobody has", "Velda has not"])
def test_what_nobody_has_agreed_to_is_refused_by_nobody(read_text, nobody: str):
    """Who has not agreed to leave has not refused to, whether "not" or "neither" says so."""
    reading = read_text(f"{nobody} agreed to withdraw troops from Ostrava.")

    assert "REJECT" not in {told[0] for told in _held(reading)}
    assert {"-"} == {told[1] for told in _held(reading)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen pressed Velda to say that it will free the crew.", ("RETREAT", "requested")),
        ("Marlen asked Velda to confirm that it would free the crew.", ("RETREAT", "requested")),
        ("Marlen told its envoy to say that it will free the crew.", ("AGREE", "planned")),
        ("Marlen said that it will free the crew.", ("AGREE", "planned")),
    ],
)
def test_what_another_is_asked_to_say_he_has_not_promised(read_text, text: str, expected: tuple[str, str]):
    """Only whoever says himself that he will do a thing, or has it said, has promised it."""
    told = [(c.content, c.status) for c in read_text(text).claims if isinstance(c.content, Event)]

    assert [expected] == [(event.type, held.modality) for event, held in told if event.trigger.exact == "free"]
