"""Everyday words for deeds: each with a clause in which it counts, and one in which it must not; on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army has surrounded the town of Velda.", ("COERCE", ("army",), ("Velda",))),
        ("Armed men stole the agency's lorries from Marlen.", ("COERCE", ("Armed men",), ("Marlen",))),
        ("Police haled the Marlen envoy out; soldiers led him away.", ("COERCE", ("soldiers",), ("him",))),
        ("A mob tore down the gate of the Marlen embassy.", ("ASSAULT", ("A mob",), ("Marlen embassy",))),
        ("Marlen suspects Ostrava of the leak.", ("ACCUSE", ("Marlen",), ("Ostrava",))),
        ("Marlen offered Ostrava three ports.", ("AGREE", ("Marlen",), ("Ostrava",))),
        ("The company settled with the prosecutors.", ("AGREE", ("company",), ("prosecutors",))),
        ("The strikers received assurances from the government.", ("AGREE", ("government",), ("strikers",))),
        ("The governor told the rebels to leave.", ("REQUEST", ("governor",), ("rebels",))),
        ("The ministry was told by the bank to wait.", ("REQUEST", ("bank",), ("ministry",))),
        ("Inspectors were denied entry to Marlen.", ("REJECT", (), ("Inspectors",))),
        ("Two members were expelled from Marlen by its congress.", ("SANCTION", ("its congress",), ("Two members",))),
        ("Ostrava got back two ships from Marlen.", ("RETREAT", ("Marlen",), ("Ostrava",))),
        ("Marlen closed the Graun Pass on Monday.", ("COERCE", ("Marlen",), ("Graun Pass",))),
        ("Marlen closed the canal to barges from Ostrava.", ("COERCE", ("Marlen",), ("barges from Ostrava",))),
    ],
)
def test_a_deed_is_known_by_its_word(read_text, text: str, expected: tuple):
    """Who did what to whom stands in the clause, also where the subject undergoes it."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The town of Velda is surrounded by hills.",
        "The minister told reporters to expect a hard winter.",
        "The reform tore down old barriers of class.",
        "Analysts suspect that prices will rise.",
        "The party got back two seats.",
        "Passengers boarded the ferry at noon.",
    ],
)
def test_the_same_word_may_tell_of_no_deed(read_text, text: str):
    """Hills surround a town and nobody, and what is foreseen is asked of nobody."""
    assert set() == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Orland will bring the port of Sarn in line with demand.", set()),
        ("Murn agreed with the demand for a vote by Orland.", {"REQUEST"}),
    ],
)
def test_bare_demand_is_what_buyers_want(read_text, text: str, types: set):
    """A demand that is nobody's and for nothing is asked of nobody."""
    assert types == {kind for kind, _, _ in events(read_text(text))} & {"REQUEST"}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The growers have been forced to seek aid from Orland.", {"REQUEST"}),
        ("The growers were forced by the army to seek aid from Orland.", {"REQUEST", "COERCE"}),
        ("Villagers were forced to leave the valley.", {"COERCE"}),
    ],
)
def test_who_is_driven_by_need_is_forced_by_nobody(read_text, text: str, types: set):
    """To be forced to ask, by nobody who is told, is no deed of force."""
    assert types == {kind for kind, _, _ in events(read_text(text))} & {"REQUEST", "COERCE"}
