"""Findings -> ties between actors: how many findings speak of each two, and on which side of them they put these."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from msgspec import Struct

from dragoman.ontology import Ontology
from dragoman.records import Finding, Role
from dragoman.tell.evidence import Evidence
from dragoman.web.pages._parties import OVERTAKEN, Sign, best_claim, ends_of, is_told_so, name_sign, sign_of
from dragoman.web.pages.cites import Cite, cite_ids

CITED = 2


class ActorTie(Struct, frozen=True, kw_only=True):
    """What events and relations say between two actors, all of it taken together.

    source, target: actor ids; the source is who acts or holds in more findings. back: findings the other way round.
    sign: friendly (friendly ties, deeds of cooperation), hostile, mixed (both), unknown (no finding has a sign).
    weight: origins behind the findings, each finding with one at least. events, relations: how many findings of each;
    told: how many of them tell of what is or was so, not of what is denied, planned, feared or asked for.
    findings: their ids, those that give the sign first. cites: two passages at most, of a mixed tie one for each sign.
    """

    source: str
    target: str
    sign: Sign
    weight: int
    events: int
    relations: int
    told: int
    back: int
    findings: tuple[str, ...]
    cites: tuple[Cite, ...]


class Met(NamedTuple):
    """One finding that puts two actors on its two sides; forward: from the lower id to the higher."""

    finding: Finding
    forward: bool
    sign: int
    told: bool


Pairs = Mapping[tuple[str, str], Sequence[Met]]


def meet(evidence: Evidence, ontology: Ontology) -> Pairs:
    """The findings that speak of each two actors, by ids, the lower one first; without what is retracted or overtaken.

    Of a meeting and a kind of tie that both are in alike, either order is right; it counts as the text has it.
    """
    pairs: defaultdict[tuple[str, str], list[Met]] = defaultdict(list)
    for finding in evidence.weighed.findings:
        if finding.kind in {"event", "relation"} and finding.support not in OVERTAKEN:
            for pair, met in _met(finding, evidence, ontology):
                pairs[pair].append(met)
    return {pair: pairs[pair] for pair in sorted(pairs)}


def _met(finding: Finding, evidence: Evidence, ontology: Ontology) -> Iterator[tuple[tuple[str, str], Met]]:
    claim = best_claim(finding, evidence)
    if claim is None:
        return
    first, second = (_known(roles, evidence) for roles in ends_of(claim))
    sign, told = sign_of(claim, ontology), is_told_so(claim)
    for pair in dict.fromkeys(product(first, second)):
        if pair[0] != pair[1]:
            yield (min(pair), max(pair)), Met(finding, pair[0] < pair[1], sign, told)


def _known(roles: Iterable[Role], evidence: Evidence) -> list[str]:
    return [role.actor for role in roles if role.actor is not None and role.actor in evidence.actors]


def make_ties(pairs: Pairs, evidence: Evidence, *, among: Iterable[str]) -> tuple[ActorTie, ...]:
    """The ties of which both actors are among those named, by ids."""
    shown = set(among)
    inside = (pair for pair in pairs if shown.issuperset(pair))
    return tuple(_tie(pair, pairs[pair], evidence) for pair in inside)


def _tie(pair: tuple[str, str], met: Sequence[Met], evidence: Evidence) -> ActorTie:
    heaviest = sorted(met, key=lambda one: (not one.told, not one.sign, -one.finding.origins, one.finding.id))
    forward = sum(one.forward for one in met)
    source, target = pair if 2 * forward >= len(met) else pair[::-1]
    events = sum(one.finding.kind == "event" for one in met)
    return ActorTie(
        source=source,
        target=target,
        sign=name_sign(one.sign for one in met),
        weight=sum(max(one.finding.origins, 1) for one in met),
        events=events,
        relations=len(met) - events,
        told=sum(one.told for one in met),
        back=min(forward, len(met) - forward),
        findings=tuple(one.finding.id for one in heaviest),
        cites=_cites(heaviest, evidence),
    )


def _cites(heaviest: Sequence[Met], evidence: Evidence) -> tuple[Cite, ...]:
    """Passages of the first finding of each sign, then of the others, none twice."""
    first = {one.sign: one for one in reversed(heaviest)}
    ordered = [*(one for one in heaviest if first[one.sign] is one), *heaviest]
    passages: dict[tuple[str, int, str], Cite] = {}
    for met in ordered:
        for cite in cite_ids(evidence, met.finding.claims)[:1]:
            passages.setdefault((cite.doc, cite.start, cite.quote), cite)
        if len(passages) == CITED:
            break
    return tuple(passages.values())
