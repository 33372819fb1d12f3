"""Parses that hang what somebody calls a deed on that deed or on its place, mended, seen in who charges whom."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel called Torgul's raid on Tarsk an act of aggression.",
        "Ostrel called Torgul's raid a crime.",
        "Ostrel described Torgul's raid as an outrage.",
        "Ostrel called Torgul's raid an act of war.",
    ],
)
def test_who_calls_a_deed_a_crime_charges_whoever_did_it(read_text, text: str):
    """What somebody calls a deed belongs to the verb, though a place or an owner stands at the deed."""
    assert ("ACCUSE", ("Ostrel",), ("Torgul",)) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Torgul carried out air strikes on Tarsk, which Ostrel called an act of aggression.",
        "Torgul answered with strikes on camps inside Tarsk, which Ostrel called an act of war.",
        "Torgul bombed Tarsk, which Ostrel called an act of war.",
        "Torgul burned two Tarsk villages, which Ostrel described as a declaration of war.",
    ],
)
def test_place_of_a_deed_is_not_what_is_called_a_crime(read_text, text: str):
    """A clause that calls something a crime tells of the deed before it, and not of where that was done."""
    accused = {targets for kind, _, targets in events(read_text(text)) if kind == "ACCUSE"}

    assert accused
    assert ("Tarsk",) not in accused


@pytest.mark.parametrize("site", ["Tarsk", "two villages", "two Tarsk villages"])
def test_who_hit_a_place_is_charged_by_who_calls_it_war(read_text, site: str):
    """Whoever calls a bombing an act of war charges whoever bombed."""
    text = f"Torgul bombed {site}, which Ostrel called an act of war."

    assert ("ACCUSE", ("Ostrel",), ("Torgul",)) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops massed near Torgul, which Ostrel called an enemy.", {("ACCUSE", ("Ostrel",), ("Torgul",))}),
        ("Ostrel met the envoy, a liar.", set()),
        ("Ostrel called the vote a war of nerves.", set()),
    ],
)
def test_land_is_still_called_an_enemy(read_text, text: str, expected):
    """Who is called an enemy is a land, and a phrase beside a name that nobody calls so charges nobody."""
    assert expected == {told for told in events(read_text(text)) if told[0] == "ACCUSE"}
