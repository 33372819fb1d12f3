from datetime import date

import pytest

from dragoman.weigh.spans import read_span


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-03-09", date(2031, 3, 9), date(2031, 3, 9)),
        ("2031-03-09T10:00:00+00:00", date(2031, 3, 9), date(2031, 3, 9)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-22", date(2031, 6, 1), date(2031, 8, 31)),
        ("2031-03~/2031-05", date(2031, 3, 1), date(2031, 5, 31)),
        ("2031/..", date(2031, 1, 1), date.max),
        ("../2031", date.min, date(2031, 12, 31)),
    ],
)
def test_days_of_a_time(edtf: str, first: date, last: date):
    """A time covers all days it may mean, open ends as far as days go."""
    assert (first.toordinal(), last.toordinal()) == read_span(edtf)


@pytest.mark.parametrize("edtf", [None, "", "XXXX-06", "soon", "2031-13", "2031-02-30", "2033/2031", "0000"])
def test_what_is_no_time_has_no_days(edtf: str | None):
    """A time without a year, or one that cannot be, is unknown."""
    assert read_span(edtf) is None


@pytest.mark.parametrize(
    ("edtf", "ends"),
    [
        ("2032-02", ("2032-02-01", "2032-02-29")),
        ("2031/..", ("2031-01-01", None)),
        ("../2031", (None, "2031-12-31")),
    ],
)
def test_an_open_end_has_no_day(edtf: str, ends: tuple[str | None, str | None]):
    """The first and last day of a time are told, and nothing in place of an open end."""
    span = read_span(edtf)

    assert span is not None
    assert ends == span.ends


def test_a_month_meets_its_days_and_no_others():
    """A date and the month around it may be one time."""
    june = read_span("2031-06")

    assert june is not None
    assert [True, False] == [june.meets(span) for day in ("2031-06-30", "2031-07-01") if (span := read_span(day))]


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [("2031-03-09", "2031-03-12", 3), ("2031-03", "2031-04", 1), ("2031-03", "2031-03-31", 0)],
)
def test_the_gap_is_told_in_days_from_either_side(one: str, other: str, days: int):
    """Days lie between two times the same from either side, none where they meet."""
    a, b = read_span(one), read_span(other)
    assert a is not None
    assert b is not None

    assert days == a.gap(b) == b.gap(a)
