"""Whom the verbs of deeds are done to, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Marlen has threatened to send troops if Velda attacks.", {"Velda"}),
        ("Marlen threatened to send troops to Velda.", {"Velda"}),
        ("Marlen refused to send troops.", set()),
        ("Marlen agreed to withdraw its troops.", set()),
        ("Marlen agreed to withdraw its troops from Velda.", {"Velda"}),
        ("Marlen consented to pull back its units from Velda.", {"Velda"}),
        ("Marlen refused to withdraw its troops.", set()),
        ("Marlen refused to withdraw its troops from Velda.", {"Velda"}),
        ("Marlen agreed to release its prisoners.", {"its prisoners"}),
        ("Marlen threatened to attack troops of Velda.", {"troops of Velda"}),
        ("Marlen would fight for Velda.", set()),
        ("Marlen fought for Velda against Ostrel.", {"Ostrel"}),
    ],
)
def test_troops_that_are_sent_or_withdrawn_and_those_fought_for_are_no_targets(read_text, text: str, targets: set[str]):
    """Nobody threatens or promises the troops he would send or withdraw, or fights those he fights for."""
    told = events(read_text(text))

    assert targets == {who for kind, sources, to in told for who in to if sources == ("Marlen",)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A deal was signed between Marlen and Velda.", (("Marlen",), ("Velda",))),
        ("A truce was brokered between Marlen and Velda by Oman.", (("Oman",), ("Marlen", "Velda"))),
    ],
)
def test_what_is_done_between_two_is_done_by_both_unless_by_another(read_text, text: str, sides: tuple):
    """Where nobody else is said to do it, both do."""
    assert sides in {told[1:] for told in events(read_text(text))}


def test_what_only_lies_between_two_is_done_by_neither(read_text):
    """A border that is closed is closed by whoever it is."""
    assert {()} == {sources for _, sources, _ in events(read_text("The border between Marlen and Velda was closed."))}


@pytest.mark.parametrize(
    "text",
    [
        "Full ties between Velda and Marlen have been restored.",
        "A treaty was signed on Friday between Velda and Marlen.",
    ],
)
def test_what_is_done_between_two_is_done_by_both(read_text, text: str):
    """Where a passive names nobody who does it, those between whom it is done do it."""
    assert {("SUPPORT", ("Velda",), ("Marlen",))} == events(read_text(text))


def test_whoever_restores_ties_between_others_does_so(read_text):
    """With a doer of its own the passive is his deed."""
    found = events(read_text("Ties between Velda and Marlen were restored by Samoa."))

    assert {("SUPPORT", ("Samoa",), ("Marlen", "Velda"))} == found


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Velda opened an investigation into the shooting of a Marlen envoy.", "an investigation"),
        ("Velda opened an inquiry into the shelling of Sel by Marlen.", "Marlen"),
        ("Velda opened a probe against Marlen.", "Marlen"),
        ("Velda launched a probe into Marlen's purchases.", "Marlen"),
    ],
)
def test_an_inquiry_is_into_whoever_did_it(read_text, text: str, whom: str):
    """Whoever was hurt by what is looked into is charged with nothing."""
    assert {(whom,)} == {targets for kind, _, targets in events(read_text(text)) if kind == "ACCUSE"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Velda ordered the envoy of Marlen to leave the country.", "SANCTION"),
        ("Velda told the envoy of Marlen to leave.", "SANCTION"),
        ("Velda asked the envoy of Marlen to go to the ministry.", "REQUEST"),
        ("Velda told the envoy of Marlen to leave the door open.", "REQUEST"),
    ],
)
def test_envoys_are_expelled_where_they_are_to_leave_a_land(read_text, text: str, kind: str):
    """Who is to go somewhere, or to leave a thing as it is, is only asked for that."""
    assert kind in {told[0] for told in events(read_text(text)) if told[1:] == (("Velda",), ("envoy of Marlen",))}


def test_who_stands_behind_a_land_that_no_list_knows_backs_it(read_text):
    """A name of a place may be a land's."""
    assert ("SUPPORT", ("Norway",), ("Velnia",)) in events(read_text("Norway stands behind Velnia."))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway stands behind the plan of Velda.", {("SUPPORT", ("Norway",), ("Velda",))}),
        ("Guards of Norway searched a ship of Velda.", {("COERCE", ("Guards of Norway",), ("a ship of Velda",))}),
        ("Rescuers searched the boat for survivors of Velda.", set()),
    ],
)
def test_who_does_what_to_whom_tells_force_from_help(read_text, text: str, told: set):
    """Who stands behind a plan backs whose it is, and only who bears arms or rules searches ships by force."""
    assert told == {(kind, sources, to) for kind, sources, to in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Mourners clashed with police at a Tide Front funeral in Tarsk.", ("police",)),
        ("Mourners clashed with police at a funeral in Tarsk.", ("police",)),
        ("Rebels fought against soldiers at the Varnian border.", ("soldiers",)),
        ("Guards fired at rebels at the Varnian border.", ("rebels",)),
    ],
)
def test_where_two_clash_is_not_whom_one_clashes_with(read_text, text: str, whom: tuple):
    """Behind a verb of two who face each other "at" tells a place, behind one of force whom it hits."""
    assert [whom] == [targets for kind, _, targets in events(read_text(text)) if kind == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two brigades were ordered to the delta.", ("MOBILIZE", ("Two brigades",), ("delta",))),
        ("Velda ordered its fleet to Ostrel.", ("MOBILIZE", ("Velda",), ("Ostrel",))),
        ("Velda ordered the herders to leave.", ("REQUEST", ("Velda",), ("herders",))),
        ("The rebels retook Ostrel.", ("ASSAULT", ("rebels",), ("Ostrel",))),
        ("Marlen withheld the third tranche from Velda.", ("SANCTION", ("Marlen",), ("Velda",))),
    ],
)
def test_troops_ordered_somewhere_move_and_what_is_due_is_withheld(read_text, text: str, expected: tuple):
    """An order to go is a request to others, a move of one's own."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize("text", ["The rebels pushed north.", "Gunmen fired shots in order to scare herders."])
def test_adverbs_and_set_phrases_name_nobody(read_text, text: str):
    """Who pushes north asks nobody for anything, and "in order" is nothing that is hit."""
    told = events(read_text(text))

    assert not [row for row in told if row[0] == "REQUEST" or "order" in row[2]]
