"""Claim -> the words it is made of, each with what it is to the claim."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.records import Anchor, Attribution, Claim, Event, Influence, Measure, Phrase, Relation, Role
from dragoman.web.pages._runs import Part


class ClaimPart(NamedTuple):
    """Words of a claim. role: who they name, None for words that fill no role."""

    part: Part
    anchor: Anchor
    role: Role | None = None


def parts_of_claim(claim: Claim, said: Attribution | None) -> Iterator[ClaimPart]:
    """The words that a claim was read from, what it says first, then when, how surely and by whom."""
    content = claim.content
    if isinstance(content, Event):
        yield from _event(content)
    elif isinstance(content, Relation):
        yield from _relation(content)
    elif isinstance(content, Influence):
        yield from _influence(content)
    else:
        yield from _measure(content)
    if claim.when is not None:
        yield ClaimPart("when", claim.when.anchor)
    yield from (ClaimPart("hedge", hedge.anchor) for hedge in claim.status.hedges)
    if said is not None:
        yield from (ClaimPart("speaker", holder.anchor) for holder in said.chain if holder.anchor is not None)
        yield ClaimPart("cue", said.cue)


def _roles(part: Part, roles: Iterable[Role]) -> Iterator[ClaimPart]:
    return (ClaimPart(part, role.anchor, role) for role in roles)


def _event(event: Event) -> Iterator[ClaimPart]:
    yield from _roles("who", event.sources)
    yield ClaimPart("deed", event.trigger)
    yield from _roles("whom", event.targets)
    yield from _roles("where", [event.place] if event.place else [])
    yield from (ClaimPart("amount", count.anchor) for count in event.counts)


def _relation(relation: Relation) -> Iterator[ClaimPart]:
    yield from _roles("holder", relation.holder)
    yield ClaimPart("tie", relation.predicate)
    yield from _roles("target", relation.target)


def _influence(influence: Influence) -> Iterator[ClaimPart]:
    yield from _phrase("cause", influence.cause)
    yield from (ClaimPart("link", trigger) for trigger in influence.triggers)
    yield from _phrase("effect", influence.effect)
    if influence.condition is not None:
        yield ClaimPart("condition", influence.condition)


def _phrase(part: Part, phrase: Phrase) -> Iterator[ClaimPart]:
    yield ClaimPart(part, phrase.anchor)
    if phrase.antecedent is not None:
        yield ClaimPart("goes back to", phrase.antecedent)


def _measure(measure: Measure) -> Iterator[ClaimPart]:
    yield ClaimPart("amount", measure.amount)
    if measure.of is not None:
        yield ClaimPart("of", measure.of)
