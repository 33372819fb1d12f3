"""The sector lexicon, and cities by state."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology._cities import ListedCities, enter_cities
from dragoman.ontology.sectors import load_sectors


def test_every_listed_sector_is_known():
    """Actors are listed with codes of the lexicon only."""
    listed = {actor.sector for actor in load_ontology().actors.values() if actor.sector is not None}

    assert set() == listed - set(load_sectors().names)


def test_irregular_plurals_are_forms_too():
    """Children count as a child does."""
    forms = load_sectors().forms

    assert forms["child"][0].sector == forms["children"][0].sector


@pytest.mark.parametrize("code", sorted(load_sectors().had | {load_sectors().afterwards}))
def test_the_former_are_of_known_sectors(code):
    """Those who had an office and what they become are sectors."""
    assert code in load_sectors().names


def test_spellings_that_differ_by_accents_are_one_city():
    """A city with two spellings is entered once, with both names."""
    (city,) = enter_cities(ListedCities(id="NRL", names=("Söl", "Sol")))

    assert ("NRL~sol", "Söl", ("Sol",)) == (city.id, city.name, city.names)


def test_an_ambiguous_city_stays_ambiguous():
    """Names that need context are marked."""
    (city,) = enter_cities(ListedCities(id="NRL", ambiguous=("Reading",)))

    assert ("Reading",) == city.ambiguous
