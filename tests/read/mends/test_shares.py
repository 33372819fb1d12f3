"""Parses that hang what goes on with a clause on the wrong word, mended, seen in who does and says what; invented."""

import pytest

from dragoman.read.mends._shares import mend_shares
from tests.read.clauses import chained
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
    """A questioning is no deed of whoever is taken in for it, nor does he free anybody who was then freed himself."""
    found = events(read_text("Two weavers were taken in for questioning and freed an hour later."))

    assert {("RETREAT", (), ("Two weavers",))} == found


def test_a_deed_is_the_answer_that_by_brings(read_text):
    """What stands right behind "by" is done, and not what its object is like."""
    found = events(read_text("Velda retaliated by shelling depots in Marlen."))

    assert {("ASSAULT", ("Velda",))} == {(kind, doers) for kind, doers, _ in found}


def test_what_is_disputed_says_nothing(read_text):
    """The "that" before a comma is disputed, and whoever disputes it says the rest."""
    reading = read_text("The ministry disputes that, saying that Marlen shelled the port.")

    assert ["The ministry"] == [a.chain[-1].name for a in reading.attributions]


def test_what_is_asked_is_no_condition(read_text):
    """An "if" behind a verb of asking opens what is asked."""
    assert [] == linked(read_text("The envoy asked the minister if he was ill."))


def test_who_is_made_to_do_a_thing_comes_from_somewhere(read_text):
    """A "from" behind those who are forced says where they are from, and of nothing that there is less of them."""
    found = linked(read_text("The closure forced women from the isles to travel by ferry."))

    assert [("The closure", "to travel by ferry", "causal")] == found


def test_that_at_the_end_is_left_as_parsed():
    """Where nothing stands behind a "that", no clause behind a comma can have taken it for its subject."""
    parsed = chained(["saying", "disputes", "that"], [1, 1, 0], ["advcl", "ROOT", "nsubj"], ["VBG", "VBZ", "DT"])
    mend_shares(list(parsed))

    assert "saying" == parsed[2].head.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council passed a resolution urging Velda to leave Sel and condemning Marlen.",
            ("ACCUSE", ("council",), ("Marlen",)),
        ),
        (
            "The envoys issued a statement calling on Velda to leave and demanding that Marlen close its camps.",
            ("REQUEST", ("envoys",), ("Marlen",)),
        ),
    ],
)
def test_a_participle_goes_on_with_the_one_above(read_text, text, expected):
    """Who is asked to do one thing does not do what the statement says next."""
    assert expected in events(read_text(text))


def test_what_less_than_weighs_is_moved_by_the_second(read_text):
    """Of "less by X than by Y" Y is the cause, of "more by X than by Y" X, without the words of the other."""
    texts = (
        "The slump was driven less by tariffs than by the flight of capital.",
        "The slump was driven more by fear than by tariffs.",
    )

    assert ["the flight of capital", "fear"] == [cause for text in texts for cause, _, _ in linked(read_text(text))]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Reporters asked herders who had shelled Velda.", {()}),
        ("Ostrel asked gunmen who had shelled Velda to leave.", {("gunmen",)}),
    ],
)
def test_who_is_asked_who_did_it_did_nothing(read_text, text: str, doers: set):
    """A clause with "who" is what somebody is asked, unless it is said what he is to do."""
    assert doers == {sources for kind, sources, _ in events(read_text(text)) if kind == "ASSAULT"}
