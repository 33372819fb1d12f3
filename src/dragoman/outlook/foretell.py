"""A history and two of its actors -> chances of each quad class within some days, with what moved them."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

from dragoman.outlook.arrays import Ints
from dragoman.outlook.codes import QUAD_NAMES
from dragoman.outlook.course import tell_regimes, tell_weeks
from dragoman.outlook.dyads import ENOUGH, QUADS, TERMS, Daily, Mornings, came_within, count_daily, describe_mornings
from dragoman.outlook.forecast import WARM_UP, Fit, choose_windows, fit_rows
from dragoman.outlook.history import History
from dragoman.records.outlook import DyadOutlook, QuadChance, Reason

HORIZONS = (1, 7, 30)
# Mornings described at most, so that long histories of many dyads stay in memory; then days are taken at equal steps.
MOST_ROWS = 200_000
REASONS, DATES, LATELY = 3, 3, 60
# Claims that tell what one actor did to another on a day: (source, target, day, quad) -> claim ids.
Told = Mapping[tuple[str, str, int, int], tuple[str, ...]]


class Question(NamedTuple):
    """Two actors by name, and the days asked about."""

    source: str
    target: str
    horizons: Sequence[int] = HORIZONS


def foretell(history: History, asked: Question, told: Told | None = None) -> DyadOutlook:
    """The outlook of one actor towards another at the end of a history, calibrated on its later days.

    Where the two have too little history, or the whole is too short to learn from, it says so and gives no number.
    """
    events = _events_between(history, asked)
    bare = DyadOutlook(
        source=asked.source,
        target=asked.target,
        events=len(events),
        needed=ENOUGH,
        as_of=history.date_of(history.last) if history.size else None,
        weeks=tell_weeks(history, events) if len(events) else (),
        regimes=tell_regimes(history, events),
    )
    if len(events) < ENOUGH:
        return replace(bare, why_not=_too_few(len(events)))
    daily = count_daily(history)
    dyad = _find(daily, asked)
    if dyad is None:
        return replace(
            bare, why_not=f"fewer than {ENOUGH} of the dated events between them are of a kind that can be counted"
        )
    rows = describe_mornings(daily, range(WARM_UP, daily.days, _stride(daily)))
    now = describe_mornings(daily, [daily.days - 1])
    teller = _Teller(history, daily, now.at(now.dyad == dyad), dyad, told or {})
    chances = tuple(
        teller.tell(quad, days, _fit(daily, rows, quad, days))
        for days in asked.horizons
        for quad in range(QUADS, 0, -1)
    )
    why_not = None if any(chance.chance is not None for chance in chances) else chances[0].why_not
    return replace(bare, chances=chances, why_not=why_not)


def _too_few(events: int) -> str:
    told = {0: "no dated event is", 1: "only 1 dated event is"}.get(events, f"only {events} dated events are")
    return f"{told} known from the one to the other, and a chance takes at least {ENOUGH}"


def _events_between(history: History, asked: Question) -> Ints:
    """Places of the events from one to the other."""
    places = {name: place for place, name in enumerate(history.actors)}
    source, target = places.get(asked.source, -1), places.get(asked.target, -1)
    return np.flatnonzero((history.source == source) & (history.target == target))


def _find(daily: Daily, asked: Question) -> int | None:
    for dyad, (source, target) in enumerate(zip(daily.source, daily.target, strict=True)):
        if (daily.actors[source], daily.actors[target]) == (asked.source, asked.target):
            return dyad
    return None


def _stride(daily: Daily) -> int:
    return max(1, math.ceil(len(daily.source) * max(daily.days - WARM_UP, 0) / MOST_ROWS))


def _fit(daily: Daily, rows: Mornings, quad: int, days: int) -> Fit | None:
    windows = choose_windows(daily.days, days)
    if windows is None:
        return None
    return fit_rows(rows, came_within(daily, rows, days)[:, quad - 1], quad, days, windows)


class _Teller:
    """Tells chances of one dyad on the last morning. now: its row. told: claims behind events."""

    def __init__(self, history: History, daily: Daily, now: Mornings, dyad: int, told: Told) -> None:
        self._history, self._daily, self._now, self._dyad, self._told = history, daily, now, dyad, told
        self._back = int(daily.back[dyad])
        self._names = daily.actors[daily.source[dyad]], daily.actors[daily.target[dyad]]

    def tell(self, quad: int, days: int, fit: Fit | None) -> QuadChance:
        """One chance with its reasons, or why there is none."""
        own = int((self._daily.counts[self._dyad, quad - 1] > 0).sum())
        bare = QuadChance(quad=quad, name=QUAD_NAMES[quad], days=days, own_days=own, days_known=self._daily.days)
        if fit is None:
            why = (
                f"too few {QUAD_NAMES[quad]} events are dated in the {self._daily.days} days known, "
                "whoever they are between, to learn from and to check against"
            )
            return replace(bare, why_not=why)
        chance = float(fit.chance(self._now)[0])
        reasons, against = self._reasons(fit, chance)
        alike = min(fit.reliability, key=lambda part: abs(part.said - float(fit.model.chance(self._now.values)[0])))
        return replace(
            bare,
            chance=chance,
            base_rate=fit.base,
            base_rows=fit.rows,
            window=(self._history.date_of(fit.fitted.first), self._history.date_of(fit.fitted.last)),
            reasons=reasons,
            against=against,
            said_alike=alike.said,
            came_alike=alike.came,
            rows_alike=alike.rows,
            reliability=tuple(map(tuple, fit.reliability)),
        )

    def _reasons(self, fit: Fit, chance: float) -> tuple[tuple[Reason, ...], Reason | None]:
        """What moved the chance its way, strongest first, and the strongest that spoke against."""
        terms = fit.model.terms(self._now.values)[0]
        odds = float(terms.sum()) + fit.model.constant
        moved = []
        for family, places in _families().items():
            effect = float(terms[places].sum())
            less = float(fit.steps.apply(np.array([1 / (1 + math.exp(-np.clip(odds - effect, -30, 30)))]))[0])
            moved.append((chance - less, family))
        way = 1 if chance >= fit.base else -1
        moved.sort(key=lambda pair: (-way * pair[0], pair[1]))
        reasons = tuple(self._word(points, family) for points, family in moved[:REASONS] if way * points > 0)
        last, family = moved[-1]
        return reasons, self._word(last, family) if way * last < 0 else None

    def _word(self, points: float, family: str) -> Reason:
        kind, _, number = family.partition(".")
        a, b = self._names
        if kind in {"own", "back"}:
            return self._word_events(points, kind, int(number))
        if kind == "rate":
            days = int((self._daily.counts[self._dyad, int(number) - 1] > 0).sum())
            told = f"{a} → {b}: {QUAD_NAMES[int(number)]} on {days} of {self._daily.days} days"
        elif kind == "news":
            told = f"how much is reported of all dyads together: {self._month():,} events in the last 30 days"
        else:
            who = f"{a} towards anybody" if kind == "source" else f"anybody towards {b}"
            told = f"{who}: {self._of(kind, int(number)):,} {QUAD_NAMES[int(number)]} events in the last 30 days"
        return Reason(told=told, points=points)

    def _word_events(self, points: float, kind: str, quad: int) -> Reason:
        """Events of a class one way or the other, with the latest days and the claims that tell them."""
        a, b = self._names if kind == "own" else self._names[::-1]
        dyad = self._dyad if kind == "own" else self._back
        counts = self._daily.counts[dyad, quad - 1] if dyad >= 0 else np.zeros(self._daily.days, np.float32)
        lately = int(counts[-LATELY:].sum())
        days = [int(day) for day in np.flatnonzero(counts)[::-1][:DATES]]
        last = f", last {self._history.date_of(days[0])}" if days else ", none ever"
        claims = (claim for day in days for claim in self._told.get((a, b, day, quad), ()))
        told = f"{a} → {b}: {lately} {QUAD_NAMES[quad]} events in the last {LATELY} days{last}"
        dates = tuple(self._history.date_of(day) for day in days)
        return Reason(told=told, points=points, days=dates, claims=tuple(dict.fromkeys(claims)))

    def _month(self) -> int:
        return int(self._daily.counts[:, :, -30:].sum())

    def _of(self, kind: str, quad: int) -> int:
        ends = self._daily.source if kind == "source" else self._daily.target
        return int(self._daily.counts[ends == ends[self._dyad], quad - 1, -30:].sum())


def _families() -> dict[str, Ints]:
    """Places of the terms that tell one thing together, by its name: own.4, back.4, rate.4, source.4, news."""
    found: dict[str, list[int]] = {}
    for place, term in enumerate(TERMS):
        found.setdefault(_family(term), []).append(place)
    return {family: np.array(places, np.int64) for family, places in found.items()}


def _family(term: str) -> str:
    parts = term.split(".")
    if parts[0] in {"own", "back"}:
        if parts[1] == "rate":
            return f"rate.{parts[2]}"
        return f"{parts[0]}.{parts[1] if parts[1].isdigit() else parts[2]}"
    return term
