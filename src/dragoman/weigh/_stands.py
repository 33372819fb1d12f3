"""Stands: what a passage holds on one question, and how opposite stands on one question meet."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from dragoman.records import Anchor
from dragoman.weigh._spans import DaySpan

# How many opposite stands one stand is set against, nearest first: keeps the work in step with the number of stands.
RIVALS = 3
# One act dated twice a few days apart may be one act misdated; further apart it is taken for two acts.
MISDATED_DAYS = 3
# Here the difference in time is the disagreement itself.
UNEXPLAINED = frozenset({"metadata", "time"})


Place = tuple[str, int]


class Stand(NamedTuple):
    """One side of a question.

    type: conflict type. question: stands on the same question can be opposed. pole: which side; unequal poles
    oppose. sentence: document and number of its first printing. weight: how plainly the words say it, higher is
    plainer. targets, spheres: empty means unrestricted.
    """

    type: str
    question: Hashable
    pole: str
    anchor: Anchor
    sentence: Place
    why: str
    claims: tuple[str, ...] = ()
    span: DaySpan | None = None
    published: DaySpan | None = None
    spheres: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    weight: int = 0

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands: document, start, end."""
        return self.anchor.doc, self.anchor.start, self.anchor.end


class Meeting(NamedTuple):
    """Two opposite stands on one question, in reading order."""

    a: Stand
    b: Stand


def oppose(stands: Iterable[Stand]) -> Iterator[Meeting]:
    """Opposite stands on the same question, each against its few nearest rivals; a hash join, not all pairs.

    Stands of one sentence with the same pole count once. Nearest: same document first, then plainest.
    """
    questions: dict[tuple[str, Hashable], list[Stand]] = defaultdict(list)
    for stand in stands:
        questions[stand.type, stand.question].append(stand)
    for rivals in questions.values():
        yield from _meet(_once_a_sentence(rivals))


def _once_a_sentence(stands: Sequence[Stand]) -> list[Stand]:
    best: dict[tuple[Place, str], Stand] = {}
    claims: dict[tuple[Place, str], dict[str, None]] = defaultdict(dict)
    for stand in stands:
        key = (stand.sentence, stand.pole)
        claims[key].update(dict.fromkeys(stand.claims))
        best[key] = max(best.get(key, stand), stand, key=lambda one: one.weight)
    return [stand._replace(claims=tuple(claims[key])) for key, stand in best.items()]


def _meet(stands: Sequence[Stand]) -> Iterator[Meeting]:
    sides: dict[str, list[Stand]] = defaultdict(list)
    for stand in stands:
        sides[stand.pole].append(stand)
    poles = sorted(sides)
    for number, pole in enumerate(poles):
        for other in poles[number + 1 :]:
            few, many = sorted((sides[pole], sides[other]), key=len)
            for stand in few:
                for rival in _nearest(stand, many):
                    yield _in_order(stand, rival)


def _nearest(stand: Stand, rivals: Sequence[Stand]) -> list[Stand]:
    """The few rivals worth showing: comparable ones, one document's own first, plainest first."""
    fit = (rival for rival in rivals[: RIVALS * RIVALS * RIVALS] if comparable(stand, rival))
    return sorted(fit, key=lambda rival: (rival.anchor.doc != stand.anchor.doc, -rival.weight, rival.place))[:RIVALS]


def comparable(a: Stand, b: Stand) -> bool:
    """Whether the two may speak of the same target: one names none, or both name one in common.

    Two dates are comparable only when they lie a few days apart.
    """
    if a.type == "quantifier":
        return all(x != y for x, y in zip(a.pole, b.pole, strict=True))
    if a.type == "time" and a.span and b.span:
        gap = max(a.span.first, b.span.first) - min(a.span.last, b.span.last)
        return 0 < gap <= MISDATED_DAYS
    return not a.targets or not b.targets or bool(a.targets & b.targets)


def _in_order(a: Stand, b: Stand) -> Meeting:
    return Meeting(a, b) if (a.place, a.pole) <= (b.place, b.pole) else Meeting(b, a)


def explain(meeting: Meeting) -> str | None:
    """What accounts for the difference: "change" (other times), "scope" (other spheres), None where neither does.

    The time of a stand is its own where the words give one, else the day its document was published. A missing date
    explains nothing.
    """
    a, b = meeting
    if a.type in UNEXPLAINED:
        return None
    if a.span is not None and b.span is not None:
        if not a.span.meets(b.span):
            return "change"
    elif a.anchor.doc != b.anchor.doc and a.published and b.published and not a.published.meets(b.published):
        return "change"
    return "scope" if a.spheres and b.spheres and not a.spheres & b.spheres else None
