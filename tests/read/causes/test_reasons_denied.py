"""Reasons that a text sets aside for others, on invented actors."""

import pytest

from tests.read.conftest import signed


def _told(reading) -> set[tuple[str, int | None]]:
    """Each cause with its sign."""
    return {(cause, sign) for cause, _, sign, _ in signed(reading)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is not poverty that breeds unrest but contempt.", {("poverty", 0), ("contempt", 1)}),
        ("It is not poverty but contempt that breeds our unrest.", {("poverty", 0), ("contempt", 1)}),
        ("It was not the drought that caused the famine.", {("the drought", 0)}),
        ("It was not hunger alone that caused the revolt.", {("hunger", 1)}),
        ("It was hunger that caused the revolt.", {("hunger", 1)}),
    ],
)
def test_what_a_sentence_singles_out_it_may_also_rule_out(read_text, text: str, told: set[tuple[str, int]]):
    """Where "It is not X that V" names what takes the place of X, that is told, too; "not X alone" denies nothing."""
    assert told == _told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The war ended not because the clans were beaten, but because both sides had run out of powder.",
        "The war did not end because the clans were beaten, but because both sides had run out of powder.",
    ],
)
def test_a_reason_behind_but_takes_the_place_of_the_one_before(read_text, text: str):
    """The war ended; only the first reason is denied, wherever the "not" stands."""
    assert {("the clans were beaten", 0), ("both sides had run out of powder", 1)} == _told(read_text(text))


def test_a_phrase_behind_but_takes_the_place_of_the_one_before(read_text):
    """Phrases that give a reason are read as "because" is."""
    text = "Prices did not rise because of the drought but because of the tariff."

    assert {("the drought", 0), ("the tariff", 1)} == _told(read_text(text))


def test_a_denied_clause_with_one_reason_stays_denied(read_text):
    """Nothing there says that the matter itself is so."""
    assert {("the rebels left", 1)} == _told(read_text("The talks did not fail because the rebels left."))


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("It is not taxes and tariffs that hurt trade.", {"taxes": 0, "tariffs": 0}),
        ("It is not taxes, nor tariffs, that hurt trade.", {"taxes": 0, "tariffs": 0}),
        ("It is not taxes but tariffs that hurt trade.", {"taxes": 0, "tariffs": -1}),
        (
            "It is not hunger, fear and war that raised prices but greed.",
            {"hunger": 0, "fear": 0, "war": 0, "greed": 1},
        ),
    ],
)
def test_every_cause_before_the_but_is_denied(read_text, text: str, signs: dict[str, int]):
    """What is listed with a cause that is none is none either; what "but" puts in their place is one."""
    assert signs == {cause: sign for cause, _, sign, _ in signed(read_text(text))}
