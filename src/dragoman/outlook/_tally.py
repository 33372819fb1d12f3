"""Events under a key of their own -> how often lately, for keys asked about."""

import numpy as np

from dragoman.outlook.arrays import Floats, Ints, find


class Tally:
    """Counts of events by a key, halved every `half_life` days, as they stood on the morning of a day."""

    def __init__(self, keys: Ints, half_life: float) -> None:
        """keys: one for each event, in the order in which days take them."""
        self.keys, self._of = np.unique(keys, return_inverse=True)
        self._half_life = half_life
        self._count = np.zeros(len(self.keys), np.float32)
        self._last = np.zeros(len(self.keys), np.float32)

    def now(self, keys: Ints, day: int) -> Floats:
        """The count of each key asked about; 0 for one that was never met."""
        place = find(self.keys, keys)
        faded: Floats = np.where(place < 0, np.float32(0), self._faded(place, day))
        return faded

    def add(self, events: slice, day: int) -> None:
        """Take in the events of a day."""
        rows, more = np.unique(self._of[events], return_counts=True)
        self._count[rows] = self._faded(rows, day) + more
        self._last[rows] = day

    def _faded(self, place: Ints, day: int) -> Floats:
        faded: Floats = self._count[place] * np.exp2((self._last[place] - day) / np.float32(self._half_life))
        return faded
