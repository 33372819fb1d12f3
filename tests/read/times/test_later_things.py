"""Times that date what comes after the deed told, on invented actors."""

import pytest


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ruan accused the mayor of lies before the election on 9 November.", "2030-11-09"),
        ("Ruan accused the mayor of lies on 9 November.", "2029-11-09"),
        ("Ruan accused the mayor before the court on 9 November.", "2029-11-09"),
    ],
)
def test_the_day_of_a_vote_that_something_comes_before_is_the_nearest(read_text, text, edtf):
    """What was done before a vote on a day leaves open whether that day is over; no court is still to come."""
    reading = read_text(text, published="2030-10-01")

    assert [edtf] == [when.edtf for when in reading.times]
