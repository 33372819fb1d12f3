"""Which state "the kingdom" or "the republic" means, on invented states."""

import pytest

from dragoman.read.names._realms import short_of
from tests.read.referring import referents

FAR = "Traders left the coast. Fishermen stayed at sea. Prices rose in the villages. Rain fell on the hills. "


def test_the_kingdom_is_what_the_text_called_so():
    """A state called a kingdom is "the kingdom" later, however near another state stands."""
    text = f"The Ilvarian kingdom mourned. {FAR}The Republic of Sarn paid. Now the kingdom arms the rebels."
    assert ["The Ilvarian kingdom"] == referents(text, "the kingdom")


def test_a_republic_is_no_kingdom():
    """A state whose name says that it is ruled otherwise is not meant, and then nobody is."""
    text = "The Republic of Sarn paid the miners. Critics say the kingdom arms the rebels."
    assert [None] == referents(text, "the kingdom")


def test_of_two_kingdoms_the_one_told_of_last_is_meant():
    """Where a text calls two states so, they are weighed as any others are."""
    text = "The Kingdom of Orm and the Kingdom of Sarn traded. The Kingdom of Sarn paid. The kingdom armed the rebels."
    assert ["Kingdom of Sarn"] == referents(text, "The kingdom")


@pytest.mark.parametrize("noun", ["country", "state"])
def test_any_state_is_a_country(noun: str):
    """A noun that tells nothing of how a state is ruled bars none."""
    text = f"The Republic of Sarn paid the miners. Critics say the {noun} arms the rebels."
    assert ["Republic of Sarn"] == referents(text, f"the {noun}")


@pytest.mark.parametrize("body", ["Kingdom Front", "Kingdom Bank"])
def test_a_body_called_after_a_kingdom_is_none(body: str):
    """Whoever only bears the word in a name is not the state that is ruled so."""
    text = f"The {body} met on Monday. Critics say the kingdom arms the rebels."
    assert [None] == referents(text, "the kingdom")


@pytest.mark.parametrize("name", ["Republic of Sarn", "People's Republic of Sarn", "Sarn Republic"])
def test_a_land_named_with_how_it_is_ruled_is_that_land(name: str):
    """The long form of a name goes back to the short one."""
    assert "Sarn" == short_of(name)


def test_a_bank_of_a_republic_is_not_the_republic():
    """A body that is called after a state keeps its name."""
    assert "Bank of the Republic of Sarn" == short_of("Bank of the Republic of Sarn")
