"""Power that lamps burn, and power that somebody has, on invented actors."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import ties


def _quantities(reading) -> list[str]:
    """What each effect is told by."""
    return [c.content.effect.head for c in reading.claims if isinstance(c.content, Influence)]


@pytest.mark.parametrize(
    "text",
    [
        "The repair of the line restored power to most districts.",
        "The new turbine restored the power in the valley.",
        "The storm cut the power. Crews said the grid was hit.",
    ],
)
def test_what_is_led_back_to_a_town_is_current(read_text, text: str):
    """So is what a text of the grid tells of."""
    assert ["electricity"] == _quantities(read_text(text))[:1]


def test_what_is_led_back_to_generals_is_rule(read_text):
    """Nobody leads current to a man."""
    assert ["power"] == _quantities(read_text("The coup restored power to the generals."))


def test_those_who_bring_current_back_have_no_power_by_that(read_text):
    """A tie needs rule."""
    assert set() == ties(read_text("Crews restored power to the town of Orm."))
