"""Another figure for what was just counted."""

import pytest

from tests.weigh.dossiers import conflicts

TOLD = "Doctors said guards had locked up 50 miners in Orl"


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}; the police put the figure at nine.",
        f"{TOLD}. The police put the total number at only nine.",
        "Guards had locked up 50 miners in Orl. The police put the number at nine.",
        f"{TOLD}; the army gave the figure as three.",
    ],
)
def test_another_figure_for_what_was_just_counted_is_a_dispute(read_text, text):
    """Who puts the figure of what another has counted at another amount disputes how many they were."""
    assert ["quantity"] == conflicts(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}; the police put the figure at 50.",
        f"{TOLD}; the police put the cost at nine dollars.",
        f"{TOLD} and 12 clerks in Port Daro; the police put the figure at nine.",
        f"{TOLD}. It rained for two days. The police put the figure at nine.",
        f"{TOLD}. Doctors put the number at nine.",
    ],
)
def test_a_figure_for_something_else_is_no_dispute(read_text, text):
    """The same amount, money, a figure for one of two amounts, for one far off or by whoever told the first is none."""
    assert [] == conflicts(read_text, text)
