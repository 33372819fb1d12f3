"""Names of outlets and bodies in the lines above a text."""

from dragoman.ontology.outlets import load_igos, load_outlets, load_speakers


def test_names_stand_in_lower_case():
    """Outlets and bodies are known by every listed name, however it is written."""
    assert {"reuters", "thomson reuters"} <= load_outlets()
    assert "united nations" in load_igos()
    assert not {name for name in load_outlets() | load_igos() if name != name.lower()}


def test_speakers_are_no_towns():
    """Groups, people and states are known as speakers; places and states with a town of their name are not."""
    assert {"hamas", "russia", "united nations"} <= load_speakers()
    assert not {"djibouti", "middle east"} & load_speakers()
