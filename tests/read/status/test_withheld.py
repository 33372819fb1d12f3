"""Who is denied a thing, and what is only denied; on real and invented countries."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Marlen denied aid to Ostrava.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Peru denied military support to Bolivia.", ("REJECT", ("Peru",), ("Bolivia",))),
        ("Marlen denied help to the miners.", ("REJECT", ("Marlen",), ("miners",))),
        ("Marlen denied Ostrava water.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Marlen denied Ostrava entry to Velda.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Ostrava was denied fuel by Marlen.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Fuel was denied to Ostrava by Marlen.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Marlen denied Ostrava a seat at the talks.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Marlen denied the rebels help.", ("REJECT", ("Marlen",), ("rebels",))),
    ],
)
def test_who_is_denied_a_thing_is_refused_it(read_text, text, refusal):
    """What is denied to somebody, or somebody is denied, is refused to him, and to no place that it leads to."""
    found = events(read_text(text))

    assert {refusal} == {event for event in found if event[0] == "REJECT"}


@pytest.mark.parametrize(
    "text",
    [
        "Marlen denied a raid on Ostrava.",
        "Marlen denied having bombed Ostrava.",
        "Marlen denied bombing Ostrava.",
        "Marlen denied that it had bombed Ostrava.",
        "Marlen denied to reporters that it had bombed Ostrava.",
        "Marlen has always denied shipping weapons to anybody in Ostrava.",
        "Marlen denied links to the rebels.",
        "Marlen denied a visit to Ostrava.",
        "Peru denied Bolivia's accusations.",
        "The raid on Ostrava was denied by Marlen.",
    ],
)
def test_a_deed_or_a_charge_that_is_denied_is_refused_to_nobody(read_text, text):
    """Who says that a thing is not so rejects nobody."""
    assert "REJECT" not in {event[0] for event in events(read_text(text))}
