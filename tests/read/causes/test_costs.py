"""Words for who pays for a thing, or gains by it, on invented things."""

import pytest

from tests.read.conftest import signed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The calm has come at the price of growth.", ("The calm", "growth", -1, "causal")),
        ("Growth was bought at the expense of the forests.", ("Growth", "the forests", -1, "causal")),
        (
            "The rise of the Front came at the expense of the Guild.",
            ("The rise of the Front", "the Guild", -1, "causal"),
        ),
        ("Growth has not come at the expense of the forests.", ("Growth", "the forests", 0, "causal")),
        ("The reform was won at the price of unrest.", ("The reform", "unrest", 1, "causal")),
        ("Calm in Iraq came at the cost of rising inflation.", ("Calm in Iraq", "rising inflation", 1, "causal")),
        ("The reform came at the cost of stability.", ("The reform", "stability", -1, "causal")),
        ("Calm came at the price of many songs.", ("Calm", "many songs", None, "causal")),
        ("Another vote would play into the hands of the rebels.", ("Another vote", "the rebels", 1, "causal")),
    ],
)
def test_what_comes_at_a_cost_moves_what_pays_for_it(read_text, text: str, expected: tuple):
    """What only comes about at the expense of another lowers that; the price is a good lost or an ill got."""
    assert expected in signed(read_text(text))


def test_a_clause_may_be_to_the_benefit_of_somebody(read_text):
    """What a clause tells helps those to whose benefit it is."""
    found = signed(read_text("Raids keep turnout low, to the benefit of the old parties."))

    assert ("Raids keep turnout low", "the old parties", 1, "causal") in found


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built at the expense of the council.",
        "The tunnel was dug at the cost of 90 million crowns.",
        "The valley fell into the hands of the rebels.",
    ],
)
def test_who_only_foots_the_bill_is_not_moved(read_text, text: str):
    """A sum, or somebody who paid for what was built, tells of no influence."""
    assert [] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price of peace is a weaker army.", ("peace", "a weaker army", 1, "causal")),
        ("The cost of the standoff has been a fall in trade.", ("the standoff", "a fall in trade", 1, "causal")),
        ("The price of doing nothing is another war.", ("doing nothing", "another war", 1, "causal")),
    ],
)
def test_what_is_the_price_of_a_thing_comes_with_it(read_text, text: str, expected: tuple):
    """A price that is no sum is what comes of what is bought."""
    assert expected in signed(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The price of wheat is 40 crowns.",
        "The price of bread is a secret.",
        "The cost of living is a worry.",
        "The price of peace is not a war.",
    ],
)
def test_sums_goods_and_what_is_denied_are_no_price_of_anything(read_text, text: str):
    """What bread costs does not come of bread."""
    assert [] == signed(read_text(text))
