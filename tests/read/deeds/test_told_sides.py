"""Nouns of deeds whose words say at once who stands on both sides; on invented actors."""

import pytest

from tests.read.conftest import events


def test_pressure_from_one_side_lies_on_who_acts_under_it(read_text):
    """Who acts under pressure from somebody has been pressed."""
    found = events(read_text("Under pressure from Marlen, Velda freed the prisoners."))

    assert {("REQUEST", ("Marlen",), ("Velda",)), ("RETREAT", ("Velda",), ("prisoners",))} == found


def test_mediator_is_no_party(read_text):
    """Who mediates does so with both sides, and may be named alone."""
    found = events(read_text("Marlen mediated between Velda and Ostrava."))

    assert {("CONSULT", ("Marlen",), ("Ostrava", "Velda"))} == found


def test_two_sides_named_by_one_phrase_are_both_sides(read_text):
    """“The two ministers met” tells of a meeting with each other though no partner is named apart."""
    found = events(read_text("The two ministers met on Monday."))

    assert {("CONSULT", ("two ministers",), ("two ministers",))} == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Heron Brigade had provoked the clash.", set()),
        ("The clash was provoked by the Heron Brigade.", set()),
        ("The army provoked clashes with Velda.", {("ASSAULT", ("army",), ("Velda",))}),
        ("The army provoked clashes between Marlen and Velda.", {("ASSAULT", ("Marlen",), ("Velda",))}),
        ("Marlen provoked an attack by Velda.", {("ASSAULT", ("Velda",), ("Marlen",))}),
        ("Marlen provoked Velda's attack.", {("ASSAULT", ("Velda",), ("Marlen",))}),
    ],
)
def test_who_provokes_a_clash_is_no_victim_of_it(read_text, text: str, expected: set):
    """Whoever brings violence about suffers it only where somebody is named who does it to him."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize("text", ["Ostrel seeks protection from Marlen.", "Ostrel demanded a withdrawal from Marlen."])
def test_what_one_is_safe_from_does_not_help(read_text, text: str):
    """“From” names what protection is against, and what is left."""
    assert not any(kind in {"AID", "RETREAT"} and "Marlen" in sources for kind, sources, _ in events(read_text(text)))


@pytest.mark.parametrize(
    "text",
    ["Marlen rushed to Ostrel's aid.", "Marlen came to Ostrel's defence.", "Marlen sprang to the rescue of Ostrel."],
)
def test_whoever_comes_to_anothers_help_helps(read_text, text: str):
    """Whose the aid is gets it, told once."""
    assert [("AID", ("Marlen",), ("Ostrel",))] == list(events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tammek put the general under house arrest.", {("COERCE", ("Tammek",), ("general",))}),
        ("The general was put under house arrest.", {("COERCE", (), ("general",))}),
        ("Marlen kept Velda under bombardment.", {("ASSAULT", ("Marlen",), ("Velda",))}),
    ],
)
def test_whoever_puts_another_under_something_does_it_to_him(read_text, text: str, expected: set):
    """The object of "put under" undergoes what follows, once, and the subject only in the passive."""
    assert expected == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("The refusal of Marlen to sign the treaty angered Velda.", "REJECT", ("Marlen",)),
        ("The front dropped its demand for the release of prisoners.", "RETREAT", ()),
    ],
)
def test_who_will_not_do_it_refuses_and_who_demands_it_does_not_do_it(read_text, text: str, kind: str, doer):
    """A refusal is that of whoever it is "of"; a release is not done by those who demand it."""
    assert {doer} == {sources for found, sources, _ in events(read_text(text)) if found == kind}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen's plan to leave the pact drew praise from Velda.", ("SUPPORT", ("Velda",), ("Marlen",))),
        ("The court's decision drew praise from Velda.", ("SUPPORT", ("Velda",), ("court",))),
    ],
)
def test_what_is_somebody_s_brings_praise_on_him(read_text, text: str, expected: object):
    """Whose plan is praised is praised."""
    assert expected in events(read_text(text))


def test_a_deed_that_befell_somebody_brings_nothing_on_him(read_text):
    """Those who reprove an arrest do not reprove whoever was arrested."""
    found = events(read_text("The singer's arrest drew a reproach from Velda."))

    assert not [told for told in found if told[0] == "ACCUSE" and any("singer" == words for words in told[2])]
