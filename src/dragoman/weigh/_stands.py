"""Stands: what a passage holds on one question, and how opposite stands on one question meet."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.records import Anchor
from dragoman.weigh._causes import are_apart
from dragoman.weigh.spans import DaySpan
from dragoman.weigh.words import jaccard

# How many opposite stands of its own document one stand is set against, and how many are tried: keeps the work in step
# with the number of stands.
RIVALS, TRIED = 3, 32
# With how many further poles one pole is compared, where a question has many (every amount and every date is one).
POLES = 64
# How plainly a thing is said: by a verb that a sentence is built on; by words a coder read a claim from; in passing.
OUTRIGHT, CODED, IN_PASSING = 3, 2, 1
# One act dated twice a few days apart may be one act misdated; further apart it is taken for two acts.
MISDATED_DAYS = 3
# Amounts are of one matter where reports of them are not further apart, and the words told with them share so much.
SAME_NEWS_DAYS = 7
SAME_MATTER = 1 / 3
# Told by nobody who is accused, deeds of two doers are one only where the words for the thing mostly agree.
SAME_DEED = 0.5
# What two may say against each other in one sentence.
VOICED = frozenset({"polarity", "quantity"})
# Here the difference in time is the disagreement itself.
UNEXPLAINED = frozenset({"metadata", "time"})


Place = tuple[str, int]


class Stand(NamedTuple):
    """One side of a question.

    type: conflict type. question: stands on the same question can be opposed. pole: which side; unequal poles
    oppose. sentence: document and number of its first printing. weight: how plainly the words say it, higher is
    plainer. targets, spheres: empty means unrestricted. topic: words of which stands of different documents must
    share one, None where the question says enough. amounts: the least and the most that an amount may be. places: where
    it was, as far as told. spots: those of the places where news of one week is news of one thing. by: the sides by
    whose word it is. once: the deed, where it can have been done but once. causes: who or what did it.
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
    topic: frozenset[str] | None = None
    amounts: tuple[float, float] | None = None
    places: frozenset[str] = frozenset()
    spots: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    once: str = ""
    causes: frozenset[str] = frozenset()

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

    Stands of one sentence with the same pole count once. Across documents only the plainest of each meet.
    """
    questions: dict[tuple[str, Hashable], list[Stand]] = defaultdict(list)
    for stand in stands:
        questions[stand.type, stand.question].append(stand)
    for rivals in questions.values():
        # Most questions nobody disagrees on.
        if any(stand.pole != rivals[0].pole for stand in rivals):
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
    for stand in sorted(stands, key=lambda one: (-one.weight, one.place)):
        sides[stand.pole].append(stand)
    for pole, other in _opposite(sides):
        few, many = sorted((sides[pole], sides[other]), key=len)
        yield from _inside(few, many)
        yield from _outside(few, many)


def _opposite(sides: Mapping[str, Sequence[Stand]]) -> Iterator[tuple[str, str]]:
    """Pairs of poles. Of dates only those a few days apart, of many other poles each with the next few."""
    firsts = {pole: stands[0].span.first if stands[0].span else 0 for pole, stands in sides.items()}
    dates = next(iter(sides.values()))[0].type == "time"
    poles = sorted(sides, key=lambda pole: (firsts[pole], pole)) if dates else sorted(sides)
    for number, pole in enumerate(poles):
        span = sides[pole][0].span
        for other in poles[number + 1 : number + 1 + POLES]:
            if dates and span and firsts[other] > span.last + MISDATED_DAYS:
                break
            yield pole, other


def _inside(few: Sequence[Stand], many: Sequence[Stand]) -> Iterator[Meeting]:
    """Each stand of the smaller side against the plainest rivals of its own document."""
    pages: dict[str, list[Stand]] = defaultdict(list)
    for rival in many:
        pages[rival.anchor.doc].append(rival)
    for stand in few:
        rivals = [rival for rival in pages[stand.anchor.doc][:TRIED] if comparable(stand, rival)]
        yield from (in_order(stand, rival) for rival in rivals[:RIVALS])


def _outside(few: Sequence[Stand], many: Sequence[Stand]) -> Iterator[Meeting]:
    """The plainest stand of each document on the smaller side against the plainest of all others."""
    seen: set[str] = set()
    for stand in few:
        if stand.anchor.doc not in seen:
            others = (rival for rival in many[:TRIED] if rival.anchor.doc != stand.anchor.doc)
            rival = next((rival for rival in others if comparable(stand, rival)), None)
            if rival is not None:
                seen.add(stand.anchor.doc)
                yield in_order(stand, rival)


def comparable(a: Stand, b: Stand) -> bool:
    """Whether the two may speak of the same target: one names none, or both name one in common.

    What one sentence says twice over is its own affair (see marked contrasts), but for who says that it is so, or how
    many they were, and who else in the same breath says otherwise.
    Two dates are comparable only when they lie a few days apart; two amounts only when they exclude each other and much
    of what is told with them is the same; two documents only when they share a topic.
    """
    if (a.sentence == b.sentence and not _are_two_voices(a, b)) or not _share_topic(a, b):
        return False
    if a.type == "quantifier":
        return all(x != y for x, y in zip(a.pole, b.pole, strict=True))
    if a.type == "time" and a.span and b.span:
        return 0 < a.span.gap(b.span) <= MISDATED_DAYS
    if a.type in _PARTED and _PARTED[a.type](a, b):
        return False
    if a.amounts and b.amounts and not _rival_amounts(a, b, a.amounts, b.amounts):
        return False
    return not a.targets or not b.targets or bool(a.targets & b.targets)


def _are_two_voices(a: Stand, b: Stand) -> bool:
    """Whether each of two is said by somebody, and one by nobody who says the other."""
    return a.type in VOICED and bool(a.by and b.by) and a.by.isdisjoint(b.by)


def _rival_amounts(a: Stand, b: Stand, one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two amounts exclude each other and are told of one matter, in reports not far apart."""
    if one[0] <= other[1] and other[0] <= one[1]:
        return False
    if a.published and b.published and a.published.gap(b.published) > SAME_NEWS_DAYS:
        return False
    if are_apart(a.causes, b.causes):
        return False
    if a.sentence == b.sentence:
        return True
    return _same_scene(a, b) or jaccard(a.topic or frozenset(), b.topic or frozenset()) >= SAME_MATTER


def _rival_doers(a: Stand, b: Stand) -> bool:
    """Whether two name different doers of one deed: who is named names another, or it is one that is done but once.

    What they share is more than the verb: a thing or a town, and no other place parts them. A town may be shelled by
    both sides; where who is accused names another, the two speak of one shelling.
    """
    if a.topic is None or b.topic is None:
        return True
    if _are_other_times(a, b):
        return False
    if a.published and b.published and a.published.gap(b.published) > SAME_NEWS_DAYS:
        return False
    if _are_elsewhere(a, b):
        return False
    alike = jaccard(a.topic, b.topic)
    if a.pole in b.by or b.pole in a.by:
        return alike >= SAME_MATTER or bool(a.places & b.places)
    return alike >= SAME_DEED and bool(a.once) and a.once == b.once and _same_day(a, b)


def _are_other_times(a: Stand, b: Stand) -> bool:
    return a.span is not None and b.span is not None and not a.span.meets(b.span)


def _are_elsewhere(a: Stand, b: Stand) -> bool:
    return bool(a.places and b.places) and not a.places & b.places


def _are_other_doings(a: Stand, b: Stand) -> bool:
    return not _rival_doers(a, b)


# What parts two stands of a type, whatever else they share.
_PARTED = {"doer": _are_other_doings, "beginning": _are_other_times, "polarity": _are_elsewhere}


def _same_day(a: Stand, b: Stand) -> bool:
    return a.span is not None and a.span == b.span and a.span.days == 1


def _same_scene(a: Stand, b: Stand) -> bool:
    """Whether two tell of one place on one day, in whatever words, or two voices of one spot and of no other day."""
    if a.span is not None and a.span == b.span and a.places & b.places and a.anchor.doc != b.anchor.doc:
        return True
    two_voices = bool(a.by) and bool(b.by) and not a.by & b.by
    return two_voices and not _are_other_times(a, b) and bool(a.spots & b.spots)


def _share_topic(a: Stand, b: Stand) -> bool:
    if a.topic is None or b.topic is None or a.anchor.doc == b.anchor.doc or _same_scene(a, b):
        return True
    return bool(a.topic & b.topic)


def in_order(a: Stand, b: Stand) -> Meeting:
    """The two in reading order."""
    return Meeting(a, b) if (a.place, a.pole) <= (b.place, b.pole) else Meeting(b, a)


def explain(meeting: Meeting) -> str | None:
    """What accounts for the difference: "change" (other times), "scope" (other spheres), None where neither does.

    The time of a stand is its own where the words give one, else the day its document was published: there reports of
    one week tell of one time, and rivals among them are rivals. A missing date explains nothing.
    """
    a, b = meeting
    if a.type in UNEXPLAINED:
        return None
    if a.span is not None and b.span is not None:
        if not a.span.meets(b.span):
            return "change"
    elif a.anchor.doc != b.anchor.doc and a.published and b.published and a.published.gap(b.published) > SAME_NEWS_DAYS:
        return "change"
    return "scope" if a.spheres and b.spheres and not a.spheres & b.spheres else None
