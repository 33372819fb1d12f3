"""Named numbers and whether it came -> an additive chance, calibrated on a later window."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Doubles, Flags, Floats
from dragoman.outlook.choice import Scale, scale_values

ROUNDS, GAIN = 25, 1e-7
# No chance is told as certain.
LEAST, MOST = 0.003, 0.997
# Fewest rows of one step of the calibration: fewer say little about a share.
STEP_ROWS = 100


class Logistic(NamedTuple):
    """The log odds of something as a sum of named terms and a constant."""

    scale: Scale
    weight: Floats
    constant: float

    def terms(self, values: Floats) -> Floats:
        """What each number adds to the log odds, shape (N, F); rows and the constant sum to the log odds."""
        parts: Floats = self.scale.apply(values) * self.weight
        return parts

    def chance(self, values: Floats) -> Doubles:
        """The chance of each row before calibration, shape (N,)."""
        return _chances(self.terms(values).sum(1, dtype=np.float64) + self.constant)


def _chances(odds: Doubles) -> Doubles:
    chances: Doubles = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return chances


def fit_logistic(values: Floats, came: Flags, *, ridge: float = 1.0) -> Logistic:
    """The weights of greatest likelihood, held small by a ridge, by Newton's method. At least one row."""
    scaled = values.copy()
    scale = scale_values(scaled)
    rows = np.column_stack([scaled, np.ones(len(scaled), np.float32)]).astype(np.float64)
    hold = np.full(rows.shape[1], ridge)
    hold[-1] = 1e-6
    weight = np.zeros(rows.shape[1])
    best = _height(rows, came, weight, hold)
    for _ in range(ROUNDS):
        chance = _chances(rows @ weight)
        slope = rows.T @ (came - chance) - hold * weight
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(hold)
        step = np.linalg.solve(bend, slope)
        reached = max((weight + step / 2**less for less in (0, 1, 3)), key=lambda at: _height(rows, came, at, hold))
        height = _height(rows, came, reached, hold)
        if height - best <= GAIN * abs(best):
            break
        weight, best = reached, height
    return Logistic(scale, weight[:-1].astype(np.float32), float(weight[-1]))


def _height(rows: Doubles, came: Flags, weight: Doubles, hold: Doubles) -> float:
    odds = rows @ weight
    told = np.where(came, odds, 0) - np.logaddexp(0, odds)
    return float(told.sum() - (hold * weight * weight).sum() / 2)


class Steps(NamedTuple):
    """A calibration: chances up to each edge become the share that came of such rows; between steps in proportion."""

    edges: Doubles
    shares: Doubles

    def apply(self, chance: Doubles) -> Doubles:
        """Calibrated chances, never certain."""
        if not len(self.edges):
            return np.clip(chance, LEAST, MOST)
        return np.clip(np.interp(chance, self.edges, self.shares), LEAST, MOST)


def calibrate(chance: Doubles, came: Flags) -> Steps:
    """Shares that never fall as chances rise, by pooling neighbours (Ayer et al. 1955).

    Each step has STEP_ROWS rows at least, and leans on what was said as if as many more rows had borne it out.
    """
    order = np.argsort(chance, kind="stable")
    groups = max(1, len(order) // STEP_ROWS) if len(order) else 0
    pools: list[tuple[float, float, int]] = []
    for rows in np.array_split(order, groups) if groups else ():
        pools.append((float(chance[rows].mean()), float(came[rows].mean()), len(rows)))
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            pools.append(_pool(pools.pop(), pools.pop()))
    shares = [(share * rows + said * STEP_ROWS) / (rows + STEP_ROWS) for said, share, rows in pools]
    return Steps(np.array([pool[0] for pool in pools]), np.array(shares))


def _pool(one: tuple[float, float, int], other: tuple[float, float, int]) -> tuple[float, float, int]:
    rows = one[2] + other[2]
    return (one[0] * one[2] + other[0] * other[2]) / rows, (one[1] * one[2] + other[1] * other[2]) / rows, rows
