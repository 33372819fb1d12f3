"""Tests for saying.asked."""

import pytest

from dragoman.records import Event


@pytest.mark.parametrize(
    "text",
    [
        "Did Marlen attack Ostrava?",
        "Is it true that Brel attacked Ostrava?",
        "Envoy: Did you attack Ostrava?",
        "The Envoy: Have you ever attacked Ostrava?",
        '"Did you attack Ostrava?"',
        'The envoy was told: "Has Brel attacked Ostrava?"',
        "Q: Is it true that Brel attacked Ostrava?",
        "You talk of peace, but did Marlen attack Ostrava?",
        "Can you confirm that Marlen attacked Ostrava?",
        "Did Marlen want to attack Ostrava?",
        "Will Marlen attack Ostrava?",
        "Marlen attacked Ostrava, didn't it?",
        "Marlen attacked Ostrava?",
        "Was the port of Ostrava attacked by Marlen?",
        "Is Marlen arming the guild of Ostrava?",
        "Is Marlen an ally of Ostrava?",
    ],
)
def test_what_is_only_asked_is_no_claim(read_text, text: str):
    """A question of yes or no tells nothing, whoever asks it and however it is put."""
    assert not read_text(text).claims


@pytest.mark.parametrize(
    "text",
    [
        "Why did Marlen attack Ostrava?",
        "When did Marlen attack Ostrava?",
        "Which general of Marlen attacked Ostrava?",
        "Has the attack on Ostrava by Marlen ended?",
        "Will Velda act after Marlen attacked Ostrava?",
        "Marlen attacked Ostrava, but why?",
        "Did Marlen attack Ostrava, as the guild claims?",
        "Asked whether Marlen had attacked Ostrava, the envoy laughed.",
        "At what cost did Marlen attack Ostrava?",
        "On whose orders did Marlen attack Ostrava?",
        "Does the envoy regret that Marlen attacked Ostrava?",
        "Was the envoy aware that Marlen had attacked Ostrava?",
        "Can Velda forgive Marlen for attacking Ostrava?",
        "Marlen attacked Ostrava and you stay silent?",
    ],
)
def test_what_a_question_takes_for_given_stays(read_text, text: str):
    """Why or when a thing was done is asked of what was done; what others say of it is told by the way."""
    assert "ASSAULT" in {c.content.type for c in read_text(text).claims if isinstance(c.content, Event)}
