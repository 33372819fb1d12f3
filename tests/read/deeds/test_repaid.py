"""Harm that is answered, avenged or to be punished: it is another's, and who suffers it is not hit; invented."""

import pytest

from tests.read.conftest import events, held


@pytest.mark.parametrize(
    "text",
    [
        "Velda warned that any seizure of Marlen's ships would be met with force.",
        "Velda warned that a blockade of Marlen would be answered with missiles.",
        "Velda threatened to answer any arrest of Marlen's nuns with a boycott.",
    ],
)
def test_who_would_suffer_a_deed_is_not_threatened_by_its_punisher(read_text, text: str):
    """A threat to punish harm is made to whoever might do it, and nobody is told to have done it."""
    told = events(read_text(text))

    assert not [row for row in told if row[0] == "THREATEN" and "Marlen" in " ".join(row[2])]
    assert not [row for row in told if row[0] == "COERCE" and row[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Velda warned that any raid on the port by Marlen would be punished.",
        "Velda warned Marlen that any raid on the port would be punished.",
    ],
)
def test_who_might_do_what_is_to_be_punished_is_threatened(read_text, text: str):
    """Whoever is warned, or named as who would do it, is menaced."""
    assert ("THREATEN", ("Velda",), ("Marlen",)) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda avenged the killing of its envoy.", ()),
        ("Velda repelled an attack on the town of Sel.", ()),
        ("Velda repelled an attack on Sel by Marlen.", ("Marlen",)),
        ("Velda repelled the attackers.", ("attackers",)),
    ],
)
def test_who_suffered_what_is_avenged_or_repelled_is_not_hit(read_text, text: str, expected: tuple):
    """Violence that answers violence is done to whoever did that."""
    assert ("ASSAULT", ("Velda",), expected) in events(read_text(text))


def test_any_strike_that_is_to_be_answered_is_none_yet(read_text):
    """What somebody vows to answer has not been done."""
    polarity, modality, _ = held(read_text("Velda vowed to answer any strike on Sel."))

    assert ("+", "conditional") == (polarity, modality)
