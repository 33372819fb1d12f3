"""Attacks made in words, told apart from those made with arms; on invented countries."""

import pytest

from tests.read.conftest import events

SPOKEN = [
    "President Ruvo Tamsin attacked Ostrel, saying that it hoarded grain.",
    "President Ruvo Tamsin attacked Ostrel, accusing it of greed.",
    "President Ruvo Tamsin assailed Ostrel in a speech.",
    "President Ruvo Tamsin attacked Ostrel for failing to pay.",
]


@pytest.mark.parametrize("text", SPOKEN)
def test_an_attack_in_words_is_a_charge(read_text, text):
    """Who attacks another by saying something, in a speech, or for what he failed to do, accuses him."""
    found = events(read_text(text))

    assert ("ACCUSE", ("Ruvo Tamsin",), ("Ostrel",)) in found
    assert "ASSAULT" not in {kind for kind, _, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the village for refusing to pay.",
        "Soldiers of Ostrel attacked the village, killing two farmers.",
        "The navy of Ostrel attacked the village in a raid.",
    ],
)
def test_an_attack_with_arms_stays_one(read_text, text):
    """Armed men who attack a village do so with arms, whatever for."""
    assert "ASSAULT" in {kind for kind, _, _ in events(read_text(text))}
