"""Names of outlets and bodies in the lines above a text."""

from dragoman.ontology.outlets import load_igos, load_outlets


def test_names_stand_in_lower_case():
    """Outlets and bodies are known by every listed name, however it is written."""
    assert {"reuters", "thomson reuters"} <= load_outlets()
    assert "united nations" in load_igos()
    assert not {name for name in load_outlets() | load_igos() if name != name.lower()}
