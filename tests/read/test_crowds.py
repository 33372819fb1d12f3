"""People whom something brings onto the streets, on invented countries."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("The arrest brought thousands onto the streets of Ostrava.", ("thousands",)),
        ("The tax brought thousands of farmers onto the streets.", ("thousands of farmers",)),
        ("The killing brought students out onto the streets of Ostrava.", ("students",)),
        ("Rising prices drove villagers onto the streets.", ("villagers",)),
        ("The ruling sent workers to the streets.", ("workers",)),
        ("The price rise drew hundreds into the streets.", ("hundreds",)),
    ],
)
def test_whom_something_brings_onto_the_streets_protests(read_text, text: str, crowd: tuple[str, ...]):
    """Those who come do so, and not what brings them."""
    assert [crowd] == [sources for kind, sources, _ in events(read_text(text)) if kind == "PROTEST"]


@pytest.mark.parametrize(
    "text",
    [
        "The army brought tanks onto the streets of Ostrava.",
        "The flood brought mud onto the streets.",
        "The festival brought thousands onto the streets.",
        "The peace brought thousands onto the streets of Ostrava to dance.",
        "Marlen sent police onto the streets.",
        "The mayor brought his children to the street.",
    ],
)
def test_not_all_that_is_on_the_streets_protests(read_text, text: str):
    """Tanks, mud and police do not, nor does who comes to be glad."""
    assert "PROTEST" not in {kind for kind, _, _ in events(read_text(text))}
