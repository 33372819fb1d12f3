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
        ("Rebels attacked Ostrava in a raid on Velda.", ("ASSAULT", ("Rebels",), ("Velda",))),
        ("The Veldan raid killed nine soldiers of Marlen.", ("ASSAULT", ("Veldan",), ("nine soldiers of Marlen",))),
    ],
)
def test_attack_told_by_a_noun_on_somebody_else_stays(read_text, expected, text):
    """An attack that names another victim is kept."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells that the army fired hit Marlen.", ("ASSAULT", ("army",), ("Marlen",))),
        ("A rocket the rebels fired hit Marlen.", ("ASSAULT", ("rebels",), ("Marlen",))),
        ("Drones that Velda launched struck Marlen.", ("ASSAULT", ("Velda",), ("Marlen",))),
        ("Missiles launched by Velda struck Marlen.", ("ASSAULT", ("Velda",), ("Marlen",))),
        ("A bomb planted by rebels killed two soldiers.", ("ASSAULT", ("rebels",), ("two soldiers",))),
        ("Rockets fired by the army of Velda hit Marlen.", ("ASSAULT", ("army of Velda",), ("Marlen",))),
        ("Velda fired rockets that hit Marlen.", ("ASSAULT", ("Velda",), ("Marlen",))),
    ],
)
def test_what_a_weapon_does_is_done_once_by_who_fired_it(read_text, text: str, expected: tuple):
    """Who fires shells that hit a town, hits it, and nothing is told of the shells or of the firing besides."""
    assert {expected} == events(read_text(text))


@pytest.mark.parametrize(
    "text", ["Jets that Velda bought struck Marlen.", "Drones that were found by Velda struck Marlen."]
)
def test_who_only_had_a_weapon_hit_nobody(read_text, text: str):
    """Whoever bought or found what then did harm did none."""
    assert ("Velda",) not in {sources for _, sources, _ in events(read_text(text))}
