"""Additive chances and their calibration."""

import numpy as np
import pytest

from dragoman.outlook.chance import LEAST, MOST, STEP_ROWS, calibrate, fit_logistic


def draw(rows: int = 20000) -> tuple[np.ndarray, np.ndarray]:
    """Numbers, and what came with log odds of -1 + 2 x - y."""
    rng = np.random.default_rng(7)
    values = rng.standard_normal((rows, 2)).astype(np.float32)
    odds = -1 + values @ np.array([2.0, -1.0])
    return values, rng.uniform(size=rows) < 1 / (1 + np.exp(-odds))


def test_weights_and_constant_are_found():
    """The log odds that made the data come back."""
    values, came = draw()
    model = fit_logistic(values, came)

    assert [2, -1] == pytest.approx(model.weight / model.scale.spread, abs=0.1)
    assert came.mean() == pytest.approx(model.chance(values).mean(), abs=1e-3)


def test_terms_and_constant_add_up_to_the_log_odds():
    """Reasons are the whole computation."""
    values, came = draw(500)
    model = fit_logistic(values, came)
    chance = model.chance(values)

    assert np.log(chance / (1 - chance)) == pytest.approx(model.terms(values).sum(1) + model.constant, abs=1e-4)


def test_calibration_never_turns_chances_around():
    """Who was given more before is given no less after."""
    rng = np.random.default_rng(3)
    said = rng.uniform(size=3000)
    steps = calibrate(said, rng.uniform(size=3000) < said**2)
    ladder = steps.apply(np.linspace(0, 1, 101))

    assert (np.diff(ladder) >= 0).all()
    assert 0.25 == pytest.approx(ladder[50], abs=0.1)


def test_nothing_is_told_as_certain():
    """However sure the past, a chance stays away from 0 and 1."""
    sure = calibrate(np.repeat([0.0, 1.0], STEP_ROWS * 3), np.repeat([False, True], STEP_ROWS * 3))

    assert (LEAST, MOST) == tuple(sure.apply(np.array([0.0, 1.0])))


def test_without_rows_a_chance_stays_as_it_was():
    """Nothing is learned from nothing."""
    assert [0.3] == calibrate(np.zeros(0), np.zeros(0, bool)).apply(np.array([0.3])).tolist()
