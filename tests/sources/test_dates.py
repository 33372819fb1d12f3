"""Dates from metadata."""

import pytest

from dragoman.sources._dates import read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", "2025"),
        ("2025-11", "2025-11"),
        ("2025-11-04", "2025-11-04"),
        ("2025-21", "2025-21"),
        ("2025-11~", "2025-11~"),
        (" 2025-11-04T19:28:12+00:00 ", "2025-11-04T19:28:12Z"),
        ("2025-11-04 19:28", "2025-11-04T19:28:00"),
        ("2025-11-04T19:28:12+03:00", "2025-11-04T19:28:12+03:00"),
        ("Tue, 04 Nov 2025 19:28:12 +0000", "2025-11-04T19:28:12Z"),
    ],
)
def test_a_plain_date_keeps_its_precision(text: str, date: str):
    """A date that reads one way only is kept as precise as it is, and a zone nobody names is not added."""
    assert date == read_date(text)


@pytest.mark.parametrize(
    "text",
    ["04/11/2025", "11-04-25", "yesterday", "2025-13", "2025-02-30", "2025-11-04T25:00", "", "Tue, soon", "20251104"],
)
def test_a_date_that_takes_a_guess_is_none(text: str):
    """Day and month in either order, impossible days and words are no dates."""
    assert None is read_date(text)
