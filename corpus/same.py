"""Words and values of two labellings -> whether they are the same."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from corpus.records import End, Event, Passage, Role, Span, Time
from corpus.spans import same_words, share
from dragoman.weigh.spans import read_span
from dragoman.weigh.words import word_spans

OTHER = "OTHER"
WINTER = re.compile(r"(\d{4})-24")
One = TypeVar("One")
Another = TypeVar("Another")


def pair_best(
    gold: Sequence[One], other: Sequence[Another], score: Callable[[One, Another], float]
) -> list[tuple[int, int]]:
    """Numbers of those that go together, the best score first; pairs of score 0 never do."""
    scored = ((score(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(other))
    ranked = sorted((found for found in scored if found[0] > 0), key=lambda found: (-found[0], found[1:]))
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in left and j not in right:
            pairs.append((i, j))
            left.add(i)
            right.add(j)
    return sorted(pairs)


def types_of(event: Event) -> frozenset[str]:
    """The type of an event and its honest alternates."""
    return frozenset({event.type or OTHER, *event.alternates})


def same_role(gold: Passage, role: Role, other: Role) -> bool:
    """Whether another's role stands on the gold's words, or on any words that name the gold's actor."""
    if other.span is None:
        return role.actor is not None and role.actor == other.actor
    named = [mention.span for mention in gold.mentions if role.actor is not None and mention.actor == role.actor]
    return any(
        same_words(gold.text, span, other.span) for span in (*named, *([role.span] if role.span is not None else []))
    )


def same_end(gold: End | None, other: End | None) -> float:
    """How far an end is the gold's, 0 to 1; an end that the gold's sentence does not tell asks nothing."""
    if gold is None:
        return 1.0
    return 0.0 if other is None else share(gold.span, other.span)


def dice(text: str, one: Span, other: Span) -> float:
    """Share of words that two spans have in common: 2 · common / (words of both)."""
    places = [set(_word_starts(text, span)) for span in (one, other)]
    total = len(places[0]) + len(places[1])
    return 2 * len(places[0] & places[1]) / total if total else 0.0


def _word_starts(text: str, span: Span) -> Iterable[int]:
    return (start + span[0] for _, start, _ in word_spans(text[slice(*span)]))


def same_value(one: Time, other: Time) -> bool:
    """Whether two times have one value: the same days, the same length, or none."""
    if one.edtf is None or other.edtf is None:
        return one.edtf == other.edtf and one.duration == other.duration
    spans = [read_span(_whole_winter(value)) for value in (one.edtf, other.edtf)]
    return one.edtf == other.edtf if None in spans else spans[0] == spans[1]


def _whole_winter(edtf: str) -> str:
    """A winter as December to February, as the reader tells it; any other value as it is."""
    found = WINTER.fullmatch(edtf)
    return f"{found[1]}-12/{int(found[1]) + 1:04d}-02" if found else edtf
