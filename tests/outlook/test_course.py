"""Weeks of a dyad and changes of its pace."""

import numpy as np
import pytest

from dragoman.outlook import Row, make_history
from dragoman.outlook.course import tell_regimes, tell_weeks


def test_weeks_stand_beside_all_news_and_give_the_mean_with_its_n():
    """Two of three events of the week have a Goldstein value; all dyads together are told too."""
    rows = [Row("A", "Threaten", "B", 8), Row("A", "Consult", "B", 9), Row("A", "Make statement", "B", 9)]
    history = make_history([*rows, Row("C", "Consult", "D", 13), Row("C", "Consult", "D", 1)])
    week = tell_weeks(history, np.flatnonzero(history.source == history.actors.index("A")))[-1]

    assert ("day 7", 3, 4, 2) == (week.first, week.events, week.news, week.rated)
    assert (-6 + 1) / 2 == pytest.approx(week.goldstein)


def test_an_empty_history_has_no_weeks():
    """Nothing is told of nothing."""
    empty = make_history([])

    assert ((), ()) == (tell_weeks(empty, np.zeros(0, np.int64)), tell_regimes(empty, np.zeros(0, np.int64)))


def test_a_new_pace_is_told_with_its_days():
    """An attack a day after a quiet year, by class and by date."""
    rows = [Row("A", "Fight", "B", day) for day in (*range(0, 300, 50), *range(300, 340))]
    history = make_history(rows, first_day="2030-01-01")
    (regime,) = tell_regimes(history, np.arange(history.size))

    assert 4 == regime.quad
    assert "2030-10-2" == regime.first[:9]
    assert 7 == pytest.approx(regime.now, abs=0.3)
    assert regime.before < 1


def test_few_events_have_no_pace():
    """Under ten events of a class nothing is looked for."""
    history = make_history(Row("A", "Fight", "B", day) for day in range(300, 308))

    assert () == tell_regimes(history, np.arange(history.size))
