"""Amounts of what was done by others: a flood, a raid, or two sides by name."""

import pytest

from tests.weigh.dossiers import conflicts


@pytest.mark.parametrize(
    "texts",
    [
        ("Soldiers detained 14 growers in Ostrel.", "A court imprisoned nine growers in Ostrel."),
        ("The navy destroyed 14 barns in Ostrel.", "The storm flattened nine barns in Ostrel."),
        ("The flood drowned nine people in Ostrel.", "The raid killed 14 people in Ostrel."),
        ("In Ostrel 14 people were killed by gunmen.", "In Ostrel nine people were killed by a landslide."),
        ("Chad killed 14 people in Ostrel.", "Niger killed nine people in Ostrel."),
    ],
)
def test_amounts_of_other_causes_are_no_rivals(read_text, texts):
    """What a flood and what arms did are two tolls, as are those of two sides by name, and arrests and sentences."""
    assert [] == conflicts(read_text, *texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("The flood drowned nine people in Ostrel.", "The storm killed 14 people in Ostrel."),
        ("A bomb killed nine people in Ostrel.", "The blast killed 14 people in Ostrel."),
        ("Gunmen killed nine people in Ostrel.", "Militants killed 14 people in Ostrel."),
        ("Chad killed nine people in Ostrel.", "The raid killed 14 people in Ostrel."),
        ("Soldiers arrested nine protesters in Ostrel.", "Police detained 14 protesters in Ostrel."),
    ],
)
def test_amounts_of_one_cause_in_other_words_are_rivals(read_text, texts):
    """Arms that go without a name may be anybody's, and a storm may be the flood."""
    assert ["quantity"] == conflicts(read_text, *texts)
