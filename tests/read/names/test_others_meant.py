"""Whom a pronoun means in what somebody is accused of, on invented actors."""

import pytest


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Velda denied Marlen's accusation that it had armed the rebels.", "Velda"),
        ("Velda denied Marlenian accusations that it had armed the rebels.", "Velda"),
        ("Velda welcomed Marlen's pledge that it would arm the rebels.", "Marlen"),
    ],
)
def test_who_is_accused_is_not_the_accuser(read_text, holder: str, text: str):
    """What an accusation is about is whoever denies it; of a pledge it is whoever makes it."""
    reading = read_text(text)
    names = {mention.id: mention.anchor.exact for mention in reading.mentions}
    told = next(mention for mention in reading.mentions if mention.anchor.exact == "it")

    assert holder == names[told.antecedent]
