"""Scores of chances."""

import numpy as np
import pytest

from dragoman.outlook.verify import (
    Blocks,
    average_precision,
    brier,
    calibration_error,
    log_score,
    skill,
    skill_interval,
    tell_reliability,
)

CHANCE = np.array([0.9, 0.6, 0.3, 0.1])
CAME = np.array([True, False, True, False])


def test_brier_is_the_mean_squared_error():
    """(.01 + .36 + .49 + .01) / 4."""
    assert 0.2175 == pytest.approx(brier(CHANCE, CAME))


def test_log_score_is_the_mean_surprise():
    """Minus the log of what was given to what came."""
    assert -np.log([0.9, 0.4, 0.3, 0.9]).mean() == pytest.approx(log_score(CHANCE, CAME))


def test_skill_holds_a_score_against_a_reference():
    """The reference itself has none, the truth has all."""
    assert 0 == pytest.approx(skill(np.full(4, 0.5), CAME, 0.5))
    assert 1 == skill(CAME.astype(float), CAME, 0.5)


def test_average_precision_counts_ties_together():
    """With one chance for all, precision is the base rate."""
    assert 0.5 == average_precision(np.full(4, 0.3), CAME)
    assert (1 + 2 / 3) / 2 == pytest.approx(average_precision(CHANCE, CAME))


def test_nothing_scores_nothing():
    """No rows, no figure; nothing that came, no precision."""
    none, never = np.zeros(0), np.zeros(0, bool)

    assert (None, None, None) == (
        brier(none, never),
        calibration_error(none, never),
        average_precision(CHANCE, ~CAME & CAME),
    )
    assert skill_interval(none, never, 0.5, Blocks(np.zeros(0, int), np.zeros(0, int))) is None


def test_chances_that_come_true_as_told_have_no_calibration_error():
    """Said and came agree in each bin."""
    chance = np.repeat([0.2, 0.8], 50)
    came = np.concatenate([np.tile([True, False, False, False, False], 10), np.tile([True] * 4 + [False], 10)])

    assert 0 == pytest.approx(calibration_error(chance, came), abs=1e-9)
    assert 100 == sum(part.rows for part in tell_reliability(chance, came))


def test_an_interval_of_few_blocks_is_wider():
    """The same rows say less when they are of few dyads and weeks."""
    rng = np.random.default_rng(0)
    chance = rng.uniform(size=800)
    came = rng.uniform(size=800) < chance
    rows = np.arange(800)
    many = skill_interval(chance, came, 0.5, Blocks(rows % 100, rows // 100))
    repeated = skill_interval(np.tile(chance[:20], 40), np.tile(came[:20], 40), 0.5, Blocks(rows % 4, rows % 20 // 4))

    assert many is not None
    assert repeated is not None
    assert many[1] - many[0] < repeated[1] - repeated[0]
