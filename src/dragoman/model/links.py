"""Influence claims -> links: one per cause, effect, sign and kind of running."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import groupby
from typing import Literal, NamedTuple, Protocol, TypeVar

from msgspec.structs import replace

from dragoman.model.conditions import find_conditions
from dragoman.model.support import weigh_link
from dragoman.records import Claim, Concept, Condition, Finding, Influence, Link

Sign = Literal[1, 0, -1]
Value = TypeVar("Value")
ROLL_UP = "part_of"


class KindOfLink(Protocol):
    """What is asked of an ontology's link type."""

    @property
    def runs(self) -> bool:
        """Whether such a link is simulated without being asked for."""
        ...


class KnowsLinkTypes(Protocol):
    """What is asked of an ontology: its link types by id."""

    @property
    def link_types(self) -> Mapping[str, KindOfLink]:
        """Link types by id, those that say most first."""
        ...


class Backing(NamedTuple):
    """One claim behind a link, with its finding and what it says between concepts."""

    cause: str
    effect: str
    sign: Sign | None
    link_type: str
    runs: bool
    finding: Finding
    claim: Claim
    influence: Influence

    def key(self) -> tuple[str, str, str, str]:
        """Claims with the same key stand behind one link; all running types share one."""
        return (self.cause, self.effect, str(self.sign), "" if self.runs else self.link_type)


def draw_links(findings: Iterable[Finding], claims: Mapping[str, Claim], ontology: KnowsLinkTypes) -> tuple[Link, ...]:
    """Links that influence findings license, sorted by id, rivals pointing at each other.

    A claim whose ends have no concept yet makes no link. A finding without a claim in `claims` makes none either.
    """
    backings = sorted(_backings(findings, claims, ontology), key=lambda one: (one.key(), one.claim.id, one.finding.id))
    ranks = {name: rank for rank, name in enumerate(ontology.link_types)}
    conditions = find_conditions(claims.values())
    links = [_merge(list(group), ranks, conditions) for _, group in groupby(backings, key=Backing.key)]
    return tuple(sorted(_pair_rivals(links), key=lambda link: link.id))


def roll_ups(concepts: Iterable[Concept]) -> tuple[Link, ...]:
    """A link from each concept to the wider one it belongs to, where both are there; shown, not run."""
    known = {concept.id: concept for concept in concepts}
    parts = (concept for concept in known.values() if concept.part_of in known and concept.part_of != concept.id)
    return tuple(_roll_up(part.id, str(part.part_of)) for part in sorted(parts, key=lambda concept: concept.id))


def _roll_up(part: str, whole: str) -> Link:
    identity = link_id(part, whole, 1, "roll-up")
    return Link(id=identity, cause=part, effect=whole, sign=1, link_type=ROLL_UP, runs=False, support=1.0)


def link_id(cause: str, effect: str, sign: Sign | None, kind: str) -> str:
    """Id of a link, the same at every rebuild: "link:" and ten hex digits of what makes it this link."""
    words = "\x1f".join((cause, effect, str(sign), kind))
    return "link:" + blake2b(words.encode(), digest_size=5).hexdigest()


def _backings(findings: Iterable[Finding], claims: Mapping[str, Claim], ontology: KnowsLinkTypes) -> Iterator[Backing]:
    for finding in findings:
        for name in finding.claims:
            claim = claims.get(name)
            if claim is not None and isinstance(claim.content, Influence):
                yield from _backing(finding, claim, claim.content, ontology)


def _backing(finding: Finding, claim: Claim, influence: Influence, ontology: KnowsLinkTypes) -> Iterator[Backing]:
    cause, effect = influence.cause.concept, influence.effect.concept
    if cause is None or effect is None:
        return
    kind = ontology.link_types.get(influence.link_type)
    # A concept that drives itself is its self-damping's business; such a link is kept to be shown.
    runs = kind is not None and kind.runs and cause != effect
    yield Backing(cause, effect, _sign(claim, influence), influence.link_type, runs, finding, claim, influence)


def _sign(claim: Claim, influence: Influence) -> Sign | None:
    """A signed influence that the passage denies says: no effect."""
    if claim.status.polarity == "-" and influence.concept_sign is not None:
        return 0
    return influence.concept_sign


def _merge(backings: list[Backing], ranks: Mapping[str, int], conditions: Mapping[str, tuple[Condition, ...]]) -> Link:
    first = min(backings, key=lambda one: (ranks.get(one.link_type, len(ranks)), one.link_type))
    findings = {one.finding.id: one.finding for one in backings}
    support = weigh_link((findings[name], [b.claim for b in backings if b.finding.id == name]) for name in findings)
    return Link(
        id=link_id(*first.key()[:2], first.sign, first.key()[3]),
        cause=first.cause,
        effect=first.effect,
        sign=first.sign,
        link_type=first.link_type,
        runs=first.runs,
        support=support,
        size=_agreed({one.influence.strength for one in backings if one.influence.strength}),
        hedges=_hedges(backings),
        findings=tuple(sorted(findings)),
        claims=tuple(sorted({one.claim.id for one in backings})),
        stated=_agreed({one.influence.cause.orientation for one in backings}),
        conditions=_conditions([conditions.get(one.claim.id, ()) for one in backings]),
    )


def _conditions(stated: list[tuple[Condition, ...]]) -> tuple[Condition, ...]:
    """Every condition once, in order; none where a passage states the link without one."""
    return tuple(dict.fromkeys(one for each in stated for one in each)) if all(stated) else ()


def _agreed(values: set[Value]) -> Value | None:
    return values.pop() if len(values) == 1 else None


def _hedges(backings: Iterable[Backing]) -> tuple[str, ...]:
    met = (hedge.anchor.exact.lower() for one in backings for hedge in one.claim.status.hedges)
    return tuple(dict.fromkeys(met))


def _pair_rivals(links: Iterable[Link]) -> Iterator[Link]:
    ordered = sorted(links, key=lambda link: (link.cause, link.effect, link.runs))
    for _, group in groupby(ordered, key=lambda link: (link.cause, link.effect, link.runs)):
        signed = list(group)
        yield from (replace(link, rival=_rival_of(link, signed)) for link in signed)


def _rival_of(link: Link, others: list[Link]) -> str | None:
    """The link that says otherwise of the same concepts; one that says the opposite before one that says nothing."""
    rivals = [other for other in others if None not in (link.sign, other.sign) and other.sign != link.sign]
    opposite = min(rivals, key=lambda other: (abs((other.sign or 0) + (link.sign or 0)), other.id), default=None)
    return None if opposite is None else opposite.id
