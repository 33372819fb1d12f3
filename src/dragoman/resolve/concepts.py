"""Phrases -> concepts: the quantity the words name, whose and towards whom, folded onto its positive direction."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from dragoman.ontology import Ontology
from dragoman.records import Actor, Anchor, Claim, Concept, Event, Influence, Phrase, Reading, Role
from dragoman.resolve.quantities import Named, name_quantity

Sign = Literal[1, -1]
# Concepts speak of states, not of their governments: what Tehran does, Iran does.
ROLLED_UP = (".GOV", ".PM", ".PRES")


class Placed(NamedTuple):
    """Where in the document a concept has been named: sentence order, words, and the way those words face."""

    anchor: Anchor
    concept: Concept
    orientation: Sign


class Salient(NamedTuple):
    """The concepts a document's own words name in full or in part, and how often it mentions each actor."""

    concepts: Sequence[Concept]
    weight: Mapping[str, int]


def resolve_concepts(reading: Reading, ontology: Ontology) -> Reading:
    """The reading with the concept, orientation and concept sign of every influence, and its concepts by id.

    Roles must be resolved. A phrase that goes back to earlier words takes their concept; one that leaves out whose
    or towards whom takes it from the concept that agrees with it and whose actors the document names most. Where no
    listed quantity fits, the concept is provisional.
    """
    actors = {actor.id: actor for actor in reading.actors}
    placed = _event_places(reading.claims, ontology, actors)
    drafts = {c.id: c.content for c in reading.claims if isinstance(c.content, Influence)}
    first = {i: _both(p, ontology, actors) for i, p in drafts.items()}
    known = [concept for pair in first.values() for concept, _ in pair]
    weight = Counter(mention.actor for mention in reading.mentions if mention.actor)
    claims: list[Claim] = []
    concepts: dict[str, Concept] = {}
    for claim in reading.claims:
        if isinstance(claim.content, Influence):
            content, ends = _resolve(claim.content, first[claim.id], Salient(known, weight), placed)
            placed += ends
            concepts.update((end.concept.id, end.concept) for end in ends)
            claim = msgspec.structs.replace(claim, content=content)  # noqa: PLW2901 — the same claim, resolved
        claims.append(claim)
    _add_wholes(concepts)
    ordered = tuple(concepts[key] for key in sorted(concepts))
    return msgspec.structs.replace(reading, claims=tuple(claims), concepts=ordered)


def _both(influence: Influence, ontology: Ontology, actors: Mapping[str, Actor]) -> tuple[tuple[Concept, Sign], ...]:
    """Cause and effect as their own words give them."""
    return tuple(draft_concept(phrase, ontology, actors) for phrase in (influence.cause, influence.effect))


def draft_concept(phrase: Phrase, ontology: Ontology, actors: Mapping[str, Actor]) -> tuple[Concept, Sign]:
    """The concept a phrase's own words name, and whether more of the phrase is more of it."""
    named = name_quantity(phrase, ontology)
    holder, target = _rolled(phrase.holder), _rolled(phrase.target)
    concept = make_concept(named, holder, None if target == holder else target, phrase.sphere, actors, ontology)
    turned = phrase.delta == -1
    return concept, (-named.orientation if turned else named.orientation)  # type: ignore[return-value]


def _rolled(role: Role | None) -> str | None:
    """The actor a concept speaks of: a state for its government; None where nobody is named."""
    if role is None or role.actor is None:
        return None
    for suffix in ROLLED_UP:
        if role.actor.endswith(suffix):
            return role.actor[: -len(suffix)]
    return role.actor


def make_concept(
    named: Named,
    holder: str | None,
    target: str | None,
    sphere: str | None,
    actors: Mapping[str, Actor],
    ontology: Ontology,
) -> Concept:
    """The concept of a quantity with its holder, target and sphere."""
    return Concept(
        id=concept_id(named.quantity, holder, target, sphere),
        label=_label(named, holder, target, sphere, actors, ontology),
        quantity=named.quantity,
        holder=holder,
        target=target,
        sphere=sphere,
        positive=named.positive,
        provisional=named.provisional,
    )


def concept_id(quantity: str, holder: str | None, target: str | None, sphere: str | None) -> str:
    """The id of a concept: "quantity(holder>target)/sphere"; what is not named is left out."""
    ends = f"{holder or ''}>{target}" if target else holder or ""
    return f"{quantity}({ends})" + (f"/{sphere}" if sphere else "")


def _label(
    named: Named,
    holder: str | None,
    target: str | None,
    sphere: str | None,
    actors: Mapping[str, Actor],
    ontology: Ontology,
) -> str:
    """A concept in plain words."""
    words = named.label
    if holder:
        words += f" of {_name(holder, actors, ontology)}"
    if target:
        words += f" towards {_name(target, actors, ontology)}"
    return words + (f" ({sphere})" if sphere else "")


def _name(actor: str, actors: Mapping[str, Actor], ontology: Ontology) -> str:
    """An actor's name, wherever it is known."""
    if actor in actors:
        return actors[actor].name
    entry = ontology.actors.get(actor)
    return entry.name if entry else actor


def _event_places(claims: Sequence[Claim], ontology: Ontology, actors: Mapping[str, Actor]) -> list[Placed]:
    """Where events are told, as concepts of how much of the act there is: what an anaphor may go back to."""
    placed = []
    for claim in claims:
        if isinstance(claim.content, Event):
            event = claim.content
            words = Phrase(
                anchor=claim.anchor,
                head=event.trigger.exact.lower(),
                holder=event.sources[0] if event.sources else None,
                target=event.targets[0] if event.targets else None,
            )
            named = name_quantity(words, ontology, event_type=event.type)
            concept = make_concept(named, _rolled(words.holder), _rolled(words.target), None, actors, ontology)
            placed.append(Placed(claim.anchor, concept, named.orientation))
    return placed


def _resolve(
    influence: Influence, drafts: tuple[tuple[Concept, Sign], ...], salient: Salient, placed: Sequence[Placed]
) -> tuple[Influence, list[Placed]]:
    """The influence with both ends resolved, and where those ends stand."""
    ends = []
    phrases = []
    for phrase, (concept, orientation) in zip((influence.cause, influence.effect), drafts, strict=True):
        known = _complete(concept, salient, placed) if phrase.definite else concept
        end = _back_to(phrase, placed) or (known, orientation)
        phrases.append(msgspec.structs.replace(phrase, concept=end[0].id, orientation=end[1]))
        ends.append(Placed(phrase.anchor, end[0], end[1]))
    sign = influence.sign
    told = None if sign is None else sign * phrases[0].orientation * phrases[1].orientation
    content = msgspec.structs.replace(influence, cause=phrases[0], effect=phrases[1], concept_sign=told)
    return content, ends


def _back_to(phrase: Phrase, placed: Sequence[Placed]) -> tuple[Concept, Sign] | None:
    """The concept of the words a phrase goes back to: of those placed there, the one that covers most of them."""
    if phrase.antecedent is None:
        return None
    best: tuple[float, Placed] | None = None
    for place in placed:
        share = _overlap(phrase.antecedent, place.anchor)
        if share > 0 and (best is None or share >= best[0]):
            best = (share, place)
    return (best[1].concept, best[1].orientation) if best else None


def _overlap(a: Anchor, b: Anchor) -> float:
    """Shared length of two anchors by the length of both together, 0 to 1."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 0.0 if a.doc != b.doc or shared <= 0 else shared / (max(a.end, b.end) - min(a.start, b.start))


def _complete(concept: Concept, salient: Salient, placed: Sequence[Placed]) -> Concept:
    """The concept with the places its words leave out, taken from the one whose actors the document names most."""
    if concept.holder and concept.target:
        return concept
    wider = {
        other.id: other
        for other in (*salient.concepts, *(p.concept for p in placed))
        if _agrees(concept, other) and _filled(other) > _filled(concept)
    }
    if not wider:
        return concept
    return max(wider.values(), key=lambda other: (_weight(other, salient.weight), other.id))


def _weight(concept: Concept, weight: Mapping[str, int]) -> int:
    """How often the document names the actors of a concept."""
    return sum(weight.get(actor, 0) for actor in (concept.holder, concept.target) if actor)


def _filled(concept: Concept) -> int:
    """How many of holder and target are named."""
    return (concept.holder is not None) + (concept.target is not None)


def _agrees(concept: Concept, other: Concept) -> bool:
    """Whether another concept has the same quantity and contradicts nothing this one names."""
    if concept.quantity != other.quantity or concept.sphere not in {None, other.sphere}:
        return False
    return concept.holder in {None, other.holder} and concept.target in {None, other.target}


def _add_wholes(concepts: dict[str, Concept]) -> None:
    """Give a concept of one sphere the same concept of all spheres as its whole, where the reading has that one."""
    for key, concept in list(concepts.items()):
        whole = concept_id(concept.quantity, concept.holder, concept.target, None)
        if concept.sphere and whole in concepts:
            concepts[key] = msgspec.structs.replace(concept, part_of=whole)
