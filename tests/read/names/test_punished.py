"""Whose deed it is that somebody is punished or praised for, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        (
            "Varkania imposed sanctions on Ostrel's main bank over its alleged funding of rebels.",
            "its",
            "Ostrel's main bank",
        ),
        ("Varkania put sanctions on Ostrel for its arrest of a pilot.", "its", "Ostrel"),
        ("Varkania froze the accounts of Dawn Brigade because of its attacks on farmers.", "its", "Dawn Brigade"),
        ("Varkania cut aid to Tamrin over its shelling of the port.", "its", "Tamrin"),
        ("Varkania suspended talks with Ostrel over its arrest of two nurses.", "its", "Ostrel"),
        ("Varkania summoned the Ostreli envoy over his remarks.", "his", "the Ostreli envoy"),
        ("Varkania summoned the Ostreli envoy over its raid on the port.", "its", "Ostreli"),
    ],
)
def test_what_somebody_is_punished_for_is_his_own_deed(text: str, pronoun: str, meant: str):
    """Behind "over", "for" or "because of" stands what whoever is punished did, wherever words name him."""
    assert [meant] == referents(text, pronoun)


@pytest.mark.parametrize(
    "text",
    [
        "Varkania lifted sanctions on Ostrel because of its own need for oil.",
        "Varkania suspended talks with Ostrel because of its losses.",
        "Varkania punished Ostrel for the raid on its embassy.",
        "Varkania thanked Ostrel for the release of its sailors.",
        "Varkania imposed a curfew on Ostrel to protect its troops.",
    ],
)
def test_what_is_done_to_whoever_punishes_is_his(text: str):
    """What is somebody's "own", what others did to it, and what a deed is to serve belong to whoever acts."""
    assert ["Varkania"] == referents(text, "its")


def test_who_was_it_is_no_person_after():
    """A state that "its" has meant is no "her"."""
    text = "Anna Holm imposed sanctions on Belvar over its raid on her convoy."

    assert ["Anna Holm"] == referents(text, "her")
