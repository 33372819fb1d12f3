"""Bare infinitives that a parse joins to a noun or a gerund, seen in what is read; on invented actors."""

import pytest

from dragoman.records import Event


@pytest.mark.parametrize(
    ("text", "doers", "status"),
    [
        ("Velda should stop buying gas and attack Marlen.", ["Velda"], ("+", "requested")),
        ("Velda should stop buying gas from Marlen and attack it.", ["Velda"], ("+", "requested")),
        ("Velda began to close mines and attack Marlen.", ["Velda"], ("+", "asserted")),
        ("Velda should stop bombing towns and attacking Marlen.", ["Velda"], ("-", "requested")),
    ],
)
def test_a_bare_verb_goes_on_with_the_bare_verb_above(read_text, text: str, doers: list[str], status: tuple[str, str]):
    """What is asked besides an end of something is asked for itself; a second gerund ends with the first."""
    [claim] = [
        c for c in read_text(text).claims if isinstance(c.content, Event) and "attack" in c.content.trigger.exact
    ]

    assert doers == [role.anchor.exact for role in claim.content.sources]
    assert status == (claim.status.polarity, claim.status.modality)
