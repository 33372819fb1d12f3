"""A ranker from history to ranks."""

from collections.abc import Callable

import numpy as np
import pytest

from dragoman.outlook import History, Row, make_history
from dragoman.outlook._candidates import gather
from dragoman.outlook._mirror import mirror
from dragoman.outlook._questions import questions_of
from dragoman.outlook._running import Running
from dragoman.outlook.features import NAMES, Known, describe, share_sectors
from dragoman.outlook.places import place_actors
from dragoman.outlook.ranker import Ranker, Settings
from dragoman.outlook.rules import BUCKETS, OFTEN

Rhythm = Callable[[int], History]


def test_a_steady_habit_is_ranked_first(rhythm: Rhythm):
    """Where everybody always threatens the same neighbour, that neighbour comes first."""
    ranked = Ranker(rhythm(90), 69, Settings(days=30)).rank(70, 89)["additive"]

    assert ranked.rank.mean() < 1.2


def test_the_future_does_not_change_a_rank(rhythm: Rhythm):
    """Events after a day are not seen when it is ranked."""
    short, long = (Ranker(rhythm(days), 69, Settings(days=30)).rank(70, 74) for days in (75, 90))

    assert np.array_equal(short["additive"].rank, long["additive"].rank)


def test_a_ranker_goes_forward_only(rhythm: Rhythm):
    """A day that was learned from is not ranked."""
    with pytest.raises(ValueError, match="goes forward only"):
        Ranker(rhythm(80), 69, Settings(days=30)).rank(60, 70)


def test_a_history_without_events_on_the_last_days_teaches_nothing(rhythm: Rhythm):
    """Nothing empty looks like a model."""
    with pytest.raises(ValueError, match="expected events on the last days"):
        Ranker(rhythm(20), 90, Settings(days=10))


def test_every_number_of_a_row_has_a_name(noisy: History):
    """A score can be told term by term."""
    sides = mirror(noisy)
    places = place_actors(noisy.actors, noisy.source, noisy.target)
    running = Running(sides, places.region, places.regions)
    for _ in running.walk(39):
        pass
    cells = (len(BUCKETS) + 1) * (len(OFTEN) + 1)
    rules = np.full((sides.relations, sides.relations, cells), 0.1, np.float32)
    asked = questions_of(sides, 40)
    rows = describe(running, asked, Known(rules, share_sectors(sides, places, 40), places), 4)

    assert (len(rows.actor), len(NAMES)) == rows.values.shape
    assert np.isfinite(rows.values).all()
    assert np.bincount(rows.asked).max() <= 4
    assert len(set(NAMES)) == len(NAMES)


def test_partners_of_partners_are_candidates():
    """Who deals with those the subject deals with is looked at too, and more so the closer they are."""
    rows = [Row("Ardin", "Consult", "Belmora", 0), Row("Belmora", "Consult", "Cadria", 0)]
    history = make_history([*rows, Row("Ardin", "Consult", "Belmora", 1)])
    sides = mirror(history)
    running = Running(sides, np.zeros(3, np.int64), 1)
    running.take_in()
    found = gather(running, questions_of(sides, 1))
    hop = dict(zip(zip(found.asked.tolist(), found.actor.tolist(), strict=True), found.hop.tolist(), strict=True))
    ardin, cadria = history.actors.index("Ardin"), history.actors.index("Cadria")

    assert hop[0, cadria] > hop[0, ardin] == 0


def test_names_tell_region_and_sector():
    """What stands in brackets is the region; a state by that name is of it; others go by whom they meet."""
    names = ("Police (Ardin)", "Ardin", "Ilsa Dorn", "Police (Belmora)", "Nobody")
    meets = np.array([2, 2]), np.array([0, 1])
    places = place_actors(names, *meets)

    assert places.region[0] == places.region[1] == places.region[2] > 0
    assert 0 == places.region[4]
    assert places.sector[0] == places.sector[3] != places.sector[1]
