"""What several do or say to each other, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two militias accused each other of starting a gun battle.", ("two militias",)),
        ("Both armies blamed each other for the raid.", ("Both armies",)),
    ],
)
def test_one_phrase_for_many_names_both_sides(read_text, text: str, expected: tuple):
    """Those whom one phrase names accuse each other, and not somebody called “each other”."""
    assert ("ACCUSE", expected, expected) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Velda and Kestria accused each other of shelling the town of Omm.",
        "Velda and Kestria traded accusations of shelling the town of Omm.",
        "Each government accused the other of shelling the town of Omm.",
    ],
)
def test_what_each_charges_the_other_with_has_no_doer(read_claims, text: str):
    """Where both charge each other with a deed, nobody is told to have done it."""
    told = [claim.content for claim in read_claims(Event, text)]

    assert all(event.type != "ASSAULT" or not event.sources for event in told)
