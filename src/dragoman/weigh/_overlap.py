"""Runs -> pairs of texts that share enough of them, from an index of runs and not by comparing every two."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.weigh._signing import Runs

# Runs that more texts hold are boilerplate, such as an agency's last line: they count in full where two texts are
# compared, but bring no two texts together that share little else. Joining all holders of a run costs their square.
RARE = 100
Numbers = NDArray[np.int64]


class Overlap(NamedTuple):
    """Two texts by number, the smaller number first, and how many runs they share."""

    a: int
    b: int
    shared: int


def find_overlaps(
    runs: Runs, floor: float, faint: float = 1.0, fresh: NDArray[np.bool_] | None = None
) -> list[Overlap]:
    """Every pair of which one holds at least `floor` of the other's runs, in order.

    faint: a lower share at which pairs are given too, where runs that at most RARE texts hold make it up. fresh: which
    texts are new; pairs of two others are left out (all are new by default). What is shared, and so whether the floor
    is reached, depends on the two texts alone: a new text changes nothing between old ones.
    """
    new = np.ones(len(runs.sizes), dtype=np.bool_) if fresh is None else fresh
    rare = runs.held[runs.run] <= RARE
    pairs, counts = _count_pairs(runs.run[rare], runs.text[rare], new)
    common = np.bincount(runs.text[~rare], minlength=len(runs.sizes))
    smaller = np.minimum(runs.sizes[pairs[0]], runs.sizes[pairs[1]])
    reach = counts + np.minimum(common[pairs[0]], common[pairs[1]])
    hopeful = (reach >= floor * smaller) | (counts >= faint * smaller)
    plain = _Plain(runs, rare, common)
    # A hopeless pair that is met again here has too few runs for the floor, however they are counted.
    tried = {**dict.fromkeys(plain.pairs(floor, new), 0), **_as_pairs(pairs, counts, hopeful)}
    found = []
    for (a, b), count in tried.items():
        pair, size = Overlap(a, b, count + plain.shared(a, b)), min(runs.sizes[a], runs.sizes[b])
        if pair.shared >= floor * size or count >= faint * size:
            found.append(pair)
    return sorted(found)


def _as_pairs(pairs: tuple[Numbers, Numbers], counts: Numbers, kept: NDArray[np.bool_]) -> dict[tuple[int, int], int]:
    a, b, count = pairs[0][kept].tolist(), pairs[1][kept].tolist(), counts[kept].tolist()
    return {(one, other): number for one, other, number in zip(a, b, count, strict=True)}


def _count_pairs(run: Numbers, text: Numbers, new: NDArray[np.bool_]) -> tuple[tuple[Numbers, Numbers], Numbers]:
    """Pairs of texts that hold a run together, and how many they hold together."""
    texts = max(len(new), 1)
    found = [np.zeros(0, dtype=np.int64)]
    for ahead in range(1, RARE):
        same = run[ahead:] == run[:-ahead]
        if not same.any():
            break
        a, b = text[:-ahead][same], text[ahead:][same]
        found.append((a * texts + b)[new[a] | new[b]])
    keys, counts = np.unique(np.concatenate(found), return_counts=True)
    return (keys // texts, keys % texts), counts


class _Plain:
    """Texts by the runs of theirs that many texts hold."""

    def __init__(self, runs: Runs, rare: NDArray[np.bool_], common: Numbers) -> None:
        self._held, self._sizes, self._common = runs.held, runs.sizes, common
        self._run, self._text = runs.run[~rare], runs.text[~rare]
        self._order = np.argsort(self._text, kind="stable")
        self._starts = np.concatenate(([0], np.cumsum(common)))
        self._sets: dict[int, frozenset[int]] = {}

    def shared(self, a: int, b: int) -> int:
        """How many such runs the two share."""
        return len(self._set(a) & self._set(b)) if self._common[a] and self._common[b] else 0

    def _set(self, text: int) -> frozenset[int]:
        if text not in self._sets:
            self._sets[text] = frozenset(self._of(text).tolist())
        return self._sets[text]

    def _of(self, text: int) -> Numbers:
        return self._run[self._order[self._starts[text] : self._starts[text + 1]]]

    def pairs(self, floor: float, new: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
        """Pairs that may reach the floor by such runs alone, or nearly.

        Whoever shares `enough` of a text's runs shares one of its rarest, all but enough - 1 of them (prefix
        filtering: Chaudhuri, Ganti and Kaushik 2006). Few texts have so many common runs that one is among these.
        """
        enough = np.maximum(np.ceil(floor * self._sizes).astype(np.int64), 1)
        for text in np.flatnonzero(self._common >= enough).tolist():
            runs = self._of(text)
            rarest = runs[np.argsort(self._held[runs], kind="stable")][: len(runs) - enough[text] + 1]
            for other in self._holders(rarest):
                if other != text and self._sizes[other] >= self._sizes[text] and (new[text] or new[other]):
                    yield min(text, other), max(text, other)

    def _holders(self, runs: Numbers) -> list[int]:
        """All texts that hold one of these runs."""
        first, last = np.searchsorted(self._run, runs, "left"), np.searchsorted(self._run, runs, "right")
        spans = [self._text[a:b] for a, b in zip(first.tolist(), last.tolist(), strict=True)]
        holders: list[int] = np.unique(np.concatenate(spans)).tolist()
        return holders
