"""A passage as plain text -> what Dragoman reads in it, in the corpus's own records."""

from collections.abc import Iterator, Sequence

import msgspec

from corpus.records import Attribution, End, Event, Influence, Measure, Mention, Passage, Relation, Role, Span, Time
from dragoman import records
from dragoman.ontology import Ontology
from dragoman.records.status import Modality
from evals.reading import read_item

UNNAMED = frozenset({"unknown", "summary"})
# The degree of who holds something for certain (FactBank).
SURE = 3


def read_passage(passage: Passage, ontology: Ontology) -> Passage:
    """The same text with our labels. Raises RuntimeError where the reader fails, since the corpus is all plain text."""
    item = read_item(passage.id, passage.text, ontology, passage.published)
    if item.crash is not None:
        msg = f"{passage.id}: expected a reading, got {item.crash}; mend the reader"
        raise RuntimeError(msg)
    return convert_reading(passage, item.reading)


def convert_reading(passage: Passage, reading: records.Reading) -> Passage:
    """A reading of the passage's text as labels; what stands outside its sentences is left out."""
    claims = [claim for claim in reading.claims if _number(passage, claim.anchor.start) is not None]
    return msgspec.structs.replace(
        passage,
        who=(),
        mentions=tuple(_mentions(passage, reading)),
        events=tuple(_events(passage, claims)),
        relations=tuple(_relations(passage, claims)),
        influences=tuple(_influences(passage, claims)),
        attributions=tuple(_attributions(passage, reading)),
        measures=tuple(_measures(passage, claims)),
        times=tuple(_times(passage, reading)),
    )


def _number(passage: Passage, place: int) -> int | None:
    """The sentence of the passage that holds a place, None for none."""
    return next((n for n, (start, end) in enumerate(passage.sentences) if start <= place < end), None)


def _span(anchor: records.Anchor) -> Span:
    return anchor.start, anchor.end


def _mentions(passage: Passage, reading: records.Reading) -> Iterator[Mention]:
    """All mentions; places only where the passage labels those words, since it labels places as actors alone."""
    labelled = [mention.span for mention in passage.mentions]
    for mention in reading.mentions:
        span = _span(mention.anchor)
        number = _number(passage, span[0])
        place = mention.kind == "place"
        if number is not None and (not place or any(a < span[1] and span[0] < b for a, b in labelled)):
            kind = "name" if mention.kind == "place" else mention.kind
            yield Mention(sentence=number, span=span, actor=mention.actor or mention.id, kind=kind)


def _roles(roles: Sequence[records.Role]) -> tuple[Role, ...]:
    return tuple(Role(span=_span(role.anchor), actor=role.actor) for role in roles)


def _actors(roles: Sequence[records.Role]) -> tuple[Role, ...]:
    """The roles that name somebody: who takes part in a deed is labelled, what is done to a thing is not."""
    return _roles([role for role in roles if role.mention is not None or role.actor is not None])


def _events(passage: Passage, claims: Sequence[records.Claim]) -> Iterator[Event]:
    """Events; what several claims tell with one word and one type is one."""
    found: dict[tuple[Span, str | None], Event] = {}
    for claim in claims:
        event = claim.content
        if isinstance(event, records.Event):
            span = _span(event.trigger)
            number = _number(passage, span[0])
            first = found.get((span, event.type))
            if number is not None:
                found[span, event.type] = Event(
                    sentence=number,
                    trigger=span,
                    type=event.type,
                    alternates=event.alternates,
                    mode=event.mode,
                    sources=(*(first.sources if first else ()), *_actors(event.sources)),
                    targets=(*(first.targets if first else ()), *_actors(event.targets)),
                    polarity=claim.status.polarity,
                    modality=_modality(claim.status),
                )
    yield from found.values()


def _modality(status: records.Status) -> Modality:
    """The guide's word for how a claim is held: what a source is sure of is asserted, and its source told beside it.

    Ours is then as heard, with the source's own degree among the views; what no word but "reportedly" holds stays so.
    """
    sure = bool(status.views) and abs(status.views[-1].factuality or 0) == SURE
    worded = any(hedge.kind == "reported" for hedge in status.hedges)
    return "asserted" if status.modality == "reported" and sure and not worded else status.modality


def _relations(passage: Passage, claims: Sequence[records.Claim]) -> Iterator[Relation]:
    for claim in claims:
        tie = claim.content
        if isinstance(tie, records.Relation):
            number = _number(passage, tie.predicate.start)
            if number is not None:
                yield Relation(
                    sentence=number,
                    predicate=_span(tie.predicate),
                    kind=tie.kind,
                    holders=_roles(tie.holder),
                    targets=_roles(tie.target),
                    trend=tie.trend,
                    polarity=claim.status.polarity,
                    modality=_modality(claim.status),
                )


def _influences(passage: Passage, claims: Sequence[records.Claim]) -> Iterator[Influence]:
    for claim in claims:
        link = claim.content
        if isinstance(link, records.Influence):
            number = _number(passage, (link.triggers[0] if link.triggers else link.effect.anchor).start)
            if number is not None:
                yield Influence(
                    sentence=number,
                    link_type=link.link_type,
                    sign=link.sign,
                    cause=_end(link.cause),
                    effect=_end(link.effect),
                    connectives=tuple(_span(trigger) for trigger in link.triggers),
                    polarity=claim.status.polarity,
                    modality=_modality(claim.status),
                )


def _end(phrase: records.Phrase) -> End:
    return End(span=_span(phrase.anchor), quantity=phrase.concept, delta=phrase.delta)


def _attributions(passage: Passage, reading: records.Reading) -> Iterator[Attribution]:
    """Who says something, the last of each chain; the outlet's own voice is none."""
    for place, said in enumerate(reading.attributions):
        number = _number(passage, said.content.start)
        if number is not None and said.chain and said.chain[-1].kind != "outlet":
            last = said.chain[-1]
            named = last.anchor is not None and last.kind not in UNNAMED
            yield Attribution(
                id=f"{number}.{place}",
                sentence=number,
                form="direct" if said.type == "direct" else "indirect",
                content=_span(said.content),
                holder=Role(span=_span(last.anchor), actor=last.actor) if named and last.anchor is not None else None,
                cues=(_span(said.cue),),
            )


def _measures(passage: Passage, claims: Sequence[records.Claim]) -> Iterator[Measure]:
    for claim in claims:
        amount = claim.content
        if isinstance(amount, records.Measure):
            number = _number(passage, amount.amount.start)
            if number is not None:
                yield Measure(sentence=number, amount=_span(amount.amount), value=amount.value, bound=amount.bound)


def _times(passage: Passage, reading: records.Reading) -> Iterator[Time]:
    for when in reading.times:
        number = _number(passage, when.anchor.start)
        if number is not None:
            yield Time(sentence=number, span=_span(when.anchor), edtf=when.edtf, duration=when.duration)
