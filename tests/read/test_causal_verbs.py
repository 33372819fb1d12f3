"""Verbs by which one thing moves another, on invented actors."""

import pytest

from dragoman.records import Influence

Row = tuple[str, str, int | None, str]


def links(reading) -> list[Row]:
    """Cause words, effect words, sign and link type of each influence, in reading order."""
    found = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return [(link.cause.anchor.exact, link.effect.anchor.exact, link.sign, link.link_type) for link in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege gave rise to unrest.", ("The siege", "unrest", 1, "causal")),
        ("The truce paved the way for trade.", ("The truce", "trade", 1, "enabling")),
        ("The siege has led to wider unrest.", ("The siege", "wider unrest", 1, "causal")),
        ("The siege has brought about unrest.", ("The siege", "unrest", 1, "causal")),
        ("The siege has weighed on exports.", ("The siege", "exports", -1, "causal")),
    ],
)
def test_effect_of_a_verb_of_several_words(read_text, text: str, expected: Row):
    """What follows a set phrase is its effect, not the noun inside the phrase."""
    assert [expected] == links(read_text(text))


@pytest.mark.parametrize("verb", ["make up for", "compensate for", "offset"])
def test_denied_remedy_has_no_effect(read_text, verb: str):
    """What does not make up for a thing is told to have no effect on it."""
    assert [("Exports", "the siege", 0, "causal")] == links(read_text(f"Exports do not {verb} the siege."))


@pytest.mark.parametrize("text", ["The blockade has not", "The blockade, not", "The siege may not", "No siege"])
def test_negation_at_the_end_of_a_text(read_text, text: str):
    """A text that breaks off after a negation is read without an error."""
    assert [] == links(read_text(text))
