"""A folder with a temporal graph -> Brier skill, calibration and onset skill of chances between states."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Doubles, Flags
from dragoman.outlook.dyads import TERMS, Daily, Mornings, came_within, count_daily, describe_mornings, own_rate
from dragoman.outlook.forecast import WARM_UP, Fit, Window, fit_rows
from dragoman.outlook.merge import merge_actors, name_regions
from dragoman.outlook.verify import (
    Blocks,
    average_precision,
    brier,
    calibration_error,
    log_score,
    skill,
    skill_interval,
    tell_reliability,
)
from evals.icews.gold import Split, gold_files, load_split
from evals.report import Layer

# Version of the rules in README.md; scores of different versions do not compare.
VERSION = "1"
MATERIAL, VERBAL = 4, 3
WEEK, HORIZONS = 7, (1, 7, 30)
LAST = TERMS.index(f"own.last.{MATERIAL}")


class Rows(NamedTuple):
    """Rows of one part. chance, rate, change: what we, the dyad's own rate and no-change say. base: of train rows."""

    mornings: Mornings
    came: Flags
    chance: Doubles
    rate: Doubles
    change: Doubles
    base: float

    def at(self, kept: Flags) -> "Rows":
        """Some of the rows."""
        came, chance, rate, change = self.came[kept], self.chance[kept], self.rate[kept], self.change[kept]
        return Rows(self.mornings.at(kept), came, chance, rate, change, self.base)


def score_dyads(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:  # noqa: ARG001 -- every set is called alike
    """Scores within a week on test days, and a layer of counts for other horizons and kinds of rows."""
    split = load_split(data)
    daily = _count(split)
    test = {days: _test_rows(daily, split, days) for days in HORIZONS}
    week = test[WEEK]
    if week is None:
        return (Layer(name="week", scores=dict.fromkeys(("skill", "ece", "ap", "onset_skill"))),)
    onset = _stratum(week, week[1].mornings.quiet[:, MATERIAL - 1], week[0].mornings.quiet[:, MATERIAL - 1])
    layer = Layer(
        name="week",
        scores={
            "skill": skill(week[1].chance, week[1].came, week[1].base),
            "ece": calibration_error(week[1].chance, week[1].came),
            "ap": average_precision(week[1].chance, week[1].came),
            "onset_skill": skill(onset.chance, onset.came, onset.base),
        },
        counts=dict(_counts(week, onset, daily)),
    )
    others = {f"within_{days}": _line(rows[1]) for days, rows in test.items() if rows is not None and days != WEEK}
    return (layer, Layer(name="horizons", scores={}, counts=others))


def _count(split: Split) -> Daily:
    """Days of all dyads of states that met often enough before the test days and the days of calibration."""
    history = merge_actors(split.history, name_regions(split.history.actors))
    return count_daily(history, until=split.train + 1)


def _test_rows(daily: Daily, split: Split, days: int) -> tuple[Rows, Rows] | None:
    """Train rows and test rows with their chances; None where the days are too few."""
    windows = Window(WARM_UP, split.train - days), Window(split.train, split.valid - days)
    tested = Window(split.valid, daily.days - 1 - days)
    mornings = describe_mornings(daily, range(WARM_UP, tested.last + 1))
    came = came_within(daily, mornings, days)[:, MATERIAL - 1]
    # A month does not fit into the days between train and test: there calibration takes the last of train.
    if windows[1].last < windows[1].first:
        edge = split.train - 2 * days
        windows = Window(WARM_UP, edge - days), Window(edge + 1, split.valid - days)
    fit = fit_rows(mornings, came, MATERIAL, days, windows)
    if fit is None or tested.last < tested.first:
        return None
    rows = _with_chances(mornings, came, fit, windows[0], days)
    return rows.at(windows[0].holds(mornings)), rows.at(tested.holds(mornings))


def _with_chances(mornings: Mornings, came: Flags, fit: Fit, fitted: Window, days: int) -> Rows:
    train = fitted.holds(mornings)
    before = mornings.values[:, LAST] <= np.log1p(days - 1)
    change = np.where(before, came[train & before].mean(), came[train & ~before].mean())
    rate = own_rate(mornings, MATERIAL, days).astype(np.float64)
    return Rows(mornings, came, fit.chance(mornings), rate, change.astype(np.float64), float(came[train].mean()))


def _stratum(pair: tuple[Rows, Rows], tested: Flags, trained: Flags) -> Rows:
    """Test rows of one kind, held against the base rate of train rows of that kind."""
    came = pair[0].came[trained]
    return pair[1].at(tested)._replace(base=float(came.mean()) if len(came) else pair[0].base)


def _counts(pair: tuple[Rows, Rows], onset: Rows, daily: Daily) -> Iterator[tuple[str, str]]:
    rows = pair[1]
    yield "dyads", f"{len(daily.source)} of states, {len(rows.came)} mornings"
    yield "skill", _line(rows)
    yield "ap", f"base rate {rows.came.mean():.3f}"
    yield "onset_skill", f"{_line(onset)}, AP {_shown(average_precision(onset.chance, onset.came))}"
    yield "skill_by_rate", f"{_shown(skill(rows.chance, rows.came, rows.rate))} over the dyad's own rate"
    yield "skill_by_change", f"{_shown(skill(rows.chance, rows.came, rows.change))} over no-change"
    yield "log_score", f"{_shown(log_score(rows.chance, rows.came))}, Brier {_shown(brier(rows.chance, rows.came))}"
    for name, ours, theirs in _kinds(pair):
        yield name, _line(_stratum(pair, ours, theirs))
    bins = tell_reliability(rows.chance, rows.came)
    yield "reliability", ", ".join(f"{part.said:.3f}/{part.came:.3f}" for part in bins)


def _kinds(pair: tuple[Rows, Rows]) -> Iterator[tuple[str, Flags, Flags]]:
    """Rows on which it may go on or cease, and those on which words were hostile and deeds were not."""
    theirs, ours = (rows.mornings.quiet for rows in pair)
    yield "going_on", ~ours[:, MATERIAL - 1], ~theirs[:, MATERIAL - 1]
    yield (
        "escalation",
        ours[:, MATERIAL - 1] & ~ours[:, VERBAL - 1],
        theirs[:, MATERIAL - 1] & ~theirs[:, VERBAL - 1],
    )


def _line(rows: Rows) -> str:
    """Skill with its interval, rows and the share that came."""
    blocks = Blocks(rows.mornings.dyad, (rows.mornings.day - rows.mornings.day.min(initial=0)) // WEEK)
    interval = skill_interval(rows.chance, rows.came, rows.base, blocks)
    ends = f"[{interval[0]:.3f}, {interval[1]:.3f}]" if interval else "no rows"
    share = f"{rows.came.mean():.3f} came" if len(rows.came) else "none"
    return (
        f"{_shown(skill(rows.chance, rows.came, rows.base))} {ends}, n {len(rows.came)}, {share}, train {rows.base:.3f}"
    )


def _shown(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.3f}"


def dyads_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:  # noqa: ARG001 -- every set is called alike
    """Every file the scores rest on."""
    return gold_files(data)
