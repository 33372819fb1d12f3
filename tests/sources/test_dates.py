"""Dates from metadata."""

import pytest

from dragoman.sources._dates import names_no_day, read_date, true_weekday


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
        ("6 March 2026", "2026-03-06"),
        ("06 mar. 2026", "2026-03-06"),
        ("6-Mar-2026", "2026-03-06"),
        ("the 6th of March 2026", "2026-03-06"),
        ("Friday, 6 March 2026", "2026-03-06"),
        ("MARCH 6, 2026", "2026-03-06"),
        ("Fri March 6th 2026", "2026-03-06"),
        ("Sept. 2026", "2026-09"),
        ("2026/3/6", "2026-03-06"),
        ("2026.03.06", "2026-03-06"),
    ],
)
def test_a_plain_date_keeps_its_precision(text: str, date: str):
    """A date that reads one way only is kept as precise as it is, and a zone nobody names is not added."""
    assert date == read_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "04/11/2025",
        "4.11.2025",
        "11-04-25",
        "6 March 26",
        "6 March",
        "6 Ma 2026",
        "6 Thermidor 2026",
        "30 February 2026",
        "March 0000",
        "Monday, 6 March 2026",
        "2026/13/06",
        "2026/03.06",
        "yesterday",
        "2025-13",
        "2025-02-30",
        "2025-11-04T25:00",
        "",
        "Tue, soon",
        "20251104",
    ],
)
def test_a_date_that_takes_a_guess_is_none(text: str):
    """Day and month in either order, a year cut short, impossible days, a wrong weekday and words are no dates."""
    assert None is read_date(text)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("2031-02-30", True),
        ("2031-13", True),
        ("30 February 2031", True),
        ("2031/02/30", True),
        ("2031-02-30T10:00", True),
        ("2031-02-28", False),
        ("February 2031", False),
        ("30 Febtember 2031", False),
        ("03/04/2031", False),
        ("yesterday", False),
    ],
)
def test_a_day_that_no_calendar_has_is_told_apart(text: str, missing: bool):  # noqa: FBT001
    """What is written as a date and names no day is another fault than what could be read two ways."""
    assert missing is names_no_day(text)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Friday, 5 March 2026", "Thursday"),
        ("Fri March 5, 2026", "Thursday"),
        ("Thursday, 5 March 2026", None),
        ("5 March 2026", None),
        ("Frunday, 5 March 2026", None),
        ("Friday, 31 February 2026", None),
        ("last Friday", None),
    ],
)
def test_the_weekday_of_a_day_is_told_where_another_is_named(text: str, weekday: str | None):
    """Only a weekday that is one and is not that of its day has another in its place."""
    assert weekday == true_weekday(text)
