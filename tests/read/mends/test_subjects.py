"""Verbs that a parse leaves without their subject, on invented actors."""

import pytest

from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("In a letter to the Dune Union, its mediator, Anka Sel, urged Velda to withdraw.", "its mediator"),
        ("At a rally in Sel, the party's leader, Aro Kint, accused Velda of theft.", "party's leader"),
        ("In a message sent to Ostrin Wire, its spokesman, Aro Kint, blamed Velda.", "its spokesman"),
    ],
)
def test_who_stands_behind_a_fronted_phrase_does_the_deed(read_text, doer: str, text: str):
    """A noun set off between a phrase that opens the sentence and the verb is the subject."""
    found = events(read_text(text))

    assert {(doer,)} == {sources for kind, sources, _ in found if kind in {"REQUEST", "ACCUSE"}}


def test_a_place_does_not_lead_who_speaks_there(read_text):
    """Whoever is named behind the place of a rally leads the party alone."""
    found = ties(read_text("At a rally in Sel, the party's leader, Aro Kint, accused Velda of theft."))

    assert {("leads", ("Aro Kint",), ("party",))} == found


def test_a_phrase_that_opens_a_sentence_leaves_its_subject(read_text):
    """Where the verb has its own subject, a name set off before it stays beside the place."""
    found = events(read_text("In Sel, the capital, soldiers attacked Velda."))

    assert ("ASSAULT", ("soldiers",), ("Velda",)) in found


def test_whose_opens_a_clause(read_text):
    """The noun after "whose" does what the next verb tells, not whoever acts before."""
    found = events(read_text("Ostrin met the Dune League, whose secretary, Anka Sel, thanked Velda for its patience."))

    assert {("SUPPORT", ("secretary",), ("Velda",))} == {each for each in found if each[0] == "SUPPORT"}


def test_a_bare_condition_asks_nobody(read_text):
    """Who would help "if asked" is asked by nobody told, and helps in that case."""
    found = events(read_text("Ostrin would, if asked, escort Veldan convoys."))

    assert {"AGREE"} == {kind for kind, *_ in found}


@pytest.mark.parametrize("participles", ["armed and financed", "trained and paid"])
def test_participles_behind_a_comma_tell_what_a_noun_underwent(read_text, participles: str):
    """Whoever stands after "by" holds both ties with whom the participles describe."""
    found = ties(read_text(f"The Karsk regime, {participles} by Velda, is near collapse."))

    assert {(("Velda",), ("Karsk regime",))} == {(holder, target) for _, holder, target in found}
    assert 2 == len({kind for kind, *_ in found})
