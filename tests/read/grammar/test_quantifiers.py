"""How many of a kind are meant."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "quantifier"),
    [
        ("Some Ruvian officials met Orvian envoys.", "officials", "some"),
        ("All Ruvian parties met Orvian envoys.", "parties", "all"),
        ("All of the Ruvian parties met Orvian envoys.", "parties", "all"),
        ("A number of Ruvian officials met Orvian envoys.", "officials", "some"),
        ("Most of the Ruvian militias met Orvian envoys.", "militias", "most"),
        ("No Ruvian officials met Orvian envoys.", "officials", "none"),
        ("Many Ruvian officials met Orvian envoys.", "officials", "many"),
        ("Few Ruvian officials met Orvian envoys.", "officials", "few"),
        ("Twelve Ruvian officials met Orvian envoys.", "officials", None),
        ("Ruvian officials met some Orvian envoys.", "officials", None),
    ],
)
def test_words_before_a_noun_tell_how_many_are_meant(read_text, text: str, words: str, quantifier: str | None):
    """A word of its own phrase counts, a numeral and those of other phrases do not."""
    mention = next(m for m in read_text(text).mentions if m.kind == "nominal" and m.anchor.exact.endswith(words))

    assert quantifier == mention.quantifier
