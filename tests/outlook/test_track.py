"""The record of resolved outlooks."""

import pytest

from dragoman.outlook import score_outlooks
from dragoman.records.outlook import Resolved


def test_resolved_outlooks_are_scored_by_chance_or_word():
    """A number counts as given, a word as the middle of its band; open ones and those without either are counted."""
    record = score_outlooks(
        [
            Resolved(words="War comes.", chance=0.9, came=True),
            Resolved(words="An accord is likely.", came=False),
            Resolved(words="A visit may follow.", came=True),
            Resolved(words="An election is likely."),
        ]
    )

    assert (2, 1, 1) == (record.resolved, record.without_chance, record.open)
    assert (0.01 + 0.675**2) / 2 == pytest.approx(record.brier)
    assert 0.25 == record.brier_of_base


def test_misses_are_listed():
    """What was told above one half and did not come, and below it and did."""
    surprise = Resolved(words="War comes.", chance=0.1, came=True)
    missed = score_outlooks([surprise, Resolved(words="Peace holds.", chance=0.8, came=True)]).missed

    assert (surprise,) == missed


def test_without_resolved_outlooks_there_is_no_score():
    """Nothing resolved, nothing scored."""
    record = score_outlooks([])

    assert (0, None, None, ()) == (record.resolved, record.brier, record.log, record.bins)
