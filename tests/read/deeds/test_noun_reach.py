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
