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
    "text", ["The opposition attacked the premier over the new tariff.", "The premier assailed Ostrel over its duties."]
)
def test_what_is_held_against_somebody_makes_a_charge(read_text, text):
    """What politicians attack each other over, or another over what is his, they say."""
    assert "ACCUSE" in {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the village for refusing to pay.",
        "Soldiers of Ostrel attacked the village, killing two farmers.",
        "The navy of Ostrel attacked the village in a raid.",
        "The cabinet pounded the fortress for days.",
        "President Ruvo Tamsin attacked Ostrel for two weeks.",
        "President Ruvo Tamsin attacked Ostrel over the hills with mortars.",
        "President Ruvo Tamsin attacked Ostrel, claiming the coast and killing six fishermen.",
        "The government attacked the insurgents for burning a mill.",
        "The government attacked Ostrel, claiming to have killed ten raiders.",
        "Sweden attacked Ostrel, saying that it hid deserters.",
        "Insurgents attacked the train, alleging that it hauled salt.",
        "The navy shelled Ostrel, declaring that the truce was over.",
        "Sela's flotilla attacked Ostrel in a televised landing.",
        "Government troops attacked Ostrel for hiding a deserter.",
    ],
)
def test_an_attack_with_arms_stays_one(read_text, text):
    """Armed men attack with arms, whatever for and whatever they say, and so does who goes on for weeks or kills."""
    assert "ASSAULT" in {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ostrel called the survey an invention.", "survey"),
        ("Ostrel called the massacre a hoax.", "massacre"),
        ("Ostrel called President Ruvo Tamsin a hoax.", "Ruvo Tamsin"),
    ],
)
def test_whose_word_is_called_an_invention_is_charged(read_text, text, target):
    """A word, a deed or somebody that is said to be made up is charged."""
    assert ("ACCUSE", ("Ostrel",), (target,)) in events(read_text(text))


@pytest.mark.parametrize(
    "text", ["The miller called the pump an invention.", "Ostrel described the ballad as a work of fiction."]
)
def test_a_thing_that_is_an_invention_is_not_charged(read_text, text):
    """Pumps are invented, and tales are fiction."""
    assert "ACCUSE" not in {kind for kind, _, _ in events(read_text(text))}
