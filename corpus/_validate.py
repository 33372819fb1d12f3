"""Passages as records -> what in them cannot be right. Drafts are told of it earlier, with their lines."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from corpus._desk import ontology
from corpus._edtf import is_duration, is_edtf
from corpus.records import Event, Influence, Label, Passage, Relation, Role, Span
from dragoman.ontology.sectors import load_sectors


def validate_passage(passage: Passage) -> list[str]:
    """One line for each thing that is wrong: spans outside their sentence, ids and values that are not known."""
    return [
        f"{passage.id} {slip}" for slip in (*_texts(passage), *_values(passage), *_spans(passage), *_roles(passage))
    ]


def _texts(passage: Passage) -> Iterator[str]:
    ends = [0, *(end for _, end in passage.sentences)]
    between = [passage.text[end:start] for end, (start, _) in zip(ends, passage.sentences, strict=False)]
    if passage.sentences and (ends[-1] != len(passage.text) or any(gap not in {"", " ", "\n\n"} for gap in between)):
        yield "sentences: expected them to make up the text, got gaps; write the passage from its draft again"
    if not passage.sentences:
        yield "sentences: expected at least one, got none; drop the passage"


def _values(passage: Passage) -> Iterator[str]:
    known = ontology()
    modes = {kind.id: {mode.id for mode in kind.modes} for kind in known.event_types.values()}
    for each in passage.who:
        yield from _unknown("sector", each.sector, load_sectors().names)
    for event in passage.events:
        yield from _unknown("event type", event.type, modes)
        yield from _unknown(f"mode of {event.type}", event.mode, modes.get(event.type or "", ()))
        yield from (slip for other in event.alternates for slip in _unknown("event type", other, modes))
    for relation in passage.relations:
        yield from _unknown("relation kind", relation.kind, known.relation_kinds)
    for influence in passage.influences:
        yield from _unknown("link type", influence.link_type, known.link_types)
        for end in (influence.cause, influence.effect):
            if end is not None and end.quantity is not None and ":" not in end.quantity:
                yield from _unknown("quantity", end.quantity, known.quantities)
        if influence.cause is None and influence.effect is None:
            yield "influence: expected one end at least, got none; drop it"
    values = [time.edtf for time in passage.times] + [event.edtf for event in passage.events]
    yield from (f"time: expected EDTF, got {value!r}; mend it" for value in values if value and not is_edtf(value))
    lengths = (time.duration for time in passage.times if time.duration is not None)
    yield from (f"time: expected a duration, got {value!r}; mend it" for value in lengths if not is_duration(value))


def _unknown(what: str, value: str | None, known: Any) -> Iterator[str]:  # noqa: ANN401 -- any container of ids
    if value is not None and value not in known:
        yield f"{what}: expected one of the ontology's, got {value!r}; mend it"


def _spans(passage: Passage) -> Iterator[str]:
    """Whether every span is in its sentence and holds words at both ends."""
    for name, sentence, span in list_spans(passage):
        start, end = passage.sentences[sentence] if sentence < len(passage.sentences) else (0, 0)
        words = passage.words(span)
        if not start <= span[0] < span[1] <= end or words != words.strip():
            yield f"{name}: expected words of sentence {sentence}, got {span} {words!r}; mend the offsets"


def list_spans(passage: Passage) -> Iterator[tuple[str, int, Span]]:
    """Every span of a passage's labels: what it is, its sentence, and where it stands."""
    yield from (("mention", each.sentence, each.span) for each in passage.mentions)
    yield from (("time", each.sentence, each.span) for each in passage.times)
    for measure in passage.measures:
        yield from _named("measure", measure.sentence, (measure.amount, measure.what))
    for said in passage.attributions:
        holder = said.holder.span if said.holder is not None else None
        yield from _named("attribution", said.sentence, (said.content, holder, *said.cues))
    for event in passage.events:
        roles = [role.span for role in (*event.sources, *event.targets)]
        yield from _named("event", event.sentence, (event.trigger, event.when, event.place, *roles))
    for relation in passage.relations:
        roles = [role.span for role in (*relation.holders, *relation.targets)]
        yield from _named("relation", relation.sentence, (relation.predicate, *roles))
    for link in passage.influences:
        ends = [end.span for end in (link.cause, link.effect) if end is not None]
        yield from _named("influence", link.sentence, (*ends, *link.connectives))


def _named(name: str, sentence: int, spans: tuple[Span | None, ...]) -> Iterator[tuple[str, int, Span]]:
    return ((name, sentence, span) for span in spans if span is not None)


def _roles(passage: Passage) -> Iterator[str]:
    """Whether roles name actors of the passage, and whether who says so is among the attributions."""
    who = {each.id for each in passage.who}
    said = {each.id for each in passage.attributions}
    for mention in passage.mentions:
        yield from _unknown("actor of a mention", mention.actor, who)
    labels: tuple[Label, ...] = (*passage.events, *passage.relations, *passage.influences)
    for label in labels:
        yield from (slip for each in label.by for slip in _unknown("attribution", each, said))
        for role in roles_of(label):
            yield from _unknown("actor of a role", role.actor, who)
            if role.span is None and role.actor is None:
                yield "role: expected words or an actor, got neither; mend it"


def roles_of(label: Label) -> tuple[Role, ...]:
    """All roles of a label, sources or holders first."""
    takers: Mapping[type[Label], Callable[[Any], tuple[Role, ...]]] = {
        Event: lambda one: (*one.sources, *one.targets),
        Relation: lambda one: (*one.holders, *one.targets),
        Influence: lambda _: (),
    }
    return takers[type(label)](label)
