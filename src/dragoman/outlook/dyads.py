"""A history -> for every dyad and morning, what was between the two, as named numbers, and what came within days."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Flags, Floats, Ints
from dragoman.outlook.history import History

QUADS = 4
# Half-lives of decayed counts, in days; those of the measured prototype.
HALF_LIVES = np.array([3.0, 14.0, 60.0], dtype=np.float32)
# A dyad with fewer events before a morning than this has too little history to forecast from.
ENOUGH = 25
# Days without an event of a class after which the next one counts as an onset.
QUIET = 14
LONG_AGO = 99
_SIDES = ("own", "back")
TERMS = (
    *(f"{side}.{quad}.{days:.0f}" for side in _SIDES for quad in range(1, QUADS + 1) for days in HALF_LIVES),
    *(f"{side}.last.{quad}" for side in _SIDES for quad in range(1, QUADS + 1)),
    *(f"{side}.week.{quad}" for side in _SIDES for quad in range(1, QUADS + 1)),
    *(f"own.rate.{quad}" for quad in range(1, QUADS + 1)),
    *(f"source.{quad}" for quad in range(1, QUADS + 1)),
    *(f"target.{quad}" for quad in range(1, QUADS + 1)),
    "news",
)


class Daily(NamedTuple):
    """Events of D directed dyads by day and quad class.

    source, target: places of actors, shape (D,). counts: shape (D, QUADS, days). back: place of the opposite dyad, -1
    where there is none. Days 0 to the last of the history.
    """

    source: Ints
    target: Ints
    counts: Floats
    back: Ints
    actors: tuple[str, ...]

    @property
    def days(self) -> int:
        """How many days."""
        return int(self.counts.shape[2])


def count_daily(history: History, *, least: int = ENOUGH, until: int | None = None) -> Daily:
    """The daily counts of every dyad with `least` events or more, before day `until` where one is given.

    Events without a quad class are left out.
    """
    quad = np.array([*history.quads, 0], np.int64)[history.relation]
    history, quad = history.at(np.flatnonzero(quad > 0)), quad[quad > 0] - 1
    size = max(len(history.actors), 1)
    keys, of = np.unique(history.source * size + history.target, return_inverse=True)
    early = np.ones(history.size, np.bool_) if until is None else history.day < until
    kept = np.flatnonzero(np.bincount(of[early], minlength=len(keys)) >= least)
    turn = np.full(len(keys), -1)
    turn[kept] = np.arange(len(kept))
    counts = np.zeros((len(kept), QUADS, history.last + 1), np.float32)
    row = turn[of]
    some = row >= 0
    np.add.at(counts, (row[some], quad[some], history.day[some]), 1)
    source, target = keys[kept] // size, keys[kept] % size
    opposite = {(int(b), int(a)): place for place, (a, b) in enumerate(zip(source, target, strict=True))}
    back = [opposite.get((int(a), int(b)), -1) for a, b in zip(source, target, strict=True)]
    return Daily(source, target, counts, np.array(back, np.int64), history.actors)


class Mornings(NamedTuple):
    """N rows: a dyad on the morning after a day. values: shape (N, len(TERMS)). dyad, day: shape (N,).

    quiet: by quad class, whether nothing of it happened for QUIET days, shape (N, QUADS). events: of the dyad up to
    then, shape (N,).
    """

    dyad: Ints
    day: Ints
    values: Floats
    quiet: Flags
    events: Floats

    def at(self, kept: Flags) -> "Mornings":
        """Some of the rows."""
        return Mornings(self.dyad[kept], self.day[kept], self.values[kept], self.quiet[kept], self.events[kept])


def describe_mornings(daily: Daily, days: Iterable[int]) -> Mornings:
    """Every dyad after each of some days, by what happened up to and with that day."""
    wanted, state = set(days), _State(daily)
    parts: list[tuple[int, Floats, Flags, Floats]] = []
    for day in range(max(wanted, default=-1) + 1):
        state.take(day)
        if day in wanted:
            parts.append((day, state.terms(), state.gap >= QUIET, state.times.sum(1)))
    size = len(daily.source)
    empty = np.zeros((0, len(TERMS)), np.float32)
    return Mornings(
        np.tile(np.arange(size), len(parts)),
        np.repeat(np.array([part[0] for part in parts], np.int64), size),
        np.concatenate([empty, *(part[1] for part in parts)]),
        np.concatenate([np.zeros((0, QUADS), np.bool_), *(part[2] for part in parts)]),
        np.concatenate([np.zeros(0, np.float32), *(part[3] for part in parts)]),
    )


class _State:
    """What is known of every dyad at the end of a day."""

    def __init__(self, daily: Daily) -> None:
        """Before the first day."""
        self._daily = daily
        shape = daily.counts.shape[:2]
        self.lately = np.zeros((*shape, len(HALF_LIVES)), np.float32)
        self.gap = np.full(shape, LONG_AGO)
        self.times, self.active = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self.seen = 0
        size = len(daily.actors)
        self.by_source, self.by_target = np.zeros((size, QUADS), np.float32), np.zeros((size, QUADS), np.float32)

    def take(self, day: int) -> None:
        """Add a day's events."""
        today = self._daily.counts[:, :, day]
        self.lately = self.lately * np.exp2(-1 / HALF_LIVES) + today[:, :, None]
        self.gap = np.where(today > 0, 0, np.minimum(self.gap + 1, LONG_AGO))
        self.times += today
        self.active += today > 0
        self.seen += 1
        fade = np.float32(0.5 ** (1 / HALF_LIVES[1]))
        self.by_source *= fade
        self.by_target *= fade
        np.add.at(self.by_source, self._daily.source, today)
        np.add.at(self.by_target, self._daily.target, today)

    def terms(self) -> Floats:
        """The named numbers of every dyad, shape (D, len(TERMS))."""
        d = self._daily
        known = d.back >= 0
        back = np.where(known[:, None, None], self.lately[d.back], 0)
        gap_back = np.where(known[:, None], self.gap[d.back], LONG_AGO)
        gaps = np.stack([self.gap, gap_back], axis=1).reshape(len(d.source), -1)
        rate = (self.active + 0.5) / (self.seen + 2)
        everything = self.by_source.sum()
        columns = (
            np.log1p(np.stack([self.lately, back], axis=1)).reshape(len(d.source), -1),
            np.log1p(gaps),
            np.exp(-gaps / 7),
            np.log(rate / (1 - rate)),
            np.log1p(self.by_source[d.source]),
            np.log1p(self.by_target[d.target]),
            np.full((len(d.source), 1), np.log1p(everything)),
        )
        return np.concatenate(columns, axis=1).astype(np.float32)


def came_within(daily: Daily, mornings: Mornings, days: int) -> Flags:
    """Whether at least one event of each quad class came in the `days` days after each row's, shape (N, QUADS).

    Rows whose days reach beyond the history are not to be used.
    """
    sums = np.concatenate([np.zeros((*daily.counts.shape[:2], 1)), np.cumsum(daily.counts, axis=2)], axis=2)
    last = np.minimum(mornings.day + 1 + days, daily.days)
    came: Flags = sums[mornings.dyad, :, last] > sums[mornings.dyad, :, mornings.day + 1]
    return came


def own_rate(mornings: Mornings, quad: int, days: int) -> Floats:
    """The chance by the dyad's own rate of days with an event, days taken as independent; shape (N,)."""
    odds = mornings.values[:, TERMS.index(f"own.rate.{quad}")]
    chance: Floats = (1 - (1 / (1 + np.exp(odds))) ** days).astype(np.float32)
    return chance
