"""Reports put together to a history."""

import pytest

from dragoman.outlook import Row, make_history


def test_repeats_count_once_per_origin():
    """A report copied ten times is one event with one origin; a second origin makes it two."""
    copies = [Row("Ardin", "Threaten", "Belmora", 3, "The Gazette")] * 10
    history = make_history([*copies, Row("Ardin", "Threaten", "Belmora", 3, "The Courier")])

    assert ([3], [2]) == (history.day.tolist(), history.origins.tolist())


def test_the_order_of_reports_changes_nothing_but_the_numbers_of_names():
    """Events come out by day, whatever order they came in."""
    rows = [Row("Ardin", "Consult", "Belmora", day) for day in (5, 1, 3)]

    assert [1, 3, 5] == make_history(rows).day.tolist()


def test_an_empty_history_has_no_last_day():
    """Nothing in, nothing out."""
    history = make_history([])

    assert (0, -1) == (history.size, history.last)


def test_what_is_known_before_a_day_holds_nothing_of_that_day():
    """A forecast of a day never sees the day itself."""
    history = make_history([Row("Ardin", "Consult", "Belmora", day) for day in (1, 2, 3)])

    assert [1] == history.until(2).day.tolist()


@pytest.mark.parametrize(("first", "expected"), [("2025-02-27", "2025-03-01"), (None, "day 2")])
def test_days_are_told_as_dates_where_dates_are_known(first: str | None, expected: str):
    """Numbered days stay numbers; nothing is made up."""
    assert expected == make_history([Row("A", "Consult", "B", 0)], first_day=first).date_of(2)
