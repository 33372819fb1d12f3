"""Nouns that say what somebody is, and to whom."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tide League, of which Marlen is a founding member, met.", ("member_of", ("Marlen",), ("Tide League",))),
        (
            "The Tide Convention, to which Marlen is a party, forbids it.",
            ("member_of", ("Marlen",), ("Tide Convention",)),
        ),
        ("Orland is a party to the Reed Convention.", ("member_of", ("Orland",), ("Reed Convention",))),
        ("Marlen, a member of the Tide Pact, spoke.", ("member_of", ("Marlen",), ("Tide Pact",))),
        (
            "The coordinator of the Tide Network spoke.",
            ("leads", ("coordinator of the Tide Network",), ("Tide Network",)),
        ),
        ("Sana Veld, a childhood friend of Doru Halm, spoke.", ("connected_to", ("Sana Veld",), ("Doru Halm",))),
    ],
)
def test_memberships_are_read_across_clauses(read_text, text: str, expected: tuple):
    """Who is a member of what the clause hangs on, or a party to a convention, belongs to it."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Relations between the two neighbours are good.", "borders"),
        ("Trade between the neighbours grew.", "borders"),
    ],
)
def test_two_neighbours_are_so_to_each_other(read_text, text: str, kind: str):
    """Two neighbours whom somebody speaks of border on each other."""
    assert kind in {each for each, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two neighbours built reactors.", "borders"),
        ("The neighbours complained.", "borders"),
        ("Two brothers founded the brewery.", "related_to"),
        ("Doru Halm is a member of the public.", "member_of"),
        ("His friends say so.", "connected_to"),
    ],
)
def test_nouns_without_sides_tell_of_no_tie(read_text, text: str, kind: str):
    """Neighbours of nobody named, and friends who only speak, are in no tie."""
    assert kind not in {each for each, *_ in ties(read_text(text))}
