"""A history -> chances of each quad class between two within some days, fitted earlier than they are calibrated."""

from typing import NamedTuple

from dragoman.outlook.arrays import Doubles, Flags
from dragoman.outlook.chance import STEP_ROWS, Logistic, Steps, calibrate, fit_logistic
from dragoman.outlook.dyads import Mornings
from dragoman.outlook.verify import Bin, tell_reliability

# Days at the start on which rates are not known yet; most days later are used to fit than to calibrate.
WARM_UP, LATER_SHARE = 60, 0.25
# Rows and things that came which a fit needs, in each window; below it nothing is foretold.
ROWS, CAME = 200, 20


class Window(NamedTuple):
    """Days of mornings, both ends in; what came of them lies in the days after."""

    first: int
    last: int

    def holds(self, mornings: Mornings) -> Flags:
        """Which rows are of it."""
        held: Flags = (mornings.day >= self.first) & (mornings.day <= self.last)
        return held


class Fit(NamedTuple):
    """How chances of one quad class within some days are told.

    base: share of fitted rows for which it came; rows: how many those were; fitted, held: the two windows, the second
    for calibration alone; reliability: of the second, before it was used.
    """

    quad: int
    days: int
    model: Logistic
    steps: Steps
    base: float
    rows: int
    fitted: Window
    held: Window
    reliability: tuple[Bin, ...]

    def chance(self, mornings: Mornings) -> Doubles:
        """The calibrated chance of each row."""
        return self.steps.apply(self.model.chance(mornings.values))


def choose_windows(days: int, horizon: int) -> tuple[Window, Window] | None:
    """A window to fit and a later one to calibrate, no outcome of the first in the second; None for a short history."""
    last = days - 1 - horizon
    edge = last - int((last - WARM_UP) * LATER_SHARE)
    first = Window(WARM_UP, edge - horizon)
    return (first, Window(edge + 1, last)) if first.last > first.first and edge < last else None


def fit_rows(rows: Mornings, came: Flags, quad: int, days: int, windows: tuple[Window, Window]) -> Fit | None:
    """The fit of one quad class within some days; None where too few rows or events stand behind it.

    came: by row, whether the class came within the days.
    """
    fitted, held = (window.holds(rows) for window in windows)
    for part in (fitted, held):
        if part.sum() < ROWS or min(came[part].sum(), (~came[part]).sum()) < CAME:
            return None
    model = fit_logistic(rows.values[fitted], came[fitted])
    said = model.chance(rows.values[held])
    return Fit(
        quad=quad,
        days=days,
        model=model,
        steps=calibrate(said, came[held]),
        base=float(came[fitted].mean()),
        rows=int(fitted.sum()),
        fitted=windows[0],
        held=windows[1],
        reliability=tell_reliability(said, came[held], max(1, len(said) // STEP_ROWS)),
    )
