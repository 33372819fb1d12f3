"""How often one thing follows another between the same two, by how long ago it was."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook._running import NEVER, Running
from dragoman.outlook.arrays import Floats, Ints, spread

# Last day of each bucket but the last, days between the earlier event and the later.
BUCKETS = np.array([1, 2, 4, 7, 14, 30, 60, 90, 150, 240])
# Most times of each bucket of how often the body was met, but the last.
OFTEN = np.array([1, 2, 5])
WINDOW = 400
# Pseudo-counts of the coarser level; the measured prototype's, not tuned.
PRIOR = 30.0
SMALLEST, LARGEST = 1e-6, 0.95


def bucket(gap: Ints) -> Ints:
    """Which bucket a gap in days falls in, 0 for the day before."""
    return np.searchsorted(BUCKETS, gap)


def column(gap: Ints, times: Floats) -> Ints:
    """The column of the table for a gap in days and how often it was met."""
    return bucket(gap) * (len(OFTEN) + 1) + np.searchsorted(OFTEN, times)


class Table(NamedTuple):
    """Counted rules, body relation x head relation x bucket, relations from both sides.

    hits: how often the head followed with the partner of the last such body, cases: how often it could have; both of
    days on which the subject did the head to somebody.
    """

    hits: Floats
    cases: Floats

    @property
    def buckets(self) -> int:
        """How many buckets of gaps."""
        return int(self.hits.shape[2])


class Counter:
    """Counts rules morning by morning."""

    def __init__(self, relations: int) -> None:
        """Nothing counted yet."""
        self.shape = (relations, relations, (len(BUCKETS) + 1) * (len(OFTEN) + 1))
        self._hits = np.zeros(int(np.prod(self.shape)), np.float32)
        self._cases = np.zeros(int(np.prod(self.shape)), np.float32)

    def count(self, running: Running) -> None:
        """Take one morning with what then happened."""
        m, day = running.mirror, running.day
        today = m.day(day)
        source, relation, pair = m.source[today], m.relation[today], m.pair_of[today]
        asked = np.unique(source * m.relations + relation)
        who, head = asked // m.relations, asked % m.relations
        first, end = m.bonds_own[m.own[who]], m.bonds_own[m.own[who + 1]]
        self._add(self._cases, running, *spread(first, end), head)
        self._add(self._hits, running, *m.bonds_of(pair), relation)

    def _add(self, into: Floats, running: Running, bond: Ints, run: Ints, head: Ints) -> None:
        gap = running.day - running.bond_last[bond]
        known = gap <= min(WINDOW, NEVER - 1)
        bond, run, gap = bond[known], run[known], gap[known]
        body = running.mirror.bond_relation[bond]
        cell = (body * self.shape[1] + head[run]) * self.shape[2] + column(gap, running.bond_times[bond])
        np.add.at(into, cell, np.float32(1))

    def table(self) -> Table:
        """What was counted so far."""
        return Table(self._hits.reshape(self.shape).copy(), self._cases.reshape(self.shape).copy())


def shrink(table: Table, groups: Ints) -> Floats:
    """Confidence of every cell, same shape: rare cells lean on their roots, those on same or other relation.

    groups: root of each relation from either side, shape (relations,).
    """
    hits, cases = table.hits, table.cases
    same = np.eye(len(hits), dtype=bool)
    profile = np.where(same[:, :, None], _profile(table, same), _profile(table, ~same)).astype(np.float32)
    coarse = _by_group(hits, groups)
    expected = _by_group((cases * profile).sum(2), groups)
    lift = (coarse.sum(2) + 5) / (expected + 5)
    own = (hits.sum(2) + PRIOR * lift[groups][:, groups]) / ((cases * profile).sum(2) + PRIOR)
    prior = np.clip(profile * own[:, :, None], 1e-5, 0.9)
    shrunk: Floats = np.clip((hits + PRIOR * prior) / (cases + PRIOR), SMALLEST, LARGEST).astype(np.float32)
    return shrunk


def _profile(table: Table, cells: np.ndarray) -> Floats:
    """Confidence by bucket alone over some pairs of relations."""
    shares: Floats = (table.hits[cells].sum(0) + 0.1) / (table.cases[cells].sum(0) + 10)
    return shares


def _by_group(values: np.ndarray, groups: Ints) -> np.ndarray:
    size = int(groups.max()) + 1
    rows = np.zeros((size, *values.shape[1:]), np.float64)
    np.add.at(rows, groups, values)
    columns = np.zeros((size, size, *values.shape[2:]), np.float64)
    np.add.at(columns, groups, rows.swapaxes(0, 1))
    return columns.swapaxes(0, 1)
