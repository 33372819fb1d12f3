"""Gold relations and ours -> counts of right and wrong spans by the rule of the shared task of 2023."""

from collections.abc import Callable, Sequence
from itertools import permutations
from typing import NamedTuple

Place = tuple[int, int]


class Parts(NamedTuple):
    """One relation in words of the text, counted by its spaces."""

    cause: Place
    effect: Place
    signals: tuple[Place, ...] = ()


class Span(NamedTuple):
    """One marked stretch of words [start, end)."""

    label: str
    start: int
    end: int

    def shares(self, other: "Span") -> int:
        """How many words two stretches have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class Counts(NamedTuple):
    """right: same label and bounds. near: a gold span that one of ours overlaps, with other bounds or label."""

    right: int = 0
    near: int = 0
    wrong: int = 0
    missed: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def fair_f1(self) -> float | None:
        """F1 in which a near one is half a wrong and half a missed one; None without spans."""
        spans = 2 * self.right + self.wrong + self.missed + self.near
        return 2 * self.right / spans if spans else None

    @property
    def strict_f1(self) -> float | None:
        """F1 in which a near one is both wrong and missed; None without spans."""
        spans = 2 * self.right + self.wrong + self.missed + 2 * self.near
        return 2 * self.right / spans if spans else None


def count_best(gold: Sequence[Parts], ours: Sequence[Parts]) -> tuple[Counts, list[tuple[Parts, Parts | None]]]:
    """Counts of a sentence, and which of ours stands for which gold relation, in the pairing that scores best.

    Of ours only as many as the gold has count, the first ones; where there are fewer, the rest are missed.
    """
    kept = [*ours[: len(gold)], *[None] * (len(gold) - len(ours))]
    ways = [list(zip(gold, order, strict=True)) for order in permutations(kept)]
    counted = [(_total(way), way) for way in ways]
    return max(counted, key=lambda each: each[0].fair_f1 or 0.0)


def count_parts(gold: Parts, ours: Parts | None) -> Counts:
    """Counts of one relation: cause and effect together, then signals, which may lie inside them."""
    clauses = _match(_clauses(gold), [] if ours is None else _clauses(ours))
    return clauses.plus(_match(_signals(gold), [] if ours is None else _signals(ours)))


def _total(way: Sequence[tuple[Parts, Parts | None]]) -> Counts:
    total = Counts()
    for gold, ours in way:
        total = total.plus(count_parts(gold, ours))
    return total


def _clauses(parts: Parts) -> list[Span]:
    return [Span("cause", *parts.cause), Span("effect", *parts.effect)]


def _signals(parts: Parts) -> list[Span]:
    return [Span("signal", *place) for place in parts.signals]


# In which order spans find each other: the same, other label, other bounds, both other.
RULES: tuple[Callable[[Span, Span], bool], ...] = (
    lambda gold, ours: gold == ours,
    lambda gold, ours: gold[1:] == ours[1:],
    lambda gold, ours: gold.label == ours.label and gold.shares(ours) > 0,
    lambda gold, ours: gold.shares(ours) > 0,
)


def _match(gold: Sequence[Span], ours: Sequence[Span]) -> Counts:
    left, free, found = list(gold), list(ours), [0] * len(RULES)
    for number, rule in enumerate(RULES):
        for span in sorted(left, key=lambda span: span.end - span.start):
            fitting = [one for one in free if rule(span, one)]
            if fitting:
                left.remove(span)
                free.remove(max(fitting, key=span.shares))
                found[number] += 1
    return Counts(found[0], sum(found[1:]), len(free), len(left))
