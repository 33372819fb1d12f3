"""Verbs of asking and yielding by which somebody only speaks, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the levy, the envoy of Marlen left the room.",
        "When asked whether he would stay, the envoy of Marlen smiled.",
        "Marlen let slip that the road was long.",
        "Marlen let it be known that the road was long.",
        "Marlen let no day pass without a hymn.",
        "Marlen let a week go by.",
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
        ("Marlen let no troops of Velda pass.", ("REJECT", ("Marlen",))),
        ("Marlen let no convoy through.", ("REJECT", ("Marlen",))),
        ("Marlen let neither envoys nor aid into Velda.", ("REJECT", ("Marlen",))),
        ("Marlen allowed no convoy to pass.", ("REJECT", ("Marlen",))),
        ("Marlen let the convoy through with no delay.", ("CONCEDE", ("Marlen",))),
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
        ("Marlen said it would attack Velda.", {"THREATEN"}),
        ("Marlen did not say whether it had attacked Velda.", {"ASSAULT"}),
        ("Marlen has not attacked Velda, the envoy insisted.", {"ASSAULT"}),
        ("The envoy insisted that Marlen leave Velda.", {"REQUEST"}),
    ],
)
def test_who_insists_that_a_thing_is_so_asks_for_nothing(read_text, text, expected):
    """Who says that he will do it threatens; who insists that somebody do a thing asks for it."""
    assert expected == {told[0] for told in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen did not say whether it would withdraw its troops from Velda.", "RETREAT"),
        ("The mayor of Marlen declined to say if he would attack Velda.", "ASSAULT"),
    ],
)
def test_what_somebody_does_not_say_he_will_do_is_open(read_text, text, kind):
    """A deed of which nobody says whether it will be done is possible, and neither promised nor threatened."""
    [told] = [each for each in read_text(text).claims if isinstance(each.content, Event)]

    assert (kind, "possible") == (told.content.type, told.status.modality)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Growers chanted slogans for Velda.", set()),
        ("Growers in Iraq shouted slogans in support of Velda.", set()),
        ("Growers chanted slogans for Velda and against Murn.", set()),
        ("Growers chanted slogans against Velda.", {("PROTEST", ("Growers",), ("Velda",))}),
        ("Growers brandished placards against Iraq.", {("PROTEST", ("Growers",), ("Iraq",))}),
    ],
)
def test_slogans_for_somebody_are_no_protest(read_text, text: str, expected: set):
    """A crowd protests against whom it shouts at, never against whom it cheers."""
    assert expected == events(read_text(text))
