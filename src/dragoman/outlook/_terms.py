"""Rows of candidates -> blocks of named numbers, each out of one kind of evidence."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook._running import NEVER, Running
from dragoman.outlook.arrays import Floats, Ints, best_two, stack, sum_runs
from dragoman.outlook.rules import WINDOW, column

SMALL, TINY = 1e-3, 1e-5


class Asked(NamedTuple):
    """C rows: does `who` do `what` to `whom` today? pair, bond, back: their places, -1 where they never met so."""

    who: Ints
    what: Ints
    whom: Ints
    pair: Ints
    bond: Ints
    back: Ints


def ask_rows(running: Running, who: Ints, what: Ints, whom: Ints) -> Asked:
    """The rows with what is to be looked up."""
    m = running.mirror
    pair = m.find_pairs(who, whom)
    return Asked(who, what, whom, pair, m.find_bonds(pair, what), m.find_bonds(pair, m.opposite(what)))


def rule_strength(running: Running, rows: Asked, rules: Floats) -> Floats:
    """By row: noisy-or as a sum of logs, best and second confidence, rules that fire, confidences times how often."""
    m, size = running.mirror, len(rows.pair)
    bond, row = m.bonds_of(rows.pair)
    gap = running.day - running.bond_last[bond]
    fires = gap <= WINDOW
    bond, row, gap = bond[fires], row[fires], gap[fires]
    times = running.bond_times[bond]
    weight = rules[m.bond_relation[bond], rows.what[row], column(gap, times)]
    fired, often = np.ones_like(weight), weight * np.log1p(times)
    sums = (sum_runs(values, row, size) for values in (-np.log1p(-weight), fired, often))
    return stack(*sums, *best_two(weight, row, size))


RULES = (
    *("rules.any", "rules.fired", "rules.often"),
    *("rules.any.plain", "rules.best", "rules.second"),
    *("rules.any.log", "rules.best.log", "rules.second.log"),
)


def rule_terms(strength: Floats) -> Floats:
    """Rules that fire between the two."""
    anyway, best_and_second = strength[:, :1], strength[:, 3:]
    logs = np.log(anyway + 1e-4), np.log(best_and_second + SMALL)
    return stack(np.log1p(strength[:, :3]), anyway, best_and_second, *logs)


NEAR = ("near", "ever", "week")


def near(gap: Ints) -> Floats:
    """A gap in days three ways: one through it, whether there is one, decay within a week."""
    days: Floats = np.minimum(gap, WINDOW).astype(np.float32)
    week: Floats = np.exp(-days / np.float32(7))
    return stack(1 / (1 + days), days < WINDOW, week)


BONDS = (
    *("same.2", "same.10", "same.40", "any.2", "any.10", "any.40", "same.times", "any.times"),
    *(f"same.{name}" for name in NEAR),
    *(f"any.{name}" for name in NEAR),
    *("same.share", "same.share.log", "any.share", "any.share.log"),
)


def bond_terms(running: Running, rows: Asked, same: Floats, met: Floats, shares: Floats) -> Floats:
    """How lately and often the two had this relation (same) and any; shares: of all the subject has, shape (C, 2)."""
    times = np.where(rows.bond < 0, 0, running.bond_times[rows.bond])
    often = np.where(rows.pair < 0, 0, running.pair_times[rows.pair])
    gaps = near(_gap(running, running.bond_last, rows.bond)), near(_gap(running, running.pair_last, rows.pair))
    columns = [part for share in shares.T for part in (share, np.log(share + SMALL))]
    return stack(np.log1p(same), np.log1p(met), np.log1p(times), np.log1p(often), *gaps, *columns)


def _gap(running: Running, last: Ints, place: Ints) -> Ints:
    return np.where(place < 0, NEVER, running.day - last[place])


RETURNS = ("back.10", *(f"back.{name}" for name in NEAR))


def return_terms(running: Running, rows: Asked) -> Floats:
    """The same relation the other way round."""
    lately = running.bond_now(rows.back)[:, 1]
    return stack(np.log1p(lately), near(_gap(running, running.bond_last, rows.back)))


FAME = (
    *("fame.relation", "fame.trend", "fame.any", "fame.week", "hop", "hop.log", "fame.special", "fame.special.log"),
    *("self", *(f"seen.{name}" for name in NEAR)),
)


def fame_terms(running: Running, rows: Asked, hop: Floats, everyone: Floats) -> Floats:
    """How often anybody has dealings with the candidate, of this relation and of any. everyone: of any, by actor."""
    popular, trend = running.popular[rows.what, rows.whom], running.trending[rows.what, rows.whom]
    fame = everyone[rows.whom]
    special = popular / (fame + 1)
    known = (np.log1p(values) for values in (popular, trend, fame, running.active[rows.whom], hop))
    itself = rows.whom == rows.who
    seen = near(running.day - running.last[rows.whom])
    return stack(*known, np.log(hop + SMALL), special, np.log(special + SMALL), itself, seen)


PLACES = (
    *("place.sector", "place.region", "place.leaning", "place.whole"),
    *("place.sector.log", "place.region.log", "place.leaning.log", "place.whole.log"),
    *("place.leaning.low", "place.whole.low", "place.same", "place.around"),
)


def place_terms(running: Running, rows: Asked, prior: Floats) -> Floats:
    """Where the two are at home and what they are; prior: see features.expect_by_place."""
    home, there = running.places[rows.who], running.places[rows.whom]
    same = (home == there) & (home > 0)
    around = np.where(home > 0, running.regional[home, rows.whom], 0)
    return stack(prior, np.log(prior + SMALL), np.log(prior[:, 2:] + TINY), same, np.log1p(around))


CIRCLES = (
    *("circle.kin", "circle.there", "circle.there.any", "circle.between"),
    *("circle.kin.log", "circle.there.log", "circle.between.share"),
)


def circle_terms(running: Running, rows: Asked) -> Floats:
    """Dealings of compatriots with the candidate, of the subject with the candidate's region, of the two regions."""
    home, there = running.places[rows.who], running.places[rows.whom]
    keys = running.keys(rows.who, rows.what, rows.whom, home, there)
    counts = stack(*(tally.now(key, running.day) for tally, key in zip(running.tallies, keys, strict=True)))
    counts[home == 0] *= np.array([0, 1, 1, 0], np.float32)
    counts[there == 0] *= np.array([1, 0, 0, 0], np.float32)
    volume = running.popular.sum(1)[rows.what] + 1
    return stack(np.log1p(counts), np.log(counts[:, :2] + 1e-2), counts[:, 3] / volume)
