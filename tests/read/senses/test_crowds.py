"""People whom something brings onto the streets, on invented countries."""

import pytest

from dragoman.records import Event, Influence
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("The arrest brought thousands onto the streets of Ostrava.", ("thousands",)),
        ("The tax brought thousands of farmers onto the streets.", ("thousands of farmers",)),
        ("The killing brought students out onto the streets of Ostrava.", ("students",)),
        ("Rising prices drew villagers onto the streets.", ("villagers",)),
        ("The ruling brought workers to the streets.", ("workers",)),
        ("The union brought 3,000 workers onto the streets of Ostrava.", ("3,000 workers",)),
        ("The killing of a soldier brought thousands onto the streets.", ("thousands",)),
        ("Thousands were brought onto the streets by the arrest of a judge.", ("Thousands",)),
        ("Hundreds of students were brought onto the streets by the tax.", ("Hundreds of students",)),
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
        "Hundreds were brought onto the streets by the festival.",
        "Dozens were brought to the court by police.",
        "The festival brought thousands onto the streets.",
        "The peace brought thousands onto the streets of Ostrava to dance.",
        "Marlen sent police onto the streets.",
        "The mayor brought his children to the street.",
        "Rebels pulled passengers into the street and beat them.",
        "Troops drove villagers into the street.",
        "Soldiers brought villagers onto the street.",
        "The police brought residents out onto the street.",
        "The owner sent workers into the street.",
        "The storm drove villagers onto the streets.",
        "The blaze brought residents onto the street.",
        "The evictions drew residents onto the streets.",
        "The earthquake brought people out onto the streets of Ostrava.",
        "Residents were brought onto the streets by the flood.",
        "The funeral of the poet drew thousands onto the streets.",
        "The eclipse brought thousands onto the streets.",
    ],
)
def test_not_all_that_is_on_the_streets_protests(read_text, text: str):
    """Tanks, mud and police do not, nor does who is led or driven there, or comes to be glad, to mourn or to look."""
    assert "PROTEST" not in {kind for kind, _, _ in events(read_text(text))}


@pytest.mark.parametrize(("what", "quantity"), [("arrest", "unrest"), ("festival", None)])
def test_what_brings_a_crowd_onto_the_streets_brings_about_unrest(read_text, what: str, quantity: str | None):
    """A link tells of the protest, and not of the bringing; a feast brings about none."""
    links = [
        claim.content
        for claim in read_text(f"The {what} brought thousands onto the streets of Ostrava.").claims
        if isinstance(claim.content, Influence)
    ]
    found = [(link.effect.concept or "").split("(")[0] for link in links]

    assert (quantity in found) if quantity else ("unrest" not in found)


@pytest.mark.parametrize(
    ("text", "attacked"),
    [
        ("Nurses went on strike in Ostrava over pay. The strikes in Ostrava come as its mayor seeks a loan.", False),
        ("Nurses went on strike over pay. Jets bombed a bridge. The strikes on Ostrava killed two.", True),
    ],
)
def test_bare_strikes_are_of_those_who_stop_work_in_their_text(read_text, text: str, *, attacked: bool):
    """Where nobody bears arms and workers are on strike, "the strikes in X" attack nobody."""
    told = {claim.content.type for claim in read_text(text).claims if isinstance(claim.content, Event)}

    assert attacked == ("ASSAULT" in told)
