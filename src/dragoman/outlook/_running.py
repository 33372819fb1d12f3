"""Days one after the other -> how lately and how often everybody met everybody, as it stood that morning."""

from collections.abc import Iterator

import numpy as np

from dragoman.outlook._mirror import Mirror
from dragoman.outlook._tally import Tally
from dragoman.outlook.arrays import Floats, Ints

# Half-lives of the decayed counts, in days.
HALF_LIVES = np.array([2.0, 10.0, 40.0], dtype=np.float32)
SLOW, FAST = 30.0, 7.0
NEVER = 9999


class Running:
    """What is known on the morning of a day: events of the days before, none of its own.

    pair_last, bond_last: last day of each, -NEVER where there was none. pair_count, bond_count: decayed by each of
    HALF_LIVES up to the last event, shape (P, 3) and (B, 3). pair_times, bond_times: plain counts.
    popular: how often each actor was the object of each relation, decayed slowly and fast, shape (relations, actors).
    """

    def __init__(self, mirror: Mirror, places: Ints, regions: int) -> None:
        """Before the first day. places: region of each actor; regions: how many there are."""
        self.mirror, self.places, self.day = mirror, places, 0
        pairs, bonds = len(mirror.pairs), len(mirror.bonds)
        self.pair_last, self.bond_last = np.full(pairs, -NEVER), np.full(bonds, -NEVER)
        self.pair_count = np.zeros((pairs, len(HALF_LIVES)), np.float32)
        self.bond_count = np.zeros((bonds, len(HALF_LIVES)), np.float32)
        self.pair_times, self.bond_times = np.zeros(pairs, np.float32), np.zeros(bonds, np.float32)
        self.popular = np.zeros((mirror.relations, mirror.actors), np.float32)
        self.trending = np.zeros((mirror.relations, mirror.actors), np.float32)
        self.active = np.zeros(mirror.actors, np.float32)
        self.regional = np.zeros((regions, mirror.actors), np.float32)
        self.last = np.full(mirror.actors, -NEVER)
        self._regions = regions
        near, far = places[mirror.source], places[mirror.target]
        keys = self.keys(mirror.source, mirror.relation, mirror.target, near, far)
        self.tallies = tuple(Tally(key, SLOW) for key in keys)

    def pair_now(self, pair: Ints) -> Floats:
        """Decayed counts of pairs as of today, shape (len(pair), 3); 0 for -1."""
        return _decayed(self.pair_count, self.pair_last, pair, self.day)

    def bond_now(self, bond: Ints) -> Floats:
        """Decayed counts of bonds as of today, shape (len(bond), 3); 0 for -1."""
        return _decayed(self.bond_count, self.bond_last, bond, self.day)

    def keys(self, who: Ints, what: Ints, whom: Ints, near: Ints, far: Ints) -> tuple[Ints, ...]:
        """What tallies count by: kin of an actor to another, actor to region, to it by any relation, two regions."""
        relations, actors, regions = self.mirror.relations, self.mirror.actors, self._regions
        return (
            (near * relations + what) * actors + whom,
            (who * relations + what) * regions + far,
            who * regions + far,
            (near * relations + what) * regions + far,
        )

    def walk(self, last: int) -> Iterator[int]:
        """Every morning up to a day; each day's events are taken in after it was looked at."""
        while self.day <= last:
            yield self.day
            self.take_in()

    def take_in(self) -> None:
        """Close the day: its events become known."""
        m = self.mirror
        today = m.day(self.day)
        if today.stop:
            _add(self.pair_count, self.pair_last, self.pair_times, m.pair_of[today], self.day)
            _add(self.bond_count, self.bond_last, self.bond_times, m.bond_of[today], self.day)
            source, relation, target = m.source[today], m.relation[today], m.target[today]
            self._fade()
            np.add.at(self.popular, (relation, target), 1)
            np.add.at(self.trending, (relation, target), 1)
            np.add.at(self.active, target, 1)
            np.add.at(self.regional, (self.places[source], target), 1)
            self.last[target] = self.day
            for tally in self.tallies:
                tally.add(today, self.day)
        self.day += 1

    def _fade(self) -> None:
        """One day passes."""
        self.popular *= np.float32(0.5 ** (1 / SLOW))
        self.trending *= np.float32(0.5 ** (1 / FAST))
        self.active *= np.float32(0.5 ** (1 / FAST))
        self.regional *= np.float32(0.5 ** (1 / SLOW))


def _decayed(counts: Floats, last: Ints, place: Ints, day: int) -> Floats:
    """Counts of some rows as of a day."""
    gap = (day - last[place]).astype(np.float32)
    faded: Floats = counts[place] * np.exp2(-gap[:, None] / HALF_LIVES)
    faded[place < 0] = 0
    return faded


def _add(counts: Floats, last: Ints, times: Floats, place: Ints, day: int) -> None:
    """Put a day's events to their rows."""
    rows, more = np.unique(place, return_counts=True)
    counts[rows] = _decayed(counts, last, rows, day) + more[:, None].astype(np.float32)
    last[rows] = day
    times[rows] += more
