"""Clauses that tell the toll of violence, behind the place of it; on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Torgul's shelling of Tarsk, which killed four, went on.",
        "The raid by Torgul on a village in Belmora that killed four went on.",
    ],
)
def test_a_place_kills_nobody(read_text, text: str):
    """Whoever does the violence kills those whom a clause behind its place counts."""
    assert ("ASSAULT", ("Torgul",), ("four",)) in events(read_text(text))


def test_fighters_may_kill(read_text):
    """Of fighters who are attacked it is they who killed, for all that grammar tells."""
    found = events(read_text("An attack on the Belmoran militia, which killed four, failed."))

    assert ("ASSAULT", ("Belmoran militia",), ("four",)) in found


def test_a_body_by_name_may_kill(read_text):
    """A name that no place bears is somebody, who may have killed."""
    found = events(read_text("An attack on the Tide Front, which killed four, failed."))

    assert ("ASSAULT", ("Tide Front",), ("four",)) in found
