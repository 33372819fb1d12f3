"""Our events of a sentence and the given actors -> the event that answers, and whether the actors were found."""

from typing import NamedTuple

from dragoman.records import Event
from evals.plv.gold import Item, merge_root
from evals.plv.overlap import Span, fills, find_span
from evals.reading import Item as Read


class Fit(NamedTuple):
    """One of our events, and which of the given actors it has on their own side (either, where it is symmetric)."""

    event: Event
    source: bool
    target: bool

    @property
    def root(self) -> str:
        """The set's root for the event's type."""
        return merge_root(self.event.type or "")


def fit_events(item: Item, read: Read) -> list[Fit]:
    """Every typed event of the sentence, in reading order."""
    given = find_span(item.source, item.sentence), find_span(item.target, item.sentence)
    return [_fit(event, given, item.sentence, read) for event in read.events()]


def best_fit(fits: list[Fit]) -> Fit | None:
    """The event with most of the given actors, the earlier first; None, which is an abstention, where there is none."""
    return max(fits, key=lambda fit: 2 * (fit.source + fit.target) + fit.source, default=None)


def _fit(event: Event, given: tuple[Span | None, Span | None], sentence: str, read: Read) -> Fit:
    told = _sides(event, given, sentence, read)
    if event.symmetric and not all(told):
        return Fit(event, *max(told, _sides(event, (given[1], given[0]), sentence, read)[::-1], key=sum))
    return Fit(event, *told)


def _sides(event: Event, given: tuple[Span | None, Span | None], sentence: str, read: Read) -> tuple[bool, bool]:
    source, target = given
    return (
        fills(event.sources, source, sentence, read.reading),
        fills(event.targets, target, sentence, read.reading),
    )
