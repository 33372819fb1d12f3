"""Claim -> the fields a person may mend, each with the values it may have, as `decide edit` takes them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

import msgspec
from msgspec import Struct

from dragoman.ontology import Ontology
from dragoman.records import Anchor, Claim, Event, Influence, Measure, Phrase, Relation, Role
from dragoman.records.claim import Trend
from dragoman.records.status import Modality
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.pages.cites import gather_evidence
from dragoman.web.pages.names import name_actor
from dragoman.weigh.labels import cut_words

ACTORS_OFFERED = 1_000
# Ways of holding a claim, in words where their name is not one for people.
HELD: Mapping[str, str] = {
    "asserted": "told as fact",
    "reported": "reported by others",
    "conditional": "on a condition",
    "counterfactual": "contrary to fact",
    "requested": "demanded",
    "presupposed": "taken for granted",
    "evaluative": "a judgement of worth",
}


class EditOption(Struct, frozen=True, kw_only=True):
    """One value of a field. value: as a decision takes it. label: for people. told: what it means, "" where plain."""

    value: str | int | None
    label: str
    told: str = ""


class EditField(Struct, frozen=True, kw_only=True):
    """Something of a claim that may be mended: the change is {path: value}.

    value: as it was read. options: name of the list of values, see ReviewOptionsPage.
    twin: a second path that gets the same value too, turned round where turn is -1 (a sign between concepts that goes
    with a sign between words). wrap: where given, the change is {path: [{**wrap, "actor": value}]}, a part that was not
    read at all.
    """

    path: str
    label: str
    value: str | int | None
    options: str
    twin: str | None = None
    turn: int = 1
    wrap: dict[str, Any] | None = None


class ReviewOptionsPage(Struct, frozen=True, kw_only=True):
    """The values that fields may have, by the name of their list."""

    lists: dict[str, tuple[EditOption, ...]]


def make_review_options(built: Built) -> ReviewOptionsPage:
    """The values that the fields of claims may have; actors, those spoken of most first, 1,000 at most."""
    known = built.ontology
    nothing = EditOption(value=None, label="not said")
    lists = {
        "event_types": (*_listed(known.event_types), EditOption(value=None, label="none of these")),
        "relation_kinds": _listed(known.relation_kinds),
        "link_types": _listed(known.link_types),
        "polarity": (EditOption(value="+", label="it is so"), EditOption(value="-", label="it is not so")),
        "modality": tuple(EditOption(value=one, label=HELD.get(one, _words(one))) for one in get_args(Modality)),
        "trend": (*_plain(get_args(Trend)), nothing),
        "bound": (
            EditOption(value=None, label="exactly"),
            EditOption(value="lower", label="at least"),
            EditOption(value="upper", label="at most"),
            EditOption(value="about", label="about"),
        ),
        "sign": (
            EditOption(value=1, label="more gives more"),
            EditOption(value=-1, label="more gives less"),
            EditOption(value=0, label="no effect"),
            nothing,
        ),
        "actors": (*_actors(gather_evidence(built)), EditOption(value=None, label="nobody known")),
        "concepts": tuple(_concepts(built)),
    }
    return ReviewOptionsPage(lists=lists)


def _listed(entries: Mapping[str, Any]) -> tuple[EditOption, ...]:
    """Entries of the ontology, by their names."""
    ordered = sorted(entries.values(), key=lambda entry: entry.id)
    return tuple(EditOption(value=e.id, label=_words(e.id), told=e.definition) for e in ordered)


def _plain(values: Iterable[str]) -> tuple[EditOption, ...]:
    return tuple(EditOption(value=one, label=_words(one)) for one in values)


def _words(name: str) -> str:
    return name.replace("_", " ").lower()


def _actors(evidence: Evidence) -> Iterator[EditOption]:
    spoken = Counter(m.actor for reading in evidence.readings.values() for m in reading.mentions if m.actor)
    known = sorted(evidence.actors, key=lambda actor: (-spoken[actor], actor))[:ACTORS_OFFERED]
    names = {actor: name_actor(evidence, actor) for actor in known}
    twice = {name for name, times in Counter(names.values()).items() if times > 1}
    for actor in sorted(known, key=lambda one: (names[one].casefold(), one)):
        told = f" ({actor})" if names[actor] in twice else ""
        yield EditOption(value=actor, label=f"{names[actor]}{told}")


def _concepts(built: Built) -> Iterator[EditOption]:
    """What there is more or less of in the texts, by what it is called."""
    known = gather_evidence(built).concepts(built.system)
    for concept in sorted(known.values(), key=lambda one: (one.label.casefold(), one.id)):
        yield EditOption(
            value=concept.id, label=concept.label, told="" if concept.provisional else f"up: {concept.positive}"
        )


def list_fields(claim: Claim, ontology: Ontology) -> tuple[EditField, ...]:
    """What may be mended of a claim, what it says first, then how it is held."""
    content = claim.content
    if isinstance(content, Event):
        own = list(_event(content))
    elif isinstance(content, Relation):
        own = list(_relation(content, ontology))
    elif isinstance(content, Influence):
        own = list(_influence(content))
    else:
        own = list(_measure(content))
    return (
        *own,
        EditField(path="status.polarity", label="whether it is so", value=claim.status.polarity, options="polarity"),
        EditField(path="status.modality", label="how it is told", value=claim.status.modality, options="modality"),
    )


def _event(event: Event) -> Iterator[EditField]:
    yield EditField(path="content.type", label="type", value=event.type, options="event_types")
    yield from _roles("content.sources", "who does it", event.sources, event.trigger)
    yield from _roles("content.targets", "to whom", event.targets, event.trigger)


def _relation(relation: Relation, ontology: Ontology) -> Iterator[EditField]:
    kind = ontology.relation_kinds.get(relation.kind)
    yield EditField(path="content.kind", label="kind", value=relation.kind, options="relation_kinds")
    yield from _roles("content.holder", kind.holder_role if kind else "holder", relation.holder, relation.predicate)
    yield from _roles("content.target", kind.target_role if kind else "target", relation.target, relation.predicate)
    yield EditField(path="content.trend", label="trend", value=relation.trend, options="trend")


def _influence(influence: Influence) -> Iterator[EditField]:
    yield EditField(path="content.link_type", label="type of link", value=influence.link_type, options="link_types")
    yield _end("content.cause.concept", "what drives", influence.cause)
    yield _end("content.effect.concept", "what is driven", influence.effect)
    yield EditField(
        path="content.sign",
        label="which way",
        value=influence.sign,
        options="sign",
        twin="content.concept_sign" if influence.cause.concept and influence.effect.concept else None,
        turn=influence.cause.orientation * influence.effect.orientation,
    )


def _end(path: str, label: str, phrase: Phrase) -> EditField:
    """What stands at one end of a link: any concept that the texts tell of."""
    return EditField(
        path=path, label=f"{label} ({cut_words(phrase.anchor.exact)})", value=phrase.concept, options="concepts"
    )


def _measure(measure: Measure) -> Iterator[EditField]:
    yield EditField(path="content.bound", label="how exactly", value=measure.bound, options="bound")


def _roles(path: str, label: str, roles: tuple[Role, ...], words: Anchor) -> Iterator[EditField]:
    """Whom each role means; one field for a role that was not read."""
    for number, role in enumerate(roles):
        told = label.replace("_", " ") + (f" ({role.anchor.exact})" if role.anchor.exact else "")
        yield EditField(path=f"{path}.{number}.actor", label=told, value=role.actor, options="actors")
    if not roles:
        wrap = {"anchor": msgspec.to_builtins(words), "inferred": True}
        yield EditField(path=path, label=label.replace("_", " "), value=None, options="actors", wrap=wrap)
