"""Amounts, and how many a deed befell, as sentences tell them."""

import pytest

from dragoman.tell._counted import say_befallen


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("The port of Varnia exported 40 tonnes of grain.", "The amount given for “grain” is “40”"),
        ("Some 300 envoys stayed in Varnia.", "The number given for “envoys” is about “300”"),
    ],
)
def test_an_amount_is_told_with_what_it_is_of(told, text: str, sentence: str):
    """What is counted has a number, and what is weighed an amount."""
    assert sentence in told(text)


@pytest.mark.parametrize(
    ("words", "told"), [("shelled the port", ", at least 40 killed"), ("killing at least 40 people", "")]
)
def test_how_many_a_deed_befell_is_told_once(read_text, words: str, told: str):
    """Words that are quoted with the number do without it."""
    events = [c.content for c in read_text("Keldor shelled the port, killing at least 40 people.").claims]
    (event,) = [e for e in events if getattr(e, "counts", ())][:1]

    assert told == say_befallen(event, words)
