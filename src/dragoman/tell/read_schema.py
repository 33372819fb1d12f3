"""Document + Reading -> one JSON object in the schema dragoman.read/1: everything read, for other programs.

docs/read-schema.md documents every key. The schema changes only with its version.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from dragoman.records import (
    Anchor,
    Attribution,
    Conflict,
    Document,
    Event,
    Influence,
    Measure,
    Mention,
    Reading,
    Relation,
    Repeat,
    When,
)
from dragoman.tell._read_claims import ClaimShaper, innermost, maybe_span, span
from dragoman.tell._read_schema import (
    ActorJson,
    AttributionJson,
    ConceptJson,
    ConflictJson,
    DocumentJson,
    HolderJson,
    MentionJson,
    PlaceJson,
    ReadJson,
    RepeatJson,
    SegmentJson,
    SentenceJson,
    TimeJson,
)

SCHEMA = "dragoman.read/1"


def reading_json(
    document: Document, reading: Reading, conflicts: Sequence[Conflict] = (), repeats: Sequence[Repeat] = ()
) -> dict[str, Any]:
    """Everything read from one document as plain JSON values.

    conflicts, repeats: those of a weighing; the ones that touch no place of this document are left out. Offsets are
    Unicode code points into the stored text.
    """
    told: dict[str, Any] = msgspec.to_builtins(shape_reading(document, reading, conflicts, repeats))
    return told


def read_json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every line of `dragoman read FILE… --json` meets."""
    schema = msgspec.json.schema(ReadJson)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA, **schema}


def shape_reading(
    document: Document, reading: Reading, conflicts: Sequence[Conflict], repeats: Sequence[Repeat]
) -> ReadJson:
    """The same as reading_json, as a record."""
    shaper = ClaimShaper(reading)
    return ReadJson(
        schema=SCHEMA,
        reader=reading.reader,
        document=msgspec.convert(document, DocumentJson, from_attributes=True),
        segments=tuple(msgspec.convert(segment, SegmentJson, from_attributes=True) for segment in reading.segments),
        sentences=tuple(msgspec.convert(one, SentenceJson, from_attributes=True) for one in reading.sentences),
        actors=_actors(reading),
        unresolved=tuple(_mention(mention) for mention in reading.mentions if mention.actor is None),
        concepts=tuple(msgspec.convert(concept, ConceptJson, from_attributes=True) for concept in reading.concepts),
        events=tuple(shaper.event(c, c.content) for c in reading.claims if isinstance(c.content, Event)),
        relations=tuple(shaper.relation(c, c.content) for c in reading.claims if isinstance(c.content, Relation)),
        influences=tuple(shaper.influence(c, c.content) for c in reading.claims if isinstance(c.content, Influence)),
        measures=tuple(shaper.measure(c, c.content) for c in reading.claims if isinstance(c.content, Measure)),
        attributions=tuple(_attribution(attribution) for attribution in reading.attributions),
        times=tuple(_time(when) for when in reading.times),
        conflicts=tuple(
            _conflict(conflict) for conflict in conflicts if document.id in {conflict.a.doc, conflict.b.doc}
        ),
        repeats=tuple(_repeat(repeat) for repeat in repeats if document.id in {place.doc for place in repeat.places}),
        skipped=reading.skipped,
    )


def _actors(reading: Reading) -> tuple[ActorJson, ...]:
    mentions: dict[str, list[MentionJson]] = {}
    for mention in reading.mentions:
        if mention.actor:
            mentions.setdefault(mention.actor, []).append(_mention(mention))
    return tuple(
        ActorJson(
            id=actor.id,
            name=actor.name,
            kinds=actor.kinds,
            country=actor.country,
            sector=actor.sector,
            provisional=actor.provisional,
            mentions=tuple(mentions.get(actor.id, ())),
        )
        for actor in reading.actors
    )


def _mention(mention: Mention) -> MentionJson:
    anchor = mention.anchor
    return MentionJson(
        start=anchor.start,
        end=anchor.end,
        text=anchor.exact,
        kind=mention.kind,
        embedded=mention.embedded,
        quantifier=mention.quantifier,
    )


def _attribution(attribution: Attribution) -> AttributionJson:
    chain = tuple(
        HolderJson(name=holder.name, kind=holder.kind, actor=holder.actor, span=maybe_span(holder.anchor))
        for holder in attribution.chain
    )
    return AttributionJson(
        id=attribution.id,
        source=innermost(attribution) or "unknown",
        chain=chain,
        cue=span(attribution.cue),
        content=span(attribution.content),
        type=attribution.type,
        rule=attribution.rule,
    )


def _time(when: When) -> TimeJson:
    return TimeJson(
        start=when.anchor.start,
        end=when.anchor.end,
        text=when.anchor.exact,
        value=when.edtf,
        granularity=when.granularity,
        modifier=when.modifier,
        duration=when.duration,
        basis=when.basis,
        year_assumed=when.year_assumed,
    )


def _conflict(conflict: Conflict) -> ConflictJson:
    return ConflictJson(
        id=conflict.id,
        type=conflict.type,
        a=_place(conflict.a),
        b=_place(conflict.b),
        a_claims=conflict.a_claims,
        b_claims=conflict.b_claims,
        why=conflict.why,
        explained=conflict.explained,
        marked=conflict.marked,
    )


def _repeat(repeat: Repeat) -> RepeatJson:
    places = tuple(_place(place) for place in repeat.places)
    return RepeatJson(id=repeat.id, method=repeat.method, score=repeat.score, places=places)


def _place(anchor: Anchor) -> PlaceJson:
    return PlaceJson(document=anchor.doc, start=anchor.start, end=anchor.end, text=anchor.exact)
