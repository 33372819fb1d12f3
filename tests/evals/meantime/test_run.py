"""Scores of the set."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.records import Status
from evals.meantime.gold import Article, GoldEvent, GoldRole, Timex
from evals.meantime.ours import certainty_of, read_article
from evals.meantime.run import mean_error, pearson, score_articles

TEXT = "Norway attacked Sweden in May 2007. Norway will not attack Denmark."


def place(words: str, nth: int = 0):
    """Where some words stand."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def article(**changes) -> Article:
    """The text with everything marked."""
    whole = {
        "times": (Timex(place("May 2007"), "2007-05"),),
        "events": (GoldEvent(place("attacked"), 3), GoldEvent(place("attack", 1), -3)),
        "roles": (
            GoldRole(place("attacked"), "source", place("Norway")),
            GoldRole(place("attacked"), "target", place("Sweden")),
        ),
    }
    return Article(name="a", text=TEXT, published="2008-01-01", given=(), read_to=len(TEXT), **{**whole, **changes})


def scores(**changes):
    """All scores of the text with some marks changed."""
    one = article(**changes)
    layers = score_articles([(one, read_article(one, load_ontology()))])
    return {name: value for layer in layers for name, value in layer.scores.items()}


def test_a_text_read_as_it_is_marked_has_full_scores():
    """Time, factuality and roles all right."""
    found = scores()

    assert (1.0, 0.0, pytest.approx(1.0)) == (
        found["time_value_f1"],
        found["factuality_mae"],
        found["factuality_r"],
    )


def test_a_time_with_another_value_is_none_found():
    """Overlapping words do not suffice."""
    assert 0.0 == scores(times=(Timex(place("May 2007"), "2006-05"),))["time_value_f1"]


def test_a_role_turned_round_is_wrong():
    """Source and target are not each other's."""
    turned = (GoldRole(place("attacked"), "target", place("Norway")),)

    assert 0.0 == scores(roles=turned)["role_f1"]


def test_without_marks_there_are_no_scores():
    """Nothing marked, nothing known."""
    found = scores(times=(), events=(), roles=())

    assert {"time_value_f1": None, "factuality_mae": None, "factuality_r": None, "role_f1": None} == found


def test_plain_future_is_certain_and_plans_are_not():
    """What will be is told as sure; what is only planned is less."""
    planned = Status(modality="planned", factuality=2)

    assert (3, 1) == (certainty_of(planned), certainty_of(Status(modality="possible", factuality=1)))


def test_formulas_meet_worked_cases():
    """Mean error and correlation by hand: a perfect line is 1, a constant has none."""
    assert (1.0, None) == (mean_error([3, 1], [2, 2]), pearson([3, 1], [2, 2]))
    assert 1.0 == pytest.approx(pearson([1, 2, 3], [2, 4, 6]))
