"""Evidence -> what an actor does, what is done to it, what its quantities drive, and what it says."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from dragoman.ontology import Ontology
from dragoman.records import Claim, Finding
from dragoman.records.finding import Support
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import label_of, word_claim, word_link
from dragoman.verbs import Built
from dragoman.web.pages._parties import Party, Sign, ends_of, name_sign, parties_of, sign_of
from dragoman.web.pages.cites import Cite, cite_ids


class ActorDeed(Struct, frozen=True, kw_only=True):
    """An event or a relation that an actor has a part in. id: of the finding. told: it in one sentence.

    side: "source" acts or holds, "target" is aimed at, "both". others: those on the other side, or beside it.
    sign: how the two sides stand by this alone. when: EDTF, None without a date.
    disputed: other passages say otherwise.
    """

    id: str
    kind: Literal["event", "relation"]
    told: str
    side: Literal["source", "target", "both"]
    others: tuple[Party, ...]
    sign: Sign
    polarity: Literal["+", "-"]
    modality: str
    when: str | None
    support: Support
    disputed: bool
    origins: int
    documents: int
    cites: tuple[Cite, ...]


class ActorInfluence(Struct, frozen=True, kw_only=True):
    """A link of the model with a concept of the actor's at one end. sign: as in Link; runs: whether effects follow it.

    cause, effect: concept ids; own: the ends that are the actor's.
    """

    id: str
    told: str
    cause: str
    cause_label: str
    effect: str
    effect_label: str
    own: Literal["cause", "effect", "both"]
    sign: Literal[1, 0, -1] | None
    runs: bool
    cites: tuple[Cite, ...]


class SaidSo(Struct, frozen=True, kw_only=True):
    """A claim that an actor is a source of. claim: its id. first: whether nobody else stands behind the actor."""

    claim: str
    told: str
    first: bool
    cites: tuple[Cite, ...]


def deeds_of(
    actor: str, findings: Iterable[tuple[Finding, Claim]], evidence: Evidence, ontology: Ontology
) -> Iterator[ActorDeed]:
    """Events and relations with an actor on either side, those said by most first."""
    for finding, claim in sorted(findings, key=lambda one: (-one[0].origins, -one[0].mentions, one[0].id)):
        deed = _deed(actor, finding, claim, evidence, ontology)
        if deed is not None:
            yield deed


def _deed(actor: str, finding: Finding, claim: Claim, evidence: Evidence, ontology: Ontology) -> ActorDeed | None:
    first, second = (parties_of(roles, evidence) for roles in ends_of(claim))
    acts, meant = (any(party.id == actor for party in side) for side in (first, second))
    if not acts and not meant:
        return None
    one_sided: Literal["source", "target"] = "source" if acts else "target"
    others = [*(second if acts else first), *(first if acts else second)]
    return ActorDeed(
        id=finding.id,
        kind="event" if finding.kind == "event" else "relation",
        told=word_claim(claim, evidence),
        side="both" if acts and meant else one_sided,
        others=tuple(party for party in dict.fromkeys(others) if party.id != actor),
        sign=name_sign([sign_of(claim, ontology)]),
        polarity=claim.status.polarity,
        modality=claim.status.modality,
        when=finding.when,
        support=finding.support,
        disputed=finding.support == "conflicted" or bool(finding.conflicts),
        origins=finding.origins,
        documents=finding.documents,
        cites=cite_ids(evidence, finding.claims),
    )


def influences_of(actor: str, built: Built, evidence: Evidence) -> Iterator[ActorInfluence]:
    """Links with a concept that is held by an actor or aimed at it, best supported first."""
    concepts = evidence.concepts(built.system)
    own = {name for name, concept in concepts.items() if actor in {concept.holder, concept.target}}
    for link in sorted(built.system.links, key=lambda one: (not one.runs, -one.support, one.id)):
        ends = [end for end, concept in (("cause", link.cause), ("effect", link.effect)) if concept in own]
        if not ends or not link.claims:
            continue
        only: Literal["cause", "effect"] = "cause" if ends[0] == "cause" else "effect"
        yield ActorInfluence(
            id=link.id,
            told=word_link(link, concepts, evidence),
            cause=link.cause,
            cause_label=label_of(link.cause, concepts),
            effect=link.effect,
            effect_label=label_of(link.effect, concepts),
            own="both" if len(ends) > 1 else only,
            sign=link.sign,
            runs=link.runs,
            cites=cite_ids(evidence, link.claims),
        )


def said_of(actor: str, claims: Iterable[Claim], evidence: Evidence) -> Iterator[SaidSo]:
    """Claims that an actor is named as a source of, in reading order; those that read alike in one document once."""
    seen: set[tuple[str, str]] = set()
    for claim in claims:
        said, told = evidence.attribution(claim), word_claim(claim, evidence)
        if said is not None and (claim.doc, told) not in seen:
            seen.add((claim.doc, told))
            first = said.chain[-1].actor == actor
            yield SaidSo(claim=claim.id, told=told, first=first, cites=cite_ids(evidence, [claim.id]))
