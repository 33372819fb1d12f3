"""Since when counts come as they do."""

import numpy as np
import pytest

from dragoman.outlook.changes import find_regime, run_lengths


def draw(*parts: tuple[float, int], seed: int = 0) -> np.ndarray:
    """Days of Poisson counts, by rate and length."""
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.poisson(rate, days) for rate, days in parts]).astype(np.float32)


def test_a_rise_is_found_where_it_is():
    """The present regime began when the rate went up, and its rates are those of before and after."""
    regime = find_regime(draw((0.2, 150), (3.0, 40)))

    assert regime is not None
    assert regime.first - 2 <= 150 <= regime.last + 2
    assert regime.now > 5 * regime.before
    assert regime.false_alarms <= 0.1


def test_a_steady_series_has_no_change():
    """Chance ups and downs are no regimes."""
    found = [find_regime(draw((0.5, 200), seed=seed)) is not None for seed in range(10)]

    assert sum(found) <= 2


@pytest.mark.parametrize("days", [0, 1, 5])
def test_a_series_of_a_few_days_has_no_change(days: int):
    """Too short to tell."""
    assert find_regime(np.ones(days, np.float32)) is None


def test_the_posterior_sums_to_one():
    """Some length is right."""
    assert 1 == pytest.approx(run_lengths(draw((1.0, 60), (4.0, 20))).sum())


def test_the_posterior_is_that_of_direct_counting():
    """Two days: started anew on the second or not, worked out by hand."""
    counts = np.array([0, 3], np.float32)
    prior_days, every = 7.0, 120.0
    prior = 1.5 * prior_days

    def told(count: int, shape: float, rate: float) -> float:
        stay = rate / (rate + 1)
        chance = stay**shape
        for turn in range(count):
            chance *= (shape + turn) / (turn + 1) * (1 - stay)
        return chance

    new, old = told(3, prior, prior_days) / every, told(3, prior, prior_days + 1) * (1 - 1 / every)
    chance = run_lengths(counts)

    assert new / (new + old) == pytest.approx(chance[1] / (chance[1] + chance[2]))
