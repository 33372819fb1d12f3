"""Which state "the kingdom" or "the republic" means, on invented states."""

import pytest

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
