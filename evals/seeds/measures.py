"""Amounts, times, words of degree and counts without a number: found where the gold has them."""

from collections.abc import Iterator, Sequence

from dragoman.records import Claim, Influence, Measure, Reading, Relation
from evals.report import Layer
from evals.seeds.gold import Measured, Passage
from evals.seeds.ours import Ours
from evals.seeds.spans import overlap

Ends = tuple[int, int]
TIMES = frozenset({"instant", "date", "date_vague", "duration"})
COUNTS = frozenset({"vague_count", "universal"})


def score_measures(measures: Sequence[Measured], passages: Sequence[Passage], ours: Ours) -> Layer:
    """measures.recall: gold measures that something of ours of their class stands on; see README.md."""
    found = [one for one in measures if _is_found(one, passages, ours)]
    kinds = dict.fromkeys(one.kind for one in measures)
    of_kind = {kind: [one for one in measures if one.kind == kind] for kind in kinds}
    told = {f"measures.{kind}": f"{sum(m in found for m in of_kind[kind])}/{len(of_kind[kind])}" for kind in kinds}
    return Layer(
        name="measures",
        scores={"measures.recall": len(found) / len(measures) if measures else None},
        counts={"measures.recall": f"{len(found)}/{len(measures)}", **told},
        errors=tuple(f"MISSED {one.id} {one.kind} {one.quote!r}" for one in measures if one not in found),
    )


def _is_found(measure: Measured, passages: Sequence[Passage], ours: Ours) -> bool:
    return any(_stands(measure, place, reading, ours) for reading, place in _places(measure, passages, ours))


def _places(measure: Measured, passages: Sequence[Passage], ours: Ours) -> Iterator[tuple[Reading, Ends]]:
    """Where its words stand in its sentence, with our reading of that document."""
    ends = [(p.start, p.end) for p in passages if p.doc == measure.doc and p.sentence == measure.sentence]
    words = measure.quote.strip("()")
    for document, reading in zip(ours.documents, ours.readings, strict=True):
        for start, end in ends if document.name == measure.doc else ():
            place = document.text.find(words, start, end)
            if place >= 0:
                yield reading, (place, place + len(words))


def _stands(measure: Measured, place: Ends, reading: Reading, ours: Ours) -> bool:
    if measure.kind in TIMES:
        return _is_timed(place, reading, ours)
    if measure.kind in COUNTS:
        return _is_counted(place, reading)
    near = (claim for claim in reading.claims if overlap((claim.anchor.start, claim.anchor.end), place))
    if measure.kind == "quantity":
        return any(_is_amount(measure, claim) for claim in near)
    return any(_has_degree(measure, claim, place) for claim in near)


def _is_timed(place: Ends, reading: Reading, ours: Ours) -> bool:
    """Whether a time of ours stands there, or a part of the page, or the page itself, has its date from there."""
    times = any(overlap((when.anchor.start, when.anchor.end), place) for when in reading.times)
    parts = any(s.date is not None and overlap((s.start, s.end), place) for s in reading.segments)
    dates = {document.published for document in ours.documents if document.id == reading.doc} - {None}
    text = next(document.text for document in ours.documents if document.id == reading.doc)
    return times or parts or any(str(date)[:10] == text[place[0] : place[0] + 10] for date in dates)


def _is_counted(place: Ends, reading: Reading) -> bool:
    """Whether somebody of whom we say how many are meant, or a holder, stands there or follows at once."""
    counted = [mention.anchor for mention in reading.mentions if mention.quantifier is not None]
    holders = [holder.anchor for one in reading.attributions for holder in one.chain if holder.anchor is not None]
    return any(overlap((a.start - 1, a.end), place) for a in (*counted, *holders))


def _is_amount(measure: Measured, claim: Claim) -> bool:
    content = claim.content
    same = isinstance(content, Measure) and content.value == measure.value
    return same and isinstance(content, Measure) and (measure.bound is None or content.bound == measure.bound)


def _has_degree(measure: Measured, claim: Claim, place: Ends) -> bool:
    """Whether a claim keeps a word of degree: as its strength, in its predicate, or as the way its end moves."""
    content = claim.content
    if isinstance(content, Relation):
        told = measure.quote.casefold() in {word.casefold() for word in content.strength}
        return told or bool(overlap((content.predicate.start, content.predicate.end), place))
    if not isinstance(content, Influence):
        return False
    strong = content.strength is not None and measure.quote.casefold() in content.strength.casefold()
    moving = [p.anchor for p in (content.cause, content.effect) if p.delta is not None]
    return strong or any(overlap((a.start, a.end), place) for a in (*content.triggers, *moving))
