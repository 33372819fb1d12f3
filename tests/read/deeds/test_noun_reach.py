"""Sides of a noun's deed beyond its own names, on invented countries."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Marlen kept up its siege of the Tarsk valley.", ("Tarsk valley",)),
        ("Marlen's bombing of the Lom hills failed.", ("Lom hills",)),
        ("Marlen's invasion of the island failed.", ("island",)),
        ("Marlen's shelling of the barracks went on.", ("barracks",)),
        ("Marlen kept up its siege of the town of Ostrel.", ("Ostrel",)),
        ("Marlen's bombardment of two villages went on.", ("two villages",)),
        ("Marlen's attack of the previous summer failed.", ()),
    ],
)
def test_a_deed_of_harm_is_done_to_the_place_behind_of(read_text, text: str, place: tuple[str, ...]):
    """A stretch of land or a site that nobody is stays in its words, as behind a verb."""
    assert [place] == [targets for kind, _, targets in events(read_text(text)) if kind in {"ASSAULT", "COERCE"}]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Marlen expressed concern at the long detention of Jorun Belt.", set()),
        ("Marlen expressed alarm at the detention of Jorun Belt by Tarsk.", {"Tarsk"}),
        ("Marlen expressed concern about Tarsk.", {"Tarsk"}),
    ],
)
def test_who_is_alarmed_at_harm_does_not_blame_whoever_suffers_it(read_text, text: str, targets: set[str]):
    """Concern at an arrest is about whoever arrests, or about the arrest alone."""
    told = {words for kind, _, whom in events(read_text(text)) if kind == "ACCUSE" for words in whom}

    assert targets == told & {"Jorun Belt", "Tarsk"}
