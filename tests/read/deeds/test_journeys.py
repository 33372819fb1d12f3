"""Troops that leave a place and others who only go somewhere, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The troops of Marlen moved out of Ostrel.", ("Ostrel",)),
        ("Marlen's forces left Ostrel after the vote.", ("Ostrel",)),
        ("Rebel fighters left Ostrel under a deal.", ("Ostrel",)),
        ("The last Marlen units departed from Ostrel.", ("Ostrel",)),
        ("The tanks of Marlen left Ostrel at dawn.", ("Ostrel",)),
        ("Marlen pulled its soldiers out of Ostrel.", ("Ostrel",)),
        ("The battalion moved out of its barracks.", ()),
        ("Marlen troops moved out of Ostrel for the first time in a year.", ("Ostrel",)),
        ("Marlen's forces left for lack of fuel.", ()),
        ("The army departed for safety reasons.", ()),
        ("The brigade moved out for an hour.", ()),
        ("The brigade moved out for good.", ()),
    ],
)
def test_troops_that_go_give_up_a_place(read_text, text: str, left: tuple[str, ...]):
    """Whoever bears arms and leaves, withdraws."""
    assert left in {targets for kind, _, targets in events(read_text(text)) if kind == "RETREAT"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister left Ostrel for Marlen.",
        "Teachers moved out of Ostrel after the flood.",
        "The brigade left for Ostrel.",
        "The brigade left for home.",
        "The army departed for the front.",
        "The rebels moved out for the border town of Sel.",
        "The admiral left Ostrel.",
        "The soldier left Ostrel to study.",
        "The tanks of Marlen left the works.",
    ],
)
def test_who_only_travels_gives_up_nothing(read_text, text: str):
    """Others may come and go, and so may one soldier; who leaves for a place has not left it."""
    assert "RETREAT" not in {kind for kind, _, _ in events(read_text(text))}
