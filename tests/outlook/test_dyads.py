"""Days of dyads and what came after them."""

import numpy as np
import pytest

from dragoman.outlook import Row, make_history
from dragoman.outlook.dyads import TERMS, Daily, came_within, count_daily, describe_mornings, own_rate
from dragoman.outlook.forecast import Fit, Window, choose_windows, fit_rows
from dragoman.outlook.merge import merge_actors, name_regions

FORCE = "Use conventional military force"


def rows(days, relation=FORCE, source="Ardin", target="Belmora"):
    """One event on each of some days."""
    return [Row(source, relation, target, day) for day in days]


def test_a_dyad_with_few_events_is_left_out():
    """Too little history is no history."""
    history = make_history([*rows(range(30)), *rows(range(5), source="Cadria")])

    assert 1 == len(count_daily(history).source)
    assert 0 == len(count_daily(history, until=20).source)


def test_what_came_counts_the_days_after_and_not_the_day_itself():
    """The event of day 10 came within two days of 8 and 9, not of 10."""
    daily = count_daily(make_history([*rows([10]), *rows([14], "Consult")]), least=1)
    mornings = describe_mornings(daily, [7, 8, 9, 10])

    assert [False, True, True, False] == came_within(daily, mornings, 2)[:, 3].tolist()


def test_a_morning_knows_nothing_of_later_days():
    """Numbers of a morning stay the same when more happens afterwards."""
    early = make_history([*rows(range(0, 20, 2)), *rows([25], "Consult")])
    late = make_history([*rows(range(0, 20, 2)), *rows(range(20, 26)), *rows([25], "Consult")])
    one, other = (describe_mornings(count_daily(each, least=1), [19]).values for each in (early, late))

    assert one.tolist() == other.tolist()


def test_terms_have_names_and_are_as_they_say():
    """One column for each name; the rate and the days since are those of plain counting."""
    daily = count_daily(make_history([*rows([0, 4]), *rows([9], "Consult")]), least=1)
    mornings = describe_mornings(daily, [6])
    named = dict(zip(TERMS, mornings.values[0].tolist(), strict=True))

    assert np.log1p(2) == pytest.approx(named["own.last.4"])
    assert 1 - (1 - 2.5 / 9) ** 7 == pytest.approx(own_rate(mornings, 4, 7)[0], abs=1e-5)
    assert 0 == named["back.4.3"]


def test_actors_are_put_to_the_states_their_names_give():
    """Police of a state act for it; what happens within a state, or with nobody's state, is left out."""
    history = make_history(
        [
            Row("Police (Ardin)", FORCE, "Citizen (Belmora)", 1),
            Row("Ardin", FORCE, "Citizen (Ardin)", 2),
            Row("Ilsa Dorn", FORCE, "Ardin", 3),
        ]
    )
    merged = merge_actors(history, name_regions(history.actors))

    assert (("Ardin", "Belmora"), [1]) == (merged.actors, merged.day.tolist())


def test_a_short_history_has_no_windows_to_learn_from():
    """Learning and calibrating take days apart from each other."""
    assert choose_windows(80, 30) is None
    windows = choose_windows(300, 7)

    assert windows is not None
    assert windows[0].last + 7 < windows[1].first


def _fit_days(daily: Daily, quad: int, windows: tuple[Window, Window]) -> Fit | None:
    """The fit of a quad class within seven days, on every day of both windows."""
    described = describe_mornings(daily, [day for window in windows for day in range(window.first, window.last + 1)])
    return fit_rows(described, came_within(daily, described, 7)[:, quad - 1], quad, 7, windows)


def test_chances_are_fitted_where_enough_came_and_not_elsewhere():
    """A class that never comes has no forecast; one that comes in bouts is told higher in a bout."""
    rng = np.random.default_rng(5)
    events = []
    for number in range(12):
        hot = np.repeat(rng.uniform(size=30) < 0.4, 10)
        events += rows(np.flatnonzero(hot & (rng.uniform(size=300) < 0.6)), source=f"S{number}", target=f"T{number}")
    daily = count_daily(make_history([*events, *rows(range(0, 300, 9), "Consult")]))
    windows = choose_windows(daily.days, 7)
    assert windows is not None
    fit = _fit_days(daily, 4, windows)
    assert fit is not None
    mornings = describe_mornings(daily, [280])
    chance, quiet = fit.chance(mornings), mornings.quiet[:, 3]

    assert _fit_days(daily, 2, windows) is None
    assert chance[~quiet].mean() > chance[quiet].mean()
