"""What came of a deed is told with that deed, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Marlen shelled Ostrava on Monday, killing at least 12 people.",
        "Marlen shelled Ostrava on Monday, killing two guards and wounding five.",
    ],
)
def test_outcome_of_an_attack_is_no_second_attack(read_text, text):
    """A participle after a comma tells whom the attack befell."""
    assert {("ASSAULT", ("Marlen",), ("Ostrava",))} == events(read_text(text))


def test_whom_an_attack_befell_is_counted_with_it_once(read_text):
    """The dead of the outcome are those of the deed."""
    reading = read_text("Marlen shelled Ostrava on Monday, killing 12 people.")
    counts = [c.content.counts for c in reading.claims if isinstance(c.content, Event)]

    assert [[("killed", 12)]] == [[(count.kind, count.value) for count in found] for found in counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen struck a convoy, killing soldiers of Velda.", ("ASSAULT", ("Marlen",), ("soldiers of Velda",))),
        ("Marlen shelled Ostrava and killed nine people.", ("ASSAULT", ("Marlen",), ("nine people",))),
        ("Marlen criticised Velda, killing the talks.", ("ACCUSE", ("Marlen",), ("Velda",))),
    ],
)
def test_another_deed_and_a_victim_named_below_alone_stay(read_text, expected, text):
    """What names the only victim, is joined by "and", or comes of another kind of deed is kept."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen shelled Ostrava in an attack that killed 14 people and wounded 30.",
        "Marlen attacked Ostrava in a raid that killed 14 people.",
        "The attack by Marlen on Ostrava killed 14 people.",
    ],
)
def test_attack_told_by_a_noun_and_its_outcome_is_one(read_text, text):
    """What an attack killed, and the attack "in" which a place was shelled, are told with one deed that counts both."""
    reading = read_text(text)
    [event] = [c.content for c in reading.claims if isinstance(c.content, Event)]

    assert ("killed", 14) == (event.counts[0].kind, event.counts[0].value)
    assert (["Marlen"], ["Ostrava"]) == (
        [r.anchor.exact for r in event.sources],
        [r.anchor.exact for r in event.targets],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked Ostrava in a raid on Velda.", ("ASSAULT", (), ("Velda",))),
        ("The Veldan raid killed nine soldiers of Marlen.", ("ASSAULT", ("Veldan",), ("nine soldiers of Marlen",))),
    ],
)
def test_attack_told_by_a_noun_on_somebody_else_stays(read_text, expected, text):
    """An attack that names another victim is kept."""
    assert expected in events(read_text(text))
