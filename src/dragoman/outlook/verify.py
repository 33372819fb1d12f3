"""Chances and what came -> proper scores, a reliability table, and intervals that know rows depend on each other."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Doubles, Flags, Ints

BINS = 10
DRAWS = 400
INTERVAL = (2.5, 97.5)


def brier(chance: Doubles, came: Flags) -> float | None:
    """Mean squared error of chances, 0 best, 1 worst; None for no rows. Source: Brier 1950."""
    return float(((chance - came) ** 2).mean()) if len(chance) else None


def log_score(chance: Doubles, came: Flags) -> float | None:
    """Mean of minus the log of the chance given to what came, 0 best, chances cut at 1 in 10,000; None for no rows."""
    held = np.clip(chance, 1e-4, 1 - 1e-4)
    return float(-np.log(np.where(came, held, 1 - held)).mean()) if len(chance) else None


def skill(chance: Doubles, came: Flags, reference: Doubles | float) -> float | None:
    """One less the Brier score by that of a reference: 1 perfect, 0 no better, below 0 worse; None where undefined."""
    ours, theirs = brier(chance, came), brier(np.broadcast_to(np.asarray(reference, np.float64), came.shape), came)
    return None if ours is None or not theirs else 1 - ours / theirs


def average_precision(chance: Doubles, came: Flags) -> float | None:
    """Mean precision at each thing that came, most likely first, ties together; None where nothing came."""
    if not came.any():
        return None
    order = np.argsort(-chance, kind="stable")
    hits = np.cumsum(came[order])
    last = np.searchsorted(-chance[order], -chance[order], side="right")
    precision = hits[last - 1] / last
    return float(precision[came[order]].mean())


class Bin(NamedTuple):
    """Rows of like chance: how many, what was said on average, what share came."""

    rows: int
    said: float
    came: float


def tell_reliability(chance: Doubles, came: Flags, bins: int = BINS) -> tuple[Bin, ...]:
    """Rows by chance in equal parts, those of least chance first; no empty bin."""
    parts = np.array_split(np.argsort(chance, kind="stable"), bins)
    return tuple(Bin(len(part), float(chance[part].mean()), float(came[part].mean())) for part in parts if len(part))


def calibration_error(chance: Doubles, came: Flags) -> float | None:
    """Mean distance between what was said and what came, over the reliability table (ECE); None for no rows."""
    bins = tell_reliability(chance, came)
    rows = sum(part.rows for part in bins)
    return sum(abs(part.said - part.came) * part.rows for part in bins) / rows if rows else None


class Blocks(NamedTuple):
    """Which dyad and which week each row is of: rows of one of either depend on each other."""

    dyad: Ints
    week: Ints


def skill_interval(
    chance: Doubles, came: Flags, reference: Doubles | float, blocks: Blocks, *, seed: int = 0
) -> tuple[float, float] | None:
    """The skill's 95 % interval, dyads and weeks drawn anew with replacement; None for no rows."""
    if not len(chance):
        return None
    shape = int(blocks.dyad.max()) + 1, int(blocks.week.max()) + 1
    sums = []
    for said in (chance, np.broadcast_to(np.asarray(reference, np.float64), came.shape)):
        table = np.zeros(shape)
        np.add.at(table, (blocks.dyad, blocks.week), (said - came) ** 2)
        sums.append(table)
    rng = np.random.default_rng(seed)
    dyads = rng.multinomial(shape[0], np.full(shape[0], 1 / shape[0]), size=DRAWS)
    weeks = rng.multinomial(shape[1], np.full(shape[1], 1 / shape[1]), size=DRAWS)
    ours, theirs = (((dyads @ table) * weeks).sum(1) for table in sums)
    drawn = 1 - ours[theirs > 0] / theirs[theirs > 0]
    low, high = np.percentile(drawn, INTERVAL)
    return float(low), float(high)
