"""What is done all the time is a tie, what was done once an event; on invented actors."""

import pytest

from dragoman.records import Event, Relation


def _told(reading) -> tuple[list[str], list[str]]:
    """Types of events and kinds of ties."""
    contents = [claim.content for claim in reading.claims]
    events = [each.type for each in contents if isinstance(each, Event)]
    return events, [each.kind for each in contents if isinstance(each, Relation)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen arms the Ostravan rebels.", "arms"),
        ("Marlen trains the army of Ostrava.", "trains"),
        ("Marlen, which funds the Ostravan rebels, is small.", "funds"),
        ("The rebels, backed by Marlen, are many.", "sponsors"),
        ("The rebels, whom Marlen supports, are many.", "supports"),
        ("The rebels, backed since 2024 by Marlen, are many.", "sponsors"),
        ("Marlen now arms the Ostravan rebels.", "arms"),
    ],
)
def test_what_is_done_all_the_time_is_a_tie_alone(read_text, text, kind):
    """The plain present and a bare participle tell of a tie, and of no deed besides."""
    assert ([], [kind]) == _told(read_text(text))


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Marlen armed the Ostravan rebels.", ["AID"]),
        ("Marlen is arming the Ostravan rebels.", ["AID"]),
        ("Marlen has trained the army of Ostrava.", ["AID"]),
        ("Marlen supports the Ostravan plan.", ["SUPPORT"]),
        ("Ostrava is guarded by Marlen.", ["AID"]),
        ("Marlen accuses Ostrava.", ["ACCUSE"]),
        ("The rebels, armed by Marlen in March 2030, are many.", ["AID"]),
        ("Marlen arms the Ostravan rebels again.", ["AID"]),
    ],
)
def test_what_was_done_or_is_said_is_an_event(read_text, text, events):
    """A past, a deed under way, a passive of the present and what is done in words are events still."""
    assert events == _told(read_text(text))[0]


def test_headline_in_the_present_tells_what_was_done(read_text):
    """A headline's present is no habit."""
    reading = read_text("Marlen arms Ostravan rebels\n\nNobody in the room was surprised by it on Monday.")

    assert "AID" in _told(reading)[0]
