"""A user's own words for what is to move."""

import pytest

from dragoman.records import Concept, SystemModel
from dragoman.verbs import Built
from dragoman.web.pages.found import make_found
from tests.web.pages.systems import built_of


def harbour() -> Built:
    """A model of three concepts of two ports."""
    concepts = (
        Concept(
            id="pressure(ARD>BEL)",
            label="pressure of Ardin on Belmora",
            quantity="pressure",
            holder="ARD",
            target="BEL",
        ),
        Concept(id="strength(ARD)", label="strength of Ardin", quantity="strength", holder="ARD"),
        Concept(id="strength(BEL)", label="strength of Belmora", quantity="strength", holder="BEL"),
    )
    return built_of()._replace(system=SystemModel(concepts=concepts))


@pytest.mark.parametrize(
    ("words", "concept", "direction"),
    [
        ("What if the pressure of Ardin on Belmora falls?", "pressure(ARD>BEL)", "down"),
        ("pressure of Ardin on Belmora", "pressure(ARD>BEL)", "up"),
        ("suppose Ardin's strength grows", "strength(ARD)", "up"),
        ("less strength of Belmora", "strength(BEL)", "down"),
        ("weakness of Belmora rises", "strength(BEL)", "down"),
        ("weakness of Belmora ends", "strength(BEL)", "up"),
    ],
)
def test_words_name_a_concept_and_the_way_it_moves(words: str, concept: str, direction: str):
    """Words of movement set the direction, and words for the opposite turn it round."""
    page = make_found(harbour(), words)

    assert (concept, direction) == (page.matches[0].concept, page.matches[0].direction)
    assert page.clear


def test_words_that_fit_several_are_told_with_all_of_them():
    """A tie is for the user to settle."""
    page = make_found(harbour(), "strength falls")

    assert {"strength(ARD)", "strength(BEL)"} == {match.concept for match in page.matches}
    assert not page.clear


@pytest.mark.parametrize("words", ["", "what if?", "the price of tea rises"])
def test_words_that_name_nothing_find_nothing(words: str):
    """What the texts do not speak of is not guessed at."""
    page = make_found(harbour(), words)

    assert ((), False) == (page.matches, page.clear)
