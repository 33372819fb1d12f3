"""The level a thing has or comes to, told apart from how far it moved and where it stood before."""

import pytest

from dragoman.records import Measure


def _amounts(reading) -> dict[str, str | None]:
    """What each amount is said to be of."""
    measures = [c.content for c in reading.claims if isinstance(c.content, Measure)]
    return {m.amount.exact: m.of.exact if m.of else None for m in measures}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Output of copper rose by 7 per cent to 4.2 million tonnes.",
            {"7 per cent": None, "4.2 million": "Output of copper"},
        ),
        ("Exports fell 12 percent to $3.4bn.", {"12 percent": None, "$3.4bn": "Exports"}),
        (
            "The bank raised its key rate from 3 percent to 5 percent.",
            {"3 percent": None, "5 percent": "its key rate"},
        ),
        (
            "The deficit widened from 2.1 to 3.4 percent of output.",
            {"2.1": None, "3.4 percent": "The deficit"},
        ),
        ("Rents have risen to between 400 and 600 crowns.", {"400": "Rents", "600": "Rents"}),
        ("The budget deficit stands at 3 percent of output.", {"3 percent": "The budget deficit"}),
        ("The loan is worth 500 million dollars.", {"500 million": "The loan"}),
        ("The number of refugees fell to 120,000.", {"120,000": "The number of refugees"}),
        ("The fund put the cost of repairs at 3 billion dollars.", {"3 billion": "the cost of repairs"}),
        ("Debts now exceed 90 percent of output.", {"90 percent": "Debts"}),
        ("Growth is expected to slow to 2 percent.", {"2 percent": "Growth"}),
    ],
)
def test_a_level_is_that_of_what_has_it(read_text, text: str, expected: dict):
    """What a thing rises to, stands at or is worth is its level; "by" and "from" tell of none."""
    assert expected == _amounts(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The state spends 4 percent of its output on arms.", {"4 percent": "its output"}),
        ("The town is home to 40,000 people.", {"40,000": "people"}),
        ("The toll rose to 31 people.", {"31": "people"}),
        ("The rebels hit 4 barrels of oil.", {"4": "oil"}),
        ("The minister is 54.", {"54": None}),
    ],
)
def test_a_share_or_a_count_keeps_its_own_thing(read_text, text: str, expected: dict):
    """What is counted, or shared out, is told by its own noun; an age is nobody's level."""
    assert expected == _amounts(read_text(text))


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("Output rose by a fifth to a record.", 20.0, None),
        ("Prices fell by almost half in a year.", 50.0, "about"),
        ("The drought pushed the price up by a third.", 33.333333, None),
    ],
)
def test_a_fraction_after_by_tells_how_far(read_text, text: str, value: float, bound: str | None):
    """“By a third” is an amount though no whole follows; “a third party” is none."""
    (claim,) = [c for c in read_text(text).claims if isinstance(c.content, Measure)]

    assert (value, bound, None) == (claim.content.value, claim.content.bound, claim.content.of)
    assert {} == _amounts(read_text("The bridge was paid for by a third party."))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Wages could fall by 12 percent.", ("+", "possible")),
        ("The bank did not raise its rate to 5 percent.", ("-", "asserted")),
        ("The bank raised its rate to 5 percent.", ("+", "asserted")),
    ],
)
def test_an_amount_of_a_move_is_held_as_the_move(read_text, text: str, held: tuple):
    """How surely something has a level is told by the verb that brings it there."""
    (claim,) = [c for c in read_text(text).claims if isinstance(c.content, Measure)]

    assert held == (claim.status.polarity, claim.status.modality)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor put the toll at 31, while the guild put it at nine.",
        "The mayor put the toll at 31 and the guild put it at nine.",
    ],
)
def test_it_is_the_number_that_was_given_before(read_text, text: str):
    """Whoever gives another number by the same verb gives it of the same thing, and says so himself."""
    reading = read_text(text)
    found = [(c.content.value, c.content.of and c.content.of.exact) for c in reading.claims]

    assert [(31.0, "the toll"), (9.0, "the toll")] == found
    assert ["The mayor", "the guild"] == [a.chain[-1].name for a in reading.attributions]


def test_a_number_behind_at_is_no_day_where_something_stands_at_it(read_text):
    """Whatever else it may be taken for."""
    reading = read_text("The mayor of Tarm put the death toll at 31, while the army said that nobody had died.")

    assert [31.0] == [c.content.value for c in reading.claims if isinstance(c.content, Measure)]
