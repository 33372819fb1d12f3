"""Outlooks that a person resolved -> how they fared."""

from collections.abc import Sequence

import numpy as np

from dragoman.outlook.bands import find_band
from dragoman.outlook.verify import brier, log_score, tell_reliability
from dragoman.records.outlook import Resolved, TrackRecord

EVEN = 0.5
PERCENT = 100


def chance_of(outlook: Resolved) -> float | None:
    """The chance that was given: its number, else the middle of the band of its word of likelihood, else None."""
    if outlook.chance is not None:
        return outlook.chance
    band = find_band(outlook.words)
    return sum(band) / 2 / PERCENT if band else None


def score_outlooks(outlooks: Sequence[Resolved]) -> TrackRecord:
    """The record of resolved outlooks with a chance; the others are counted. Without any there are no scores."""
    resolved = [outlook for outlook in outlooks if outlook.came is not None]
    scored = [(chance, outlook) for outlook in resolved if (chance := chance_of(outlook)) is not None]
    said = np.array([pair[0] for pair in scored], np.float64)
    came = np.array([bool(pair[1].came) for pair in scored], np.bool_)
    base = float(came.mean()) if len(came) else None
    return TrackRecord(
        resolved=len(scored),
        open=len(outlooks) - len(resolved),
        without_chance=len(resolved) - len(scored),
        base_rate=base,
        brier=brier(said, came),
        brier_of_base=None if base is None else brier(np.full(len(came), base), came),
        log=log_score(said, came),
        bins=tuple((part.rows, part.said, part.came) for part in tell_reliability(said, came)),
        missed=tuple(outlook for given, outlook in scored if given != EVEN and (given > EVEN) != outlook.came),
    )
