"""Built -> the pages of who says what: sources with their grades, origins, what is printed again, and one source."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from dragoman.records import Claim, Finding, OriginGroup
from dragoman.records.finding import Support
from dragoman.records.grade import Credibility, Grade, Reliability, SourceGrade
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim
from dragoman.verbs import Built
from dragoman.verbs.weighing import leave_out_of
from dragoman.web.pages._printings import PrintedAgain, Printing, Reprint, list_printed_again, list_printings
from dragoman.web.pages.cites import Cite, cite_ids, gather_evidence
from dragoman.web.pages.unknown import UnknownIdError
from dragoman.weigh.grades import grade_findings
from dragoman.weigh.voice_names import name_voice

SAID_SHOWN = 100


class SourceRow(Struct, frozen=True, kw_only=True):
    """Somebody who says something or passes it on, by name.

    kinds: outlet, named, unnamed, unknown. says: claims they are the innermost to make; passes_on: claims of others
    that they print. findings: how many theirs make; alone: those nobody else says. credibility: how many of these
    findings stand at each Admiralty figure, "1" to "6". reliability: as people gave it; F: nobody has judged it.
    by, at, basis: who did, when and on what ground. origin: id by which they can be left out, None where their word
    cannot be told from that of others.
    """

    name: str
    kinds: tuple[str, ...]
    says: int
    passes_on: int
    documents: int
    findings: int
    alone: int
    credibility: dict[str, int]
    reliability: Reliability
    by: str | None
    at: str | None
    basis: str
    origin: str | None


class OriginRow(Struct, frozen=True, kw_only=True):
    """Claims that trace to one origin. independence: same, unproven or argued; why: by what rule or person."""

    id: str
    name: str
    claims: int
    documents: int
    findings: int
    independence: Literal["same", "unproven", "argued"]
    why: str


class SourcesPage(Struct, frozen=True, kw_only=True):
    """Who says what. sources: who says most first. origins: most claims first.

    printings: documents whose words stand in others, in trees, each with its copies below it. again: passages that
    stand in several documents; again_more: how many more there are. relays: documents that relay one source.
    """

    sources: tuple[SourceRow, ...]
    origins: tuple[OriginRow, ...]
    printings: tuple[Printing, ...]
    again: tuple[PrintedAgain, ...]
    again_more: int
    relays: tuple[Reprint, ...]


class SourceSaid(Struct, frozen=True, kw_only=True):
    """A finding as a source has it. id: of the finding; claim: of the source's own claim.

    alone: nobody else says it. credibility: Admiralty, 1 to 6; reasons: what decided it.
    """

    id: str
    claim: str
    told: str
    support: Support
    origins: int
    alone: bool
    credibility: Credibility
    reasons: tuple[str, ...]
    cites: tuple[Cite, ...]


class SourceDocument(Struct, frozen=True, kw_only=True):
    """A document in which a source speaks. published: EDTF, None when nobody says. claims: of the source, there."""

    id: str
    title: str
    published: str | None
    claims: int


class SourcePage(Struct, frozen=True, kw_only=True):
    """One source. says: findings it is the innermost to state; passes_on: those it prints from others.

    Both with most origins last, so that what hangs on it alone comes first; 100 at most, with how many more there are.
    """

    source: SourceRow
    says: tuple[SourceSaid, ...]
    says_more: int
    passes_on: tuple[SourceSaid, ...]
    passes_on_more: int
    documents: tuple[SourceDocument, ...]


class Fallen(Struct, frozen=True, kw_only=True):
    """A finding that would differ.

    before, after: support and origins, None where it is not there. cites: what it rests on now, () for a new one.
    """

    change: Literal["new", "changed", "withdrawn"]
    finding: str
    told: str
    before: str | None
    after: str | None
    cites: tuple[Cite, ...]


class WithoutPage(Struct, frozen=True, kw_only=True):
    """The dossier without one source.

    name: whose word is left out. claims: how many. links: how many links of the model go with them. changes: every
    finding that would differ.
    """

    name: str
    claims: int
    links: int
    changes: tuple[Fallen, ...]


class _Ground:
    """What rows are told from, by source name."""

    def __init__(self, evidence: Evidence, graded: Mapping[str, SourceGrade]) -> None:
        self.evidence = evidence
        self.graded = graded
        self.kinds: defaultdict[str, set[str]] = defaultdict(set)
        self.said: defaultdict[str, list[Claim]] = defaultdict(list)
        self.passed: defaultdict[str, list[Claim]] = defaultdict(list)
        innermost: dict[str, str] = {}
        for claim in evidence.claims.values():
            chain = evidence.holders(claim)
            for name, kind in chain:
                self.kinds[name].add(kind)
            innermost[claim.id] = chain[-1][0]
            self.said[chain[-1][0]].append(claim)
            for name in dict.fromkeys(name for name, _ in chain[:-1] if name != chain[-1][0]):
                self.passed[name].append(claim)
        weighed = evidence.weighed
        self._evidence = evidence
        self.grades = {g.finding: g for g in grade_findings(weighed, evidence.claims, innermost, graded)}
        self.origins = {_only_voice(origin): origin for origin in weighed.origins if len(origin.voices) == 1}
        self._innermost = innermost

    def findings(self, claims: Iterable[Claim]) -> dict[str, Finding]:
        """The findings of some claims, by id."""
        return {finding.id: finding for finding in self._evidence.findings_of(claim.id for claim in claims)}

    def is_alone(self, finding: Finding) -> bool:
        """Whether one source makes all claims of a finding."""
        return len({self._innermost[one] for one in finding.claims if one in self._innermost}) == 1

    def row(self, name: str) -> SourceRow:
        """One source."""
        found = self.findings(self.said[name])
        grade = self.graded.get(name, SourceGrade(source=name))
        stands = Counter(str(self.grades[one].credibility) for one in found)
        origin = self.origins.get(name_voice(name))
        return SourceRow(
            name=name,
            kinds=tuple(sorted(self.kinds[name])),
            says=len(self.said[name]),
            passes_on=len(self.passed[name]),
            documents=len({claim.doc for claim in (*self.said[name], *self.passed[name])}),
            findings=len(found),
            alone=sum(self.is_alone(finding) for finding in found.values()),
            credibility=dict(sorted(stands.items())),
            reliability=grade.reliability,
            by=grade.by,
            at=grade.at,
            basis=grade.basis,
            origin=origin.id if origin else None,
        )

    def tell(self, claims: Sequence[Claim]) -> tuple[tuple[SourceSaid, ...], int]:
        """What some claims of a source say, what hangs on it alone first; and how many findings more."""
        own = {claim.id: claim for claim in claims}
        found = sorted(self.findings(claims).values(), key=lambda one: (not self.is_alone(one), one.origins))
        told = [self._said(finding, own, self.grades[finding.id]) for finding in found[:SAID_SHOWN]]
        return tuple(told), len(found) - len(told)

    def _said(self, finding: Finding, own: Mapping[str, Claim], grade: Grade) -> SourceSaid:
        best = self.evidence.ranked(one for one in finding.claims if one in own)[0]
        return SourceSaid(
            id=finding.id,
            claim=best.id,
            told=word_claim(best, self.evidence),
            support=finding.support,
            origins=finding.origins,
            alone=self.is_alone(finding),
            credibility=grade.credibility,
            reasons=grade.reasons,
            cites=cite_ids(self.evidence, [one for one in finding.claims if one in own]),
        )


def _only_voice(origin: OriginGroup) -> str:
    return origin.voices[0]


def make_sources(built: Built) -> SourcesPage:
    """The page of everybody who says something; empty without claims."""
    evidence = gather_evidence(built)
    ground = _Ground(evidence, built.graded)
    rows = sorted((ground.row(name) for name in ground.kinds), key=lambda row: (-row.says, -row.passes_on, row.name))
    again, more, relays = list_printed_again(evidence)
    return SourcesPage(
        sources=tuple(rows),
        origins=tuple(_origins(evidence)),
        printings=list_printings(evidence),
        again=again,
        again_more=more,
        relays=relays,
    )


def _origins(evidence: Evidence) -> Iterator[OriginRow]:
    for one in sorted(evidence.weighed.origins, key=lambda origin: (-len(origin.claims), origin.id)):
        known = [claim for claim in one.claims if claim in evidence.claims]
        yield OriginRow(
            id=one.id,
            name=one.name,
            claims=len(known),
            documents=len(evidence.docs_of(known)),
            findings=len(evidence.findings_of(known)),
            independence=one.independence,
            why=one.why,
        )


def make_source(built: Built, name: str) -> SourcePage:
    """The page of one source, by the name it has on the page of all. Raises UnknownIdError."""
    evidence = gather_evidence(built)
    ground = _Ground(evidence, built.graded)
    if name not in ground.kinds:
        raise UnknownIdError(expected="the name of a source", identity=name)
    says, says_more = ground.tell(ground.said[name])
    passes_on, passes_on_more = ground.tell(ground.passed[name])
    spoken = Counter(claim.doc for claim in (*ground.said[name], *ground.passed[name]))
    return SourcePage(
        source=ground.row(name),
        says=says,
        says_more=says_more,
        passes_on=passes_on,
        passes_on_more=passes_on_more,
        documents=tuple(
            SourceDocument(
                id=doc, title=evidence.title(doc), published=evidence.documents[doc].published, claims=spoken[doc]
            )
            for doc in evidence.documents
            if doc in spoken
        ),
    )


def make_without(built: Built, origin: str) -> WithoutPage:
    """The findings that would fall or weaken without one source. origin: id or name of an origin, or of a document.

    Weighs the whole dossier again. Raises UnknownSourceError.
    """
    evidence = gather_evidence(built)
    left = leave_out_of(built, origin)
    claims = {finding.id: finding.claims for finding in evidence.weighed.findings}
    remaining = {link.id for link in left.built.system.links}
    return WithoutPage(
        name=left.name,
        claims=left.claims,
        links=sum(link.id not in remaining for link in built.system.links),
        changes=tuple(
            Fallen(
                change=one.change,
                finding=one.finding,
                told=one.told,
                before=one.before,
                after=one.after,
                cites=cite_ids(evidence, claims.get(one.finding, ())),
            )
            for one in left.changes
        ),
    )
