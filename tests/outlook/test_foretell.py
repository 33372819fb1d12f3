"""Outlooks between two actors."""

import numpy as np
import pytest

from dragoman.outlook import History, Question, Row, foretell, make_history

FORCE = "Use conventional military force"


@pytest.fixture(scope="module")
def bouts() -> History:
    """Twelve dyads over 300 days that fight in bouts; the first one fights until the end."""
    rng = np.random.default_rng(6)
    rows = []
    for number in range(12):
        hot = np.repeat(rng.uniform(size=30) < 0.4, 10)
        hot[-30:] |= number == 0
        days = np.flatnonzero(hot & (rng.uniform(size=300) < 0.7))
        rows += [Row(f"A{number}", FORCE, f"B{number}", int(day)) for day in days]
        rows += [Row(f"B{number}", "Consult", f"A{number}", int(day)) for day in range(0, 300, 7)]
    return make_history([*rows, Row("A0", FORCE, "B0", 299)], first_day="2030-01-01")


def test_a_chance_comes_with_base_rate_n_window_and_reasons(bouts: History):
    """A dyad in the middle of a bout is told above the base rate, and why."""
    outlook = foretell(bouts, Question("A0", "B0", (7,)), {("A0", "B0", 299, 4): ("c1",)})
    material = outlook.chances[0]
    dated = next(reason for reason in (*material.reasons, material.against) if reason and reason.days)

    assert material.chance is not None
    assert material.base_rate is not None
    assert material.chance > material.base_rate
    assert material.base_rows >= 200
    assert material.rows_alike in {rows for rows, _, _ in material.reliability}
    assert ("2030-03-02", outlook.as_of) == (material.window[0] if material.window else None, "2030-10-27")
    assert ("2030-10-27", ("c1",)) == (dated.days[0], dated.claims)


def test_a_class_that_never_came_has_no_number(bouts: History):
    """No forecast where nothing was learned, and it says so."""
    cooperation = next(chance for chance in foretell(bouts, Question("A0", "B0", (7,))).chances if chance.quad == 2)

    assert cooperation.chance is None
    assert "too few material cooperation events" in str(cooperation.why_not)


def test_two_with_few_events_have_too_little_history(bouts: History):
    """Between two who hardly met nothing is foretold."""
    outlook = foretell(bouts, Question("A0", "B1"))

    assert ((), 0) == (outlook.chances, outlook.events)
    assert "no dated event is known" in str(outlook.why_not)


def test_a_short_history_gives_no_number():
    """Many events in a few weeks are too short to learn from."""
    history = make_history(Row("A", FORCE, "B", day) for day in range(40))
    outlook = foretell(history, Question("A", "B"))

    assert {None} == {chance.chance for chance in outlook.chances}
    assert "in the 40 days known" in str(outlook.why_not)


def test_an_empty_history_is_no_error():
    """Nothing known, nothing foretold."""
    outlook = foretell(make_history([]), Question("A", "B"))

    assert (None, 0) == (outlook.as_of, outlook.events)
