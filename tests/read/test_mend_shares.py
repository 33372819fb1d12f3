"""Parses that hang what goes on with a clause on the wrong word, mended, seen in who does and says what; invented."""

import pytest

from tests.read.conftest import events, held, linked


@pytest.mark.parametrize(
    "text",
    [
        "Velda accused Marlen of burning villages and driving herders from their huts.",
        "Velda accused Marlen of shelling villages and jailing herders.",
    ],
)
def test_all_gerunds_of_a_charge_are_of_the_charged(read_text, text: str):
    """Whoever accuses another of two deeds does neither."""
    deeds = {row for row in events(read_text(text)) if row[0] in {"ASSAULT", "COERCE"}}

    assert {("Marlen",)} == {sources for _, sources, _ in deeds}
    assert len(deeds) > 1


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The port was shelled not by Velda but by Marlen.", "Marlen"),
        ("The port was shelled by Velda, not by Marlen.", "Velda"),
        ("Not Velda but Marlen shelled the port.", "Marlen"),
    ],
)
def test_who_is_told_not_to_have_done_it_is_left_out(read_text, text: str, doer: str):
    """Of "not X but Y" and "Y, not X" only Y did the deed."""
    assert {(doer,)} == {sources for _, sources, _ in events(read_text(text))}


def test_what_is_not_done_to_one_is_done_to_the_other(read_text):
    """The object of "not X but Y" is Y alone, and the deed is not denied."""
    reading = read_text("Velda blamed not Marlen but the rebels.")

    assert {("ACCUSE", ("Velda",), ("rebels",))} == events(reading)
    assert held(reading, "ACCUSE")[0] == "+"


@pytest.mark.parametrize("adverb", ["only", "just", "merely", "simply", "solely"])
def test_what_is_not_done_to_one_alone_is_done_to_both(read_text, adverb: str):
    """Of "not only X but Y" both undergo the deed."""
    found = events(read_text(f"Velda blamed not {adverb} Marlen but the rebels."))

    assert [{"Marlen", "rebels"}] == [{*targets} for _, _, targets in found]


def test_who_is_taken_in_for_questioning_questions_nobody(read_text):
    """Nor does he free anybody who was then freed himself."""
    found = events(read_text("Two weavers were taken in for questioning and freed an hour later."))

    assert {("RETREAT", (), ("Two weavers",))} == found


def test_a_deed_is_the_answer_that_by_brings(read_text):
    """What stands right behind "by" is done, and not what its object is like."""
    found = events(read_text("Velda retaliated by shelling depots in Marlen."))

    assert {("ASSAULT", ("Velda",), ("Marlen",))} == {(a, b, ("Marlen",)) for a, b, _ in found}


def test_what_is_disputed_says_nothing(read_text):
    """The "that" before a comma is disputed, and whoever disputes it says the rest."""
    reading = read_text("The ministry disputes that, saying that Marlen shelled the port.")

    assert ["The ministry"] == [a.chain[-1].name for a in reading.attributions]


def test_a_source_between_says_that_another_says_so(read_text):
    """Who is behind "according to" passes on what the subject of the verb said."""
    reading = read_text("The general has said, according to aides, that the war is lost.")

    assert ("The general", "the war is lost") in {(a.chain[-1].name, a.content.exact) for a in reading.attributions}


def test_what_follows_who_says_so_belongs_to_what_is_said(read_text):
    """The camp is of those who withdrew, and not of the witnesses."""
    reading = read_text("The rebels withdrew, villagers said, after Marlen shelled their camp.")
    [their] = [m for m in reading.mentions if m.anchor.exact == "their"]
    meant = {m.id: m.anchor.exact for m in reading.mentions}

    assert meant[their.antecedent] == "The rebels"


def test_who_denies_and_accuses_does_accuse(read_text):
    """Only what follows "denies that" is denied."""
    reading = read_text("Velda denies that it wants a war and accuses Marlen of treachery.")

    assert ("+", "asserted") == held(reading, "ACCUSE")[:2]


def test_both_deeds_of_one_denied_report_are_denied(read_text):
    """Of what is denied, what goes on with it in the same tense is denied, too."""
    reading = read_text("Velda denied that it had shelled the port and burned the mill.")

    assert {"-"} == {claim.status.polarity for claim in reading.claims if claim.content.__class__.__name__ == "Event"}


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("For that reason, an envoy told the herald, the league will break.", "an envoy", "the league will break"),
        ("Without the tolls, officials concede, Velda would starve.", "officials", "Velda would starve"),
    ],
)
def test_an_aside_behind_an_opening_says_who_says_so(read_text, text: str, speaker: str, said: str):
    """What stands between commas behind the first words attributes the clause behind it."""
    told = {(a.chain[-1].name, a.content.exact) for a in read_text(text).attributions}

    assert (speaker, said) in told


def test_what_is_asked_is_no_condition(read_text):
    """An "if" behind a verb of asking opens what is asked."""
    assert [] == linked(read_text("The envoy asked the minister if he was ill."))


def test_who_is_made_to_do_a_thing_comes_from_somewhere(read_text):
    """A "from" behind those who are forced says where they are from, and of nothing that there is less of them."""
    found = linked(read_text("The closure forced women from the isles to travel by ferry."))

    assert [("The closure", "to travel by ferry", "causal")] == found
