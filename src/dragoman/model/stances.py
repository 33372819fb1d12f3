"""Findings on standing ties and on hostile deeds -> who is with and who is against whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple, Protocol

from msgspec import Struct

from dragoman.model.camps import SignedTie
from dragoman.records import Actor, Claim, Event, Finding, Reading, Relation, Role, Weighed
from dragoman.records.status import STANDING, TOLD_AS_SO, Modality
from dragoman.weigh.belonging import acts_for, stands_for

# A threat is made while its deed is only planned.
MADE: Mapping[str, frozenset[Modality]] = {"THREATEN": TOLD_AS_SO | {"planned"}}


class KindOfTie(Protocol):
    """What is asked of an ontology's relation kind."""

    @property
    def stance(self) -> Literal[1, -1] | None:
        """+1 friendly, -1 hostile, None when the tie says neither."""
        ...

    @property
    def weak(self) -> bool:
        """Whether it makes no allies, friendly as it is."""
        ...


class KindOfDeed(Protocol):
    """What is asked of an ontology's event type."""

    @property
    def stance(self) -> Literal[-1] | None:
        """-1 where who does it to another stands against them."""
        ...


class KnowsTies(Protocol):
    """What is asked of an ontology: its relation kinds and event types by id."""

    @property
    def relation_kinds(self) -> Mapping[str, KindOfTie]:
        """Relation kinds by id."""
        ...

    @property
    def event_types(self) -> Mapping[str, KindOfDeed]:
        """Event types by id."""
        ...


class Stances(Struct, frozen=True, kw_only=True):
    """Ties on which all findings agree, by actors; and pairs on which some are friendly and some hostile."""

    ties: tuple[SignedTie, ...]
    mixed: tuple[tuple[str, str], ...]


class _Said(NamedTuple):
    a: str
    b: str
    sign: Literal[1, -1]
    finding: str


def find_stances(weighed: Weighed, readings: Sequence[Reading], ontology: KnowsTies) -> Stances:
    """Who stands with whom, by standing ties and by hostile deeds that the texts state of two actors and do not deny.

    What is done by or to those who belong to a state counts as its own. Trade makes no allies. A pair with friendly
    and hostile ties or deeds (arms dealt between rivals) has no one sign: it is told as mixed.
    """
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    actors = {actor.id: actor for actor in weighed.actors}
    by_pair: defaultdict[tuple[str, str], list[_Said]] = defaultdict(list)
    for finding in weighed.findings:
        for said in _read(finding, claims, ontology, actors):
            by_pair[said.a, said.b].append(said)
    signs = {pair: {said.sign for said in group} for pair, group in by_pair.items()}
    return Stances(
        ties=tuple(_tie(by_pair[pair]) for pair in sorted(by_pair) if len(signs[pair]) == 1),
        mixed=tuple(pair for pair in sorted(by_pair) if len(signs[pair]) > 1),
    )


def _tie(group: Sequence[_Said]) -> SignedTie:
    first = group[0]
    return SignedTie(a=first.a, b=first.b, sign=first.sign, findings=tuple(sorted({said.finding for said in group})))


def _read(
    finding: Finding, claims: Mapping[str, Claim], ontology: KnowsTies, actors: Mapping[str, Actor]
) -> Iterator[_Said]:
    if finding.support in {"retracted", "superseded"}:
        return
    for claim in (claims[name] for name in finding.claims if name in claims):
        sign = _sign(claim, ontology)
        if sign is not None and claim.status.polarity == "+":
            for a, b in _pairs(claim, sign, actors):
                yield _Said(a, b, sign, finding.id)


def _sign(claim: Claim, ontology: KnowsTies) -> Literal[1, -1] | None:
    """How those stand to each other of whom a claim tells; None where it says neither."""
    content, modality = claim.content, claim.status.modality
    if isinstance(content, Relation):
        kind = ontology.relation_kinds.get(content.kind)
        return kind.stance if kind is not None and not kind.weak and modality in STANDING else None
    if not isinstance(content, Event) or modality not in MADE.get(content.type or "", TOLD_AS_SO):
        return None
    threatened = content.alternates[:1] if content.type == "THREATEN" else ()
    deeds = [ontology.event_types.get(name or "") for name in (content.type, *threatened)]
    return -1 if all(deed is not None and deed.stance == -1 for deed in deeds) else None


def _pairs(claim: Claim, sign: int, actors: Mapping[str, Actor]) -> Iterator[tuple[str, str]]:
    """Those on both sides of a claim, in order, as whose they are; a tie within a state is told between its parts."""
    content = claim.content
    if isinstance(content, Relation):
        met = stands_for if sign < 0 else acts_for
        for one, other in product(_actors(content.holder), _actors(content.target)):
            yield from _pair((acts_for(one, actors), met(other, actors)), (one, other))
    elif isinstance(content, Event):
        for one, other in product(_actors(content.sources), _actors(content.targets)):
            if not _is_ground(other, actors):
                yield from _pair((acts_for(one, actors), stands_for(other, actors)))


def _pair(*likely: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """The first of some pairs that is of two."""
    pair = next((pair for pair in likely if pair[0] != pair[1]), None)
    if pair is not None:
        yield min(pair), max(pair)


def _is_ground(actor: str, actors: Mapping[str, Actor]) -> bool:
    """Whether a deed befell mere ground, or people of whom only a word tells: none of them takes a side."""
    known = actors.get(actor)
    return actor.startswith("~") or (known is not None and known.kinds == ("place",))


def _actors(roles: Iterable[Role]) -> list[str]:
    return [role.actor for role in roles if role.actor is not None]
