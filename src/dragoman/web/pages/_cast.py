"""Evidence -> who is spoken of, by actor: mentions, findings, what they say, and whom they have to do with."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dragoman.records import Claim, Finding, Mention
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.pages._once import once
from dragoman.web.pages._parties import best_claim, ends_of
from dragoman.web.pages._ties import Pairs, meet
from dragoman.web.pages.cites import gather_evidence


class Spoken(NamedTuple):
    """How often each actor is mentioned, in how many documents, in how many findings, and with how many others."""

    mentions: Mapping[str, int]
    documents: Mapping[str, int]
    findings: Mapping[str, int]
    ties: Mapping[str, int]

    def weight(self, actor: str) -> int:
        """What actors are ordered by."""
        return self.mentions.get(actor, 0) + self.findings.get(actor, 0)


class Cast(NamedTuple):
    """Everything by actor, in reading order; findings are events and relations with the claim that speaks for each.

    said: claims that an actor is named as a source of. pairs: as meet gives them.
    """

    pairs: Pairs
    spoken: Spoken
    mentions: Mapping[str, Sequence[Mention]]
    findings: Mapping[str, Sequence[tuple[Finding, Claim]]]
    said: Mapping[str, Sequence[Claim]]


@once
def gather_cast(built: Built) -> Cast:
    """Everything by actor; made once for a Built, since the page of every actor needs it."""
    evidence = gather_evidence(built)
    pairs = meet(evidence, built.ontology)
    return Cast(pairs, count_spoken(evidence, pairs), _mentions(evidence), _findings(evidence), _said(evidence))


def count_spoken(evidence: Evidence, pairs: Pairs) -> Spoken:
    """How often everybody is spoken of. pairs: the findings that speak of each two actors."""
    places = [(mention.actor, doc) for doc, r in evidence.readings.items() for mention in r.mentions if mention.actor]
    findings: defaultdict[str, set[str]] = defaultdict(set)
    ties: Counter[str] = Counter()
    for pair, met in pairs.items():
        ties.update(pair)
        for actor in pair:
            findings[actor].update(one.finding.id for one in met)
    return Spoken(
        mentions=Counter(actor for actor, _ in places),
        documents=Counter(actor for actor, _ in dict.fromkeys(places)),
        findings={actor: len(ids) for actor, ids in findings.items()},
        ties=ties,
    )


def _mentions(evidence: Evidence) -> Mapping[str, Sequence[Mention]]:
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for reading in evidence.readings.values():
        for mention in reading.mentions:
            if mention.actor is not None:
                found[mention.actor].append(mention)
    return found


def _findings(evidence: Evidence) -> Mapping[str, Sequence[tuple[Finding, Claim]]]:
    found: defaultdict[str, list[tuple[Finding, Claim]]] = defaultdict(list)
    for finding in evidence.weighed.findings:
        claim = best_claim(finding, evidence) if finding.kind in {"event", "relation"} else None
        if claim is not None:
            first, second = ends_of(claim)
            for actor in _each(role.actor for role in (*first, *second)):
                found[actor].append((finding, claim))
    return found


def _said(evidence: Evidence) -> Mapping[str, Sequence[Claim]]:
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in evidence.claims.values():
        said = evidence.attribution(claim)
        for actor in _each(holder.actor for holder in said.chain) if said is not None else ():
            found[actor].append(claim)
    return found


def _each(actors: Iterable[str | None]) -> list[str]:
    """Every actor once, without nobody."""
    return [actor for actor in dict.fromkeys(actors) if actor is not None]
