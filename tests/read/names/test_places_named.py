"""Nouns for places and lands that give a name by "of", on invented actors."""

import pytest


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("Marlen shelled the village of Brenn.", "the village of Brenn", "new:brenn"),
        ("Rebels left the besieged town of Tarsk.", "the besieged town of Tarsk", "new:tarsk"),
        ("Rebels left the largest city of Orland.", "the largest city of Orland", "new:orland~city"),
        ("Rebels left the capital city of Orland.", "the capital city of Orland", "new:orland~city"),
    ],
)
def test_the_village_of_a_name_is_what_bears_the_name(read_text, text, phrase, actor):
    """A place that "of" names is that place; one of several in a land is not the land."""
    found = {m.anchor.exact: m.actor for m in read_text(text).mentions}

    assert actor == found[phrase]


def test_what_is_once_called_a_village_is_a_place_throughout(read_text):
    """A name that a text calls a village is no person elsewhere in it."""
    reading = read_text(
        "The envoy said Ardin had shelled the village of Brenn. Ardin denied that it had fired on Brenn."
    )

    assert {("place",)} == {m.kinds for m in reading.mentions if m.anchor.exact == "Brenn"}


def test_whose_town_it_is_does_not_name_it(read_text):
    """The town of a mayor is not the mayor."""
    found = {m.anchor.exact: m.actor for m in read_text("Rebels left the town of Mayor Jona Tellis.").mentions}

    assert found["the town of Mayor Jona Tellis"] != found["Jona Tellis"]


@pytest.mark.parametrize(
    ("text", "name", "kinds"),
    [
        ("The army shelled the border town of Tarsk. Two officials in Tarsk fled.", "Tarsk", ("place",)),
        ("Tarsk, a town on the gulf, was shelled. The army of Tarsk fled.", "Tarsk", ("place",)),
        ("Diplomats in Tarsk met the envoy near Tarsk.", "Tarsk", ("place",)),
        ("The government in Velm met the envoy. Velm closed its border.", "Velm", ("state", "place")),
        ("The kingdom of Velm shelled the town. Velm closed its border.", "Velm", ("state", "place")),
    ],
)
def test_a_town_is_no_state_whoever_is_in_it(read_text, text, name, kinds):
    """What a text calls a town has no government for having officials; what has a border is a state."""
    assert {kinds} == {m.kinds for m in read_text(text).mentions if m.anchor.exact == name}
