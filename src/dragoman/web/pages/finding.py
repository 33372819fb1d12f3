"""Built -> one finding with every claim behind it, in its own words, and what else in the dossier rests on it."""

from msgspec import Struct

from dragoman.records import Claim, Finding
from dragoman.records.finding import Support
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim
from dragoman.verbs import Built
from dragoman.web.pages.cites import Cite, cite_claim, gather_evidence
from dragoman.web.pages.unknown import UnknownIdError

# Claims shown; the others are counted.
MOST_CLAIMS = 500


class FindingClaim(Struct, frozen=True, kw_only=True):
    """One claim behind a finding. told: it in a sentence. polarity, modality: as in Status.

    rule: what read it; score: as in Claim.
    """

    id: str
    told: str
    polarity: str
    modality: str
    rule: str
    score: float | None
    cite: Cite


class FindingPage(Struct, frozen=True, kw_only=True):
    """One finding.

    kind, label, when, polarity, support and the counts: as in Finding. told: it in a sentence, that of its best claim.
    claims: best to quote first; more: how many are left out. conflicts: ids of conflicts that its claims are in.
    links: ids of links of the model that rest on it.
    """

    id: str
    kind: str
    label: str
    told: str
    when: str | None
    polarity: str
    support: Support
    mentions: int
    documents: int
    publishers: int
    origins: int
    claims: tuple[FindingClaim, ...]
    more: int
    conflicts: tuple[str, ...]
    links: tuple[str, ...]


def make_finding(built: Built, finding: str) -> FindingPage:
    """A finding with the words behind it. Raises UnknownIdError for an id that no finding has."""
    found = next((one for one in built.weighed.findings if one.id == finding), None)
    if found is None:
        raise UnknownIdError(expected="the id of a finding", identity=finding)
    evidence = gather_evidence(built)
    claims = evidence.claims_of(found)
    return FindingPage(
        id=found.id,
        kind=found.kind,
        label=found.label,
        told=word_claim(claims[0], evidence) if claims else found.label,
        when=found.when,
        polarity=found.polarity,
        support=found.support,
        mentions=found.mentions,
        documents=found.documents,
        publishers=found.publishers,
        origins=found.origins,
        claims=tuple(_claim(claim, evidence) for claim in claims[:MOST_CLAIMS]),
        more=max(0, len(claims) - MOST_CLAIMS),
        conflicts=_conflicts(built, found),
        links=tuple(link.id for link in built.system.links if found.id in link.findings),
    )


def _claim(claim: Claim, evidence: Evidence) -> FindingClaim:
    return FindingClaim(
        id=claim.id,
        told=word_claim(claim, evidence),
        polarity=claim.status.polarity,
        modality=claim.status.modality,
        rule=claim.rule,
        score=claim.score,
        cite=cite_claim(evidence, claim),
    )


def _conflicts(built: Built, finding: Finding) -> tuple[str, ...]:
    """The conflicts that a finding's claims are on either side of."""
    claims = set(finding.claims)
    return tuple(one.id for one in built.weighed.conflicts if claims.intersection((*one.a_claims, *one.b_claims)))
