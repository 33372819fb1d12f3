"""Names between commas behind the word for a place, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the capital, Merrow, thousands marched against the minister.", ("PROTEST", ("thousands",), ("minister",))),
        ("In the port, Dorn, dockers attacked the mayor.", ("ASSAULT", ("dockers",), ("mayor",))),
        ("In the capital, Merrow, Sorn and Velia attacked Orlan.", ("ASSAULT", ("Sorn", "Velia"), ("Orlan",))),
        ("In the town, Merrow, Sorn and Velia attacked Orlan.", ("ASSAULT", ("Merrow", "Sorn", "Velia"), ("Orlan",))),
    ],
)
def test_the_name_of_a_place_does_nothing(read_text, text: str, expected: tuple):
    """A capital has one name; behind any other place names that "and" joins may all be those who act."""
    assert expected in events(read_text(text))


def test_who_is_described_between_commas_acts(read_text):
    """What stands behind the name and before a comma says who that is."""
    assert ("ASSAULT", ("Sorn",), ("Orlan",)) in events(read_text("In the town, Sorn, the rebel, attacked Orlan."))
