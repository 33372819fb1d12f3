"""Nouns for harm that open a sentence."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Airstrikes by Torgul killed nine people in Tarsk.", ("ASSAULT", ("Torgul",), ("nine people",))),
        ("Airstrikes on Tarsk left nine dead.", ("ASSAULT", (), ("Tarsk",))),
        ("Shelling of Tarsk killed nine people.", ("ASSAULT", (), ("Tarsk",))),
    ],
)
def test_a_word_for_harm_that_opens_a_sentence_is_no_name(read_text, text: str, expected: tuple):
    """Strikes and shelling are deeds, and nobody who does them."""
    reading = read_text(text)

    assert expected in events(reading)
    assert not {"Airstrikes", "Shelling"} & {m.anchor.exact for m in reading.mentions}


def test_a_longer_name_keeps_its_word(read_text):
    """What goes on in capitals is a name."""
    named = {m.anchor.exact for m in read_text("Massacre Hill Council met Torgul.").mentions}

    assert any(words.startswith("Massacre Hill") for words in named)


def test_a_letter_before_a_turn_does_nothing(read_text):
    """The Q of a question is nobody who did what is asked about."""
    assert {("ASSAULT", (), ("Tarsk",))} == events(read_text("Q: Who shelled Tarsk?"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Bombing Tarsk will not help Torgul.", "Tarsk"),
        ("Isolating Torgul has raised tension.", "Torgul"),
        ("Sterling Ross will meet Torgul.", "Sterling Ross"),
        ("Striking Nurses will meet Torgul.", "Striking Nurses"),
    ],
)
def test_a_verb_that_opens_a_sentence_is_no_part_of_a_name(read_text, text: str, named: str):
    """What is done to somebody stands before his name; a first name that is no verb is his."""
    assert named in {m.anchor.exact for m in read_text(text).mentions}
