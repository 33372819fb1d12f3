"""Candidates of a morning -> the best of them with named numbers, all out of what was known by then."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook import _terms
from dragoman.outlook._candidates import gather
from dragoman.outlook._mirror import Mirror
from dragoman.outlook._questions import Questions
from dragoman.outlook._running import Running
from dragoman.outlook._terms import Asked, ask_rows
from dragoman.outlook.arrays import Floats, Ints, rank_in_runs, stack, sum_runs
from dragoman.outlook.places import Places

# The numbers of a row, in order; what each is, its block in _terms says.
NAMES = (*_terms.BONDS, *_terms.RETURNS, *_terms.RULES, *_terms.FAME, *_terms.PLACES, *_terms.CIRCLES)
# Pseudo-counts of a sector or region nobody met yet; those of the measured prototype.
SECTOR_PRIOR, REGION_PRIOR = 20.0, 0.01
# What the first choice of candidates counts: rules, contacts, favourites, two hops, place. By hand after the measured
# prototype, not tuned; on valid of ICEWS14 it keeps the answer of 83 in 100 questions among 100 candidates.
FIRST_CHOICE = np.array([1000, 0.5, 0.6, 2, 20], np.float32)


class Known(NamedTuple):
    """What was counted beforehand. rules: confidences, see rules.shrink. sectors: see share_sectors."""

    rules: Floats
    sectors: Floats
    places: Places


class Rows(NamedTuple):
    """C rows kept of all candidates, sorted by question; values: shape (C, len(NAMES))."""

    asked: Ints
    actor: Ints
    values: Floats


def describe(running: Running, asked: Questions, known: Known, most: int) -> Rows:
    """The best candidates of each question, `most` at most, with their named numbers."""
    found = gather(running, asked)
    rows = ask_rows(running, asked.source[found.asked], asked.relation[found.asked], found.actor)
    everyone = running.popular.sum(0)
    strength = _terms.rule_strength(running, rows, known.rules)
    met, same = running.pair_now(rows.pair), running.bond_now(rows.bond)
    prior = expect_by_place(running, known, rows, everyone)
    firsts = (strength[:, 0], met[:, 2], running.popular[rows.what, rows.whom], found.hop, prior[:, 2])
    kept = np.flatnonzero(rank_in_runs(stack(*firsts) @ FIRST_CHOICE, found.asked) < most)
    shares = stack(*(_share(column, found.asked) for column in (same[:, 1], met[:, 1])))
    left, cut = Asked(*(part[kept] for part in rows)), found.at(kept)
    blocks = (
        _terms.bond_terms(running, left, same[kept], met[kept], shares[kept]),
        _terms.return_terms(running, left),
        _terms.rule_terms(strength[kept]),
        _terms.fame_terms(running, left, cut.hop, everyone),
        _terms.place_terms(running, left, prior[kept]),
        _terms.circle_terms(running, left),
    )
    return Rows(cut.asked, cut.actor, np.concatenate(blocks, axis=1))


def _share(values: Floats, run: Ints) -> Floats:
    """What share of its question's whole each row has, a tenth put in for somebody else."""
    sums = sum_runs(values, run, int(run[-1]) + 1 if len(run) else 0)
    shares: Floats = values / (sums[run] + np.float32(0.1))
    return shares


def expect_by_place(running: Running, known: Known, rows: Asked, everyone: Floats) -> Floats:
    """Share of the sector, of the region, and both with fame: leaning to the relation or to none; shape (C, 4)."""
    places = known.places
    between = np.zeros((places.regions, places.regions), np.float32)
    np.add.at(between.T, places.region, running.regional.T)
    between = (between + REGION_PRIOR) / (between.sum(1, keepdims=True) + REGION_PRIOR * places.regions)
    sector = known.sectors[rows.what, places.sector[rows.who], places.sector[rows.whom]]
    region = between[places.region[rows.who], places.region[rows.whom]]
    fame = everyone[rows.whom]
    whole = sector * region * (fame + 0.1)
    leaning = whole * (running.popular[rows.what, rows.whom] + 0.05) / (fame + 1)
    return stack(sector, region, leaning, whole)


def share_sectors(mirror: Mirror, places: Places, days: int) -> Floats:
    """Share of each sector among the targets of a relation and a sector, over the first days.

    Shape (relations, sectors, sectors); rare ones lean on their relation, and that on all.
    """
    before = slice(0, int(mirror.days[min(days, len(mirror.days) - 1)]))
    relation, sector = mirror.relation[before], places.sector
    table = np.zeros((mirror.relations, places.sectors, places.sectors), np.float32)
    np.add.at(table, (relation, sector[mirror.source[before]], sector[mirror.target[before]]), 1)
    base = table.sum(1) + SECTOR_PRIOR * (table.sum((0, 1)) + 1) / (table.sum() + places.sectors)
    table += SECTOR_PRIOR * (base / base.sum(1, keepdims=True))[:, None, :]
    table /= table.sum(2, keepdims=True)
    return table
