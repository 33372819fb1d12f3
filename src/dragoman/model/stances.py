"""Findings on standing ties -> who is with and who is against whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple, Protocol

from msgspec import Struct

from dragoman.model.camps import SignedTie
from dragoman.records import Claim, Finding, Reading, Relation, Role, Weighed
from dragoman.records.status import Modality

# Ways of holding a claim in which the tie is there; what is planned, feared or asked for is not there yet.
STANDING: frozenset[Modality] = frozenset({"asserted", "presupposed", "evaluative", "reported", "probable"})


class KindOfTie(Protocol):
    """What is asked of an ontology's relation kind."""

    @property
    def stance(self) -> Literal[1, -1] | None:
        """+1 friendly, -1 hostile, None when the tie says neither."""
        ...


class KnowsTies(Protocol):
    """What is asked of an ontology: its relation kinds by id."""

    @property
    def relation_kinds(self) -> Mapping[str, KindOfTie]:
        """Relation kinds by id."""
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
    """Who stands with whom, by standing ties that the texts state of two actors and do not deny.

    A pair with friendly and hostile ties (arms dealt between rivals) has no one sign: it is told as mixed.
    """
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    by_pair: defaultdict[tuple[str, str], list[_Said]] = defaultdict(list)
    for finding in weighed.findings:
        for said in _read(finding, claims, ontology):
            by_pair[said.a, said.b].append(said)
    signs = {pair: {said.sign for said in group} for pair, group in by_pair.items()}
    return Stances(
        ties=tuple(_tie(by_pair[pair]) for pair in sorted(by_pair) if len(signs[pair]) == 1),
        mixed=tuple(pair for pair in sorted(by_pair) if len(signs[pair]) > 1),
    )


def _tie(group: Sequence[_Said]) -> SignedTie:
    first = group[0]
    return SignedTie(a=first.a, b=first.b, sign=first.sign, findings=tuple(sorted({said.finding for said in group})))


def _read(finding: Finding, claims: Mapping[str, Claim], ontology: KnowsTies) -> Iterator[_Said]:
    if finding.kind != "relation" or finding.support in {"retracted", "superseded"}:
        return
    for name in finding.claims:
        claim = claims.get(name)
        if claim is None or not isinstance(claim.content, Relation):
            continue
        kind = ontology.relation_kinds.get(claim.content.kind)
        if kind is None or kind.stance is None or claim.status.polarity == "-" or not _stands(claim):
            continue
        for a, b in _pairs(claim.content):
            yield _Said(a, b, kind.stance, finding.id)


def _stands(claim: Claim) -> bool:
    return claim.status.modality in STANDING


def _pairs(relation: Relation) -> Iterable[tuple[str, str]]:
    ends = product(_actors(relation.holder), _actors(relation.target))
    return ((min(pair), max(pair)) for pair in ends if pair[0] != pair[1])


def _actors(roles: Iterable[Role]) -> list[str]:
    return [role.actor for role in roles if role.actor is not None]
