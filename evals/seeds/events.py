"""Events: type, source and target in the right sentence; and dyads by quad class."""

from collections.abc import Mapping, Sequence

from dragoman.ontology import load_ontology
from dragoman.records import Event
from evals.pairing import Pairing, pair
from evals.report import Layer
from evals.seeds.coded import Coded, Listing, list_pairing, once, place_claims
from evals.seeds.gold import Event as GoldEvent
from evals.seeds.roles import Roles, show_roles
from evals.seeds.sentences import Sentences


def score_events(
    gold: Sequence[GoldEvent], roles: Roles, sentences: Sentences
) -> tuple[Layer, Mapping[str, Coded[Event]]]:
    """events.f1 and events.dyad_quad_f1, with our event for each gold event found."""
    where = {record.id: sentences.of(record) for record in gold}
    ours = _ours(roles, sentences)
    pairing = _pair_events(gold, ours, where, roles)
    dyads = [record for record in gold if record.source_actors and record.target_actors]
    ours_dyads = _complete(ours, roles)
    quads = _pair_dyads(dyads, ours_dyads, where, roles)
    layer = Layer(
        name="events",
        scores={"events.f1": pairing.f1(), "events.dyad_quad_f1": quads.f1()},
        counts={"events.f1": pairing.figures(), "events.dyad_quad_f1": quads.figures()},
        errors=(
            *list_pairing(gold, ours, pairing, Listing(where, _show_gold, _show)),
            "-- dyads by quad class",
            *list_pairing(dyads, ours_dyads, quads, Listing(where, _show_gold, _show)),
        ),
    )
    return layer, {gold[left].id: ours[place] for left, place in pairing.pairs.items()}


def _ours(roles: Roles, sentences: Sentences) -> list[Coded[Event]]:
    placed = place_claims(roles.ours, sentences, Event, lambda event: event.trigger)
    return once(
        placed,
        lambda one: (one.sentence, one.content.type, roles.key(one.content.sources), roles.key(one.content.targets)),
    )


def _complete(ours: Sequence[Coded[Event]], roles: Roles) -> list[Coded[Event]]:
    whole = [one for one in ours if one.content.quad is not None and one.content.sources and one.content.targets]
    return once(
        whole,
        lambda one: (one.sentence, one.content.quad, roles.key(one.content.sources), roles.key(one.content.targets)),
    )


def _pair_events(
    gold: Sequence[GoldEvent], ours: Sequence[Coded[Event]], where: Mapping[str, frozenset[str]], roles: Roles
) -> Pairing:
    def fits(record: GoldEvent, one: Coded[Event]) -> bool:
        return (
            one.sentence in where[record.id]
            and _type_fits(record, one.content)
            and _sides_fit(record, one.content, roles, targets=not record.target_inferred)
        )

    return pair(gold, ours, fits, optional=lambda record: record.weak, silent=lambda one: one.content.type is None)


def _pair_dyads(
    gold: Sequence[GoldEvent], ours: Sequence[Coded[Event]], where: Mapping[str, frozenset[str]], roles: Roles
) -> Pairing:
    """A target that stands in no words can be missed freely, and any target goes with it."""

    def fits(record: GoldEvent, one: Coded[Event]) -> bool:
        return (
            one.sentence in where[record.id]
            and one.content.quad in _quads(record)
            and _sides_fit(record, one.content, roles, targets=not record.target_inferred)
        )

    return pair(gold, ours, fits, optional=lambda record: record.weak or record.target_inferred)


def _type_fits(record: GoldEvent, ours: Event) -> bool:
    """Any type will do where PLOVER has none for the event."""
    return record.plover.type is None or ours.type in {record.plover.type, *record.plover.alternates}


def _quads(record: GoldEvent) -> set[int]:
    types = load_ontology().event_types
    named = [name for name in (record.plover.type, *record.plover.alternates) if name is not None]
    return {types[name].quad for name in named}


def _sides_fit(record: GoldEvent, ours: Event, roles: Roles, *, targets: bool) -> bool:
    wanted = (record.source_actors, record.target_actors if targets else ())
    return roles.fill_both((ours.sources, ours.targets), wanted, symmetric=record.symmetric)


def _show_gold(record: GoldEvent) -> str:
    types = "/".join([record.plover.type or "none", *record.plover.alternates])
    marks = "".join([" weak" * record.weak, " inferred" * record.target_inferred, " symmetric" * record.symmetric])
    return f"{types} {'+'.join(record.source_actors) or '-'} > {'+'.join(record.target_actors) or '-'}{marks}"


def _show(event: Event) -> str:
    return f"{event.type}({event.trigger.exact}) {show_roles(event.sources)} > {show_roles(event.targets)}"
