"""Gold records and ours -> which go together, and the figures that follow."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

Gold = TypeVar("Gold")
One = TypeVar("One")


class Pairing(NamedTuple):
    """Who goes with whom.

    pairs: place in gold -> place in ours, required records only. spare: places in ours that fit a record already
    taken, or an optional one: neither right nor wrong. wrong: places in ours that fit nothing. missed: required
    records without a partner.
    """

    pairs: Mapping[int, int]
    spare: tuple[int, ...]
    wrong: tuple[int, ...]
    missed: tuple[int, ...]

    @property
    def precision_of(self) -> int:
        """How many of ours count at all."""
        return len(self.pairs) + len(self.wrong)

    @property
    def recall_of(self) -> int:
        """How many gold records are required."""
        return len(self.pairs) + len(self.missed)

    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, 0 to 1; None where no record is required."""
        return f1(len(self.pairs), self.recall_of, self.precision_of) if self.recall_of else None

    def figures(self) -> str:
        """Right of gold and right of ours, as people read it."""
        right = len(self.pairs)
        return f"{right}/{self.recall_of} of gold, {right}/{self.precision_of} of ours"


def f1(right: int, gold: int, ours: int) -> float:
    """Harmonic mean of right/gold and right/ours: 2·right / (gold + ours); 0 where nothing is right."""
    return 2 * right / (gold + ours) if right else 0.0


def pair(
    gold: Sequence[Gold],
    ours: Sequence[One],
    fits: Callable[[Gold, One], bool],
    *,
    optional: Callable[[Gold], bool] = lambda _: False,
    silent: Callable[[One], bool] = lambda _: False,
) -> Pairing:
    """The largest one-to-one pairing of required gold records with ours (Kuhn's algorithm; its size is order-free).

    optional: gold records whose miss is none. silent: ours that count only when they pair.
    """
    options = [[place for place, one in enumerate(ours) if fits(record, one)] for record in gold]
    required = [place for place, record in enumerate(gold) if not optional(record)]
    taken: dict[int, int] = {}
    for place in required:
        _augment(place, options, taken, set())
    pairs = {record: one for one, record in sorted(taken.items())}
    fitting = {one for places in options for one in places}
    free = [place for place in range(len(ours)) if place not in taken]
    return Pairing(
        pairs=pairs,
        spare=tuple(place for place in free if place in fitting),
        wrong=tuple(place for place in free if place not in fitting and not silent(ours[place])),
        missed=tuple(place for place in required if place not in pairs),
    )


def _augment(record: int, options: Sequence[Sequence[int]], taken: dict[int, int], seen: set[int]) -> bool:
    """Whether a record found a partner, others moving on where they can."""
    for one in options[record]:
        if one in seen:
            continue
        seen.add(one)
        if one not in taken or _augment(taken[one], options, taken, seen):
            taken[one] = record
            return True
    return False
