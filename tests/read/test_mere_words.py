"""Verbs of asking and yielding by which somebody only speaks, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the levy, the envoy of Marlen left the room.",
        "When asked whether he would stay, the envoy of Marlen smiled.",
        "Marlen let slip that the road was long.",
        "Marlen let it be known that the road was long.",
        "The bridge, engineers of Marlen concede, was dear.",
        "The bridge was dear, a minister of Marlen conceded.",
    ],
)
def test_who_only_speaks_or_is_asked_does_nothing(read_text, text):
    """A question of the press, a thing let slip and a point granted beside are words."""
    assert not [told for told in events(read_text(text)) if told[0] in {"REQUEST", "CONCEDE", "REJECT"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry of Marlen was asked by Velda to lift the ban.", ("REQUEST", ("Velda",))),
        ("Asked to withdraw, the troops of Marlen refused.", ("REQUEST", ())),
        ("Marlen has asked Velda for help.", ("REQUEST", ("Marlen",))),
        ("Marlen let the troops of Velda pass.", ("CONCEDE", ("Marlen",))),
        ("Marlen did not let the troops of Velda pass.", ("REJECT", ("Marlen",))),
        ("Marlen conceded two islands to Velda.", ("CONCEDE", ("Marlen",))),
        ("Marlen conceded that its levy was unfair to Velda.", ("CONCEDE", ("Marlen",))),
    ],
)
def test_who_asks_or_gives_way_does_so(read_text, expected, text):
    """A request of somebody named, what is let happen and what is given up are deeds."""
    assert expected in {told[:2] for told in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen did not say whether it would withdraw its troops from Velda.", set()),
        ("The mayor of Marlen declined to say if he would attack Velda.", set()),
        ("Marlen said it would attack Velda.", {"THREATEN"}),
        ("Marlen did not say whether it had attacked Velda.", {"ASSAULT"}),
        ("Marlen has not attacked Velda, the envoy insisted.", {"ASSAULT"}),
        ("The envoy insisted that Marlen leave Velda.", {"REQUEST"}),
    ],
)
def test_what_somebody_does_not_say_he_will_do_is_not_told(read_text, text, expected):
    """Who does not say whether he will do a thing tells nothing; who insists that a thing is so, asks for nothing."""
    assert expected == {told[0] for told in events(read_text(text))}
