"""Clauses that a parse hangs too high or too low, seen in what is read from them; on invented countries."""

import pytest

from dragoman.records import Event, Influence
from tests.read.conftest import events, linked


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Orvo praised the plan but refuses to fund it, because it fears a deficit.", "refuses to fund it"),
        ("Orvo praised the plan because it fears a deficit.", "Orvo praised the plan"),
    ],
)
def test_a_reason_behind_but_is_that_of_the_nearer_verb(read_text, text: str, effect: str):
    """What "but" parts has reasons of its own."""
    assert ("it fears a deficit", effect, "motive") in linked(read_text(text))


def test_what_comes_of_a_deed_is_not_put_down_to_its_aim(read_text):
    """Traffic stops because of the block, not because of the protest that it was meant for."""
    found = linked(
        read_text("Drivers blocked the bridge to protest against the toll, bringing traffic to a standstill.")
    )

    assert {"Drivers blocked the bridge"} == {cause for cause, effect, _ in found if effect == "traffic"}


def test_what_goes_on_with_an_aim_stays_with_it(read_text):
    """Behind an aim of a plan that is to have it, the result is the aim's."""
    found = linked(read_text("The plan aims to cut tolls, bringing traffic to the bridge."))

    assert not any(cause == "The plan aims" for cause, _, _ in found)


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("Orvo freed the editors of two papers who were arrested in May.", "editors of two papers"),
        ("Orvo freed the leader of the rebels who were arrested in May.", "rebels"),
    ],
)
def test_who_tells_of_people_and_not_of_the_thing_they_are_of(read_text, text: str, arrested: str):
    """Papers are not arrested; rebels may be."""
    found = {targets for kind, _, targets in events(read_text(text)) if kind == "COERCE"}

    assert {(arrested,)} == found


def test_a_charge_that_somebody_rejects_is_rejected_once(read_text):
    """Whoever dismisses a charge charges nobody, and his answer is not denied."""
    reading = read_text('Orvo accused Marlen of theft, a charge that Marlen dismissed as "a fable".')
    told = [c for c in reading.claims if isinstance(c.content, Event) and c.content.type == "REJECT"]

    assert ["+"] == [c.status.polarity for c in told]


def test_who_is_said_aside_to_say_so_does_not_do_it(read_text):
    """What traders say that fees have cost them is cost by the fees."""
    found = linked(read_text("Traders oppose the fees, which they say have cost them a fifth of their customers."))

    assert {"the fees"} == {cause for cause, effect, _ in found if "customers" in effect}


def test_a_past_behind_a_relative_clause_is_the_verb_of_its_sentence(read_text):
    """The league calls and says, and not its members."""
    reading = read_text(
        "The Northern River League, of which both states are members, called for calm and said it was ready to mediate."
    )

    assert {"Northern River League"} == {s for kind, who, _ in events(reading) if kind == "REQUEST" for s in who}
    assert "The Northern River League" in {h.name for said in reading.attributions for h in said.chain}


def test_since_between_has_and_a_participle_dates_nothing(read_text):
    """What has since been done is a deed of the subject, with no link to a time."""
    reading = read_text("The Union has since expelled the envoys of Marlen.")

    assert {"SANCTION"} == {kind for kind, sources, _ in events(reading) if sources}
    assert [] == linked(reading)


def test_a_time_before_a_verb_is_not_what_does_it(read_text):
    """The plan risks inflation, and not the vote before which it was made."""
    found = linked(
        read_text(
            "The bank said that the government's decision to double pay before the vote risked stoking inflation."
        )
    )

    assert not any(cause == "the vote" for cause, _, _ in found)


def test_a_clause_of_time_keeps_its_subject(read_text):
    """Who acts in a clause with "before" acts, where the verb above has its own subject."""
    found = events(read_text("Two men were hurt before Marlen shelled Velda."))

    assert ("ASSAULT", ("Marlen",), ("Velda",)) in found


def test_a_name_set_off_behind_since_does_what_follows(read_text):
    """Whoever has an apposition behind "since" is the subject of the verb that has none."""
    reading = read_text("The mine has been idle since Noria, its main owner, froze aid to Velda.")

    assert {("Noria",)} == {sources for kind, sources, _ in events(reading) if kind == "SANCTION"}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The mayor denied that he had met the bidder, saying the fare was cut because the bidder left.", "+"),
        ("The mayor denied that the fare was cut because the bidder left.", "-"),
    ],
)
def test_what_somebody_adds_to_a_denial_is_not_denied(read_text, text: str, polarity: str):
    """A clause with "saying" behind a denial is the speaker's word, and holds."""
    told = [c.status.polarity for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert [polarity] == told


def test_a_comma_keeps_a_clause_of_time_whole(read_text):
    """Behind a comma, "before" opens a clause whose subject acts."""
    found = events(read_text("Five residents were stabbed, one fatally, before Marlen shelled Velda."))

    assert ("ASSAULT", ("Marlen",), ("Velda",)) in found


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Prices rose because Karsan banned exports.", "Karsan banned exports"),
        (
            "Food shortages worsened because Karsan reduced deliveries and closed its ports.",
            "Karsan reduced deliveries",
        ),
        ("Prices rose after Karsan banned exports of grain.", "Karsan banned exports of grain"),
    ],
)
def test_a_name_behind_because_does_what_follows(read_text, text: str, deed: str):
    """A name that a parse takes for a mark of the thing behind a verb is the verb's subject."""
    assert deed in {cause for cause, _, _ in linked(read_text(text))}


def test_an_adjective_behind_because_marks_whoever_acts(read_text):
    """Where the noun behind a participle has a verb, the words before it only say who they are."""
    found = read_text("The envoy left because Velan armed men attacked Orvo.")

    assert ("ASSAULT", ("Velan armed men",), ("Orvo",)) in events(found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A raid on Velda condemned by Marlen killed two.", ("ACCUSE", ("Marlen",), ("A raid on Velda",))),
        ("The raid on a trader condemned by Marlen failed.", ("ACCUSE", ("Marlen",), ("a trader",))),
    ],
)
def test_the_deed_is_condemned_and_not_its_victim(read_text, text: str, told: tuple):
    """A participle behind a deed and a name tells of the deed; behind a noun it may tell of whom that is for."""
    assert told in events(read_text(text))


@pytest.mark.parametrize(
    "text", ["Orvo may use the files to attack Velda.", "Orvo may use the files to attack Velda, aides say."]
)
def test_what_a_thing_may_be_used_for_may_be(read_text, text: str):
    """Who may use things to do a deed has not done it."""
    told = [c.status.modality for c in read_text(text).claims if isinstance(c.content, Event)]

    assert ["possible"] == told


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Smuggling will resume once the river thaws.", "the river thaws"),
        ("The union expects that looting will resume once the drought ends.", "the drought ends"),
    ],
)
def test_two_nouns_behind_once_are_a_clause(read_text, text: str, cause: str):
    """A verb that looks like a plural has the noun before it for its subject."""
    assert cause in {first for first, _, _ in linked(read_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Guards held two men they say bombed the mill.",
        "Guards held two men who they say bombed the mill.",
        "The rebels, who the army says bombed the mill, fled.",
    ],
)
def test_what_somebody_is_said_aside_to_have_done_is_reported(read_text, text: str):
    """Whom a clause describes did it by the word of whoever says so within the clause, who did nothing himself."""
    reading = read_text(text)
    [claim] = [c for c in reading.claims if isinstance(c.content, Event) and c.content.trigger.exact == "bombed"]
    [said] = [each for each in reading.attributions if each.id == claim.attribution]

    assert ("reported", "bombed the mill") == (claim.status.modality, said.content.exact)
    assert said.chain[-1].name not in {role.anchor.exact for role in claim.content.sources}
