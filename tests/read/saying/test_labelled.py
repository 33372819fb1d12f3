"""Paragraphs that open with a name and a colon, on invented speakers."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ostrel police: Two men were shot in the market.", "Ostrel police"),
        ("Army chief: rebels shelled the port. The port is shut.", "Army chief"),
    ],
)
def test_who_stands_before_a_colon_says_what_follows(read_text, text: str, speaker: str):
    """An office before a colon is the source of the sentence behind it, and of no more."""
    reading = read_text(text)

    assert [speaker] == [each.chain[-1].name for each in reading.attributions]
    assert text.split(": ")[1].split(".", maxsplit=1)[0] == reading.attributions[0].content.exact


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel: Two men were shot in the market.",
        "Cause: the dam broke after the army shelled it.",
        "Monday: rebels shelled the port.",
        "Key actors: the army, the police and the Front.",
        "Our Verdict: Ostrel did not shell the mill.",
    ],
)
def test_towns_days_and_headings_before_a_colon_say_nothing(read_text, text: str):
    """A town, a day or a word of order before a colon is nobody's voice."""
    assert () == read_text(text).attributions
