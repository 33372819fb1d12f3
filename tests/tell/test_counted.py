"""Amounts, and how many a deed befell, as sentences tell them."""

import pytest

from dragoman.tell._counted import say_befallen


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "The port of Varnia exported 40 tonnes of grain.",
            "“The port of Varnia exported 40 tonnes of grain” (read as an amount of “grain”: “40”).",
        ),
        (
            "Some 300 envoys stayed in Varnia.",
            "“Some 300 envoys stayed in Varnia” (read as a number of “envoys”: about “300”).",
        ),
    ],
)
def test_an_amount_is_told_in_the_words_it_is_given_in(told_whole, text: str, sentence: str):
    """The text's words come first; what is counted is read as a number, and what is weighed as an amount."""
    assert sentence in told_whole(text)


def test_an_amount_in_a_sentence_of_many_words_is_told_alone(told_whole):
    """What is too long to be quoted leaves the amount and what it is of."""
    road = "the long road past the old mill at the ford of the upper river by the high wall of the southern market"
    sentences = told_whole(f"Some 300 envoys took {road} to Varnia.")

    assert "The number given for “envoys” is about “300”." in sentences


@pytest.mark.parametrize(
    ("words", "told"), [("shelled the port", ", at least 40 killed"), ("killing at least 40 people", "")]
)
def test_how_many_a_deed_befell_is_told_once(read_text, words: str, told: str):
    """Words that are quoted with the number do without it."""
    events = [c.content for c in read_text("Keldor shelled the port, killing at least 40 people.").claims]
    (event,) = [e for e in events if getattr(e, "counts", ())][:1]

    assert told == say_befallen(event, words)
