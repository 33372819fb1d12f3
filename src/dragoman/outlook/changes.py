"""Daily counts -> since when they come as they do now, and how often such a finding is chance."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Doubles, Floats

# A change is expected every so many days; a rate is expected as if seen for PRIOR_DAYS at the whole series' own mean.
EVERY, PRIOR_DAYS = 120.0, 7.0
# How sure a regime's beginning is told; a change counts as found where one of that mass is this much younger than all.
MASS = 0.8
WEEK, SHUFFLES, OLD = 7, 40, 28
# Share of shuffles with as strong a change from which one is not told.
MOST_ALARMS = 0.1


class Regime(NamedTuple):
    """The stretch that goes on now. first, last: days between which it began, with that probability (`mass`).

    now, before: events a day in it and before it. false_alarms: share of random orders of the same weeks in which
    a change as strong is found.
    """

    first: int
    last: int
    mass: float
    now: float
    before: float
    false_alarms: float


def run_lengths(counts: Floats) -> Doubles:
    """The posterior of how many days the present regime has lasted, shape (days + 1,), sum 1.

    Counts are Poisson within a regime, its rate Gamma. Source: Adams & MacKay 2007.
    """
    prior = max(float(counts.mean()) if len(counts) else 0.0, 1e-3) * PRIOR_DAYS
    shape, rate, chance = np.array([prior]), np.array([PRIOR_DAYS]), np.array([1.0])
    for count in counts:
        told = chance * _predict(int(count), shape, rate)
        grown = np.concatenate([[told.sum() / EVERY], told * (1 - 1 / EVERY)])
        chance = grown / grown.sum()
        shape, rate = np.concatenate([[prior], shape + count]), np.concatenate([[PRIOR_DAYS], rate + 1])
    return chance


def _predict(count: int, shape: Doubles, rate: Doubles) -> Doubles:
    """The chance of a count, its rate being Gamma (negative binomial)."""
    stay = rate / (rate + 1)
    chance: Doubles = stay**shape
    for turn in range(count):
        chance = chance * (shape + turn) / (turn + 1) * (1 - stay)
    return chance


def find_regime(counts: Floats, *, seed: int = 0) -> Regime | None:
    """The present regime; None where no change is found, or where shuffled weeks have one as strong too often."""
    found = _span(run_lengths(counts))
    if found is None or found[0] < OLD:
        return None
    first, last, mass = found
    rng, strength = np.random.default_rng(seed), _strength(counts, found)
    shuffles = (_shuffle(counts, rng) for _ in range(SHUFFLES))
    alarms = sum(_strength(order, _span(run_lengths(order))) >= strength for order in shuffles) / SHUFFLES
    if alarms > MOST_ALARMS:
        return None
    middle = (first + last + 1) // 2
    return Regime(first, last, mass, float(counts[middle:].mean()), float(counts[:middle].mean()), alarms)


def _strength(counts: Floats, found: tuple[int, int, float] | None) -> float:
    """How much better two rates tell the counts than one, as a ratio of log-likelihoods; 0 where nothing was found."""
    if found is None or found[0] < OLD:
        return 0.0
    middle = (found[0] + found[1] + 1) // 2
    parts = (counts[:middle], counts[middle:])
    return sum(_told(part) for part in parts) - _told(counts)


def _told(counts: Floats) -> float:
    """The part of the Poisson log-likelihood at the counts' own rate that differs between ways to split them."""
    total = float(counts.sum())
    return total * float(np.log(total / len(counts))) if total else 0.0


def _span(chance: Doubles) -> tuple[int, int, float] | None:
    """The shortest days between which the regime began with MASS, None where that is not within OLD days."""
    began = chance[::-1]
    sums = np.concatenate([[0.0], np.cumsum(began)])
    lasts = np.searchsorted(sums, sums[:-1] + MASS)
    possible = np.flatnonzero(lasts < len(sums))
    if not len(possible):
        return None
    first = int(possible[np.argmin(lasts[possible] - possible)])
    last = int(lasts[first]) - 1
    if last - first > OLD or last >= len(chance) - 1:
        return None
    return first, last, float(sums[last + 1] - sums[first])


def _shuffle(counts: Floats, rng: np.random.Generator) -> Floats:
    """The same weeks in another order; days that fill no week stay at the start."""
    odd = len(counts) % WEEK
    weeks = counts[odd:].reshape(-1, WEEK)
    return np.concatenate([counts[:odd], rng.permutation(weeks).ravel()])
