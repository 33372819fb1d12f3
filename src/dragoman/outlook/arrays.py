"""Runs of rows of uneven length, laid end to end."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Flags = NDArray[np.bool_]


def spread(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The places of every run, end to end, and for each place which run it is of. Empty runs leave no place."""
    sizes = np.maximum(ends - starts, 0)
    run = np.repeat(np.arange(len(sizes)), sizes)
    before = np.cumsum(sizes) - sizes
    return np.arange(len(run)) - before[run] + starts[run], run


def find(keys: Ints, wanted: Ints) -> Ints:
    """Where each wanted key stands in sorted keys; -1 for one that is not there."""
    if not len(keys):
        return np.full(len(wanted), -1)
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, place, -1)


def sum_runs(values: Floats, run: Ints, runs: int) -> Floats:
    """The sum of each run's values, shape (runs,); 0 for an empty one."""
    return np.bincount(run, values, minlength=runs).astype(np.float32)


def best_two(values: Floats, run: Ints, runs: int) -> tuple[Floats, Floats]:
    """The largest and the second largest value of each run, 0 where there is none."""
    place = rank_in_runs(values, run)
    best, second = np.zeros(runs, np.float32), np.zeros(runs, np.float32)
    for row, found in enumerate((best, second)):
        chosen = place == row
        found[run[chosen]] = values[chosen]
    return best, second


def rank_in_runs(values: Floats, run: Ints) -> Ints:
    """The place of each value in its run, 0 for the largest; ties by place. Runs need not be in order."""
    order = np.lexsort((-values, run))
    sorted_run = run[order]
    starts = np.searchsorted(sorted_run, sorted_run)
    places = np.empty(len(values), np.int64)
    places[order] = np.arange(len(values)) - starts
    return places


def stack(*parts: Floats | Doubles | Flags) -> Floats:
    """Columns side by side, shape (rows, columns); a part is one column or several."""
    return np.column_stack(parts).astype(np.float32)
