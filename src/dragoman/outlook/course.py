"""A history and a dyad of it -> its last weeks beside all news, and since when it goes as it does now."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise

import numpy as np

from dragoman.outlook.arrays import Ints
from dragoman.outlook.changes import SHUFFLES, find_regime
from dragoman.outlook.codes import QUAD_NAMES, ROOTS
from dragoman.outlook.history import History
from dragoman.records.outlook import Regime, Week

WEEKS, WEEK = 8, 7
# Events of a class from which a change of pace is looked for, and the days looked at.
ENOUGH, RECENT = 10, 730


@cache
def goldstein_by_root() -> Mapping[int, float]:
    """Goldstein value of each CAMEO root; statements and appeals have none in PLOVER terms."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "cameo.toml").read_text("utf-8"))
    codes = {root: table.get(f"{root:02}") for root in range(1, ROOTS)}
    return {root: code["goldstein"] for root, code in codes.items() if code is not None}


def tell_weeks(history: History, events: Ints) -> tuple[Week, ...]:
    """The last whole weeks of some events of a history, up to its last day; none of an empty history."""
    ends = [history.last + 1 - WEEK * turn for turn in range(WEEKS, -1, -1)]
    return tuple(_week(history, events, first, end) for first, end in pairwise(ends) if first >= 0)


def _week(history: History, events: Ints, first: int, end: int) -> Week:
    days = history.day[events]
    within = events[(days >= first) & (days < end)]
    values = [goldstein_by_root().get(history.roots[relation]) for relation in history.relation[within]]
    rated = [value for value in values if value is not None]
    return Week(
        first=history.date_of(first),
        events=len(within),
        news=int(((history.day >= first) & (history.day < end)).sum()),
        goldstein=sum(rated) / len(rated) if rated else None,
        rated=len(rated),
    )


def tell_regimes(history: History, events: Ints) -> tuple[Regime, ...]:
    """Changes of pace among some events, by quad class; classes of few events have none."""
    start = max(history.last + 1 - RECENT, 0)
    quads = np.array([*history.quads, 0], np.int64)[history.relation[events]]
    found = []
    for quad, name in QUAD_NAMES.items():
        days = history.day[events[quads == quad]] - start
        days = days[days >= 0]
        if len(days) < ENOUGH:
            continue
        regime = find_regime(np.bincount(days, minlength=history.last + 1 - start).astype(np.float32))
        if regime is not None:
            found.append(
                Regime(
                    quad=quad,
                    name=name,
                    first=history.date_of(regime.first + start),
                    last=history.date_of(regime.last + start),
                    mass=regime.mass,
                    now=WEEK * regime.now,
                    before=WEEK * regime.before,
                    false_alarms=regime.false_alarms,
                    orders=SHUFFLES,
                )
            )
    return tuple(found)
