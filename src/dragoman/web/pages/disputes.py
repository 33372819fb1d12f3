"""Built -> the pages of rival versions: all of them side by side, and the evidence on one matter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from dragoman.records import Anchor, Conflict, Link, SystemModel
from dragoman.tell._disputes import MATTERS, SHORT
from dragoman.tell._evidence import Evidence
from dragoman.tell._sentences import word_claim, word_link
from dragoman.tell.ach import Matrix, Stance, find_matrix, make_matrices
from dragoman.verbs import Built, UnknownConflictError
from dragoman.web.pages.cites import Cite, cite_anchor, cite_ids, gather_evidence
from dragoman.weigh.origins import count_origins
from dragoman.weigh.standing import is_disputed

# Types that weigh most come first; what a type is not in stands behind.
_HEAVY = ("polarity", "agency", "role", "trend", "quantity", "time", "motive", "quantifier", "posture", "publicity")


class ToldFinding(Struct, frozen=True, kw_only=True):
    """A finding in one sentence. id: of the finding."""

    id: str
    told: str


class HangingLink(Struct, frozen=True, kw_only=True):
    """A link of the model that falls with one side. id: of the link. cause: id of the concept to push to see it act."""

    id: str
    told: str
    cause: str
    runs: bool


class RivalSide(Struct, frozen=True, kw_only=True):
    """One version. words: its own, or their whole sentence where they are few. speaker: who says so, the innermost.

    named: False where nobody is named. claims: ids of what was read there, () for words alone; copies: the same passage
    printed elsewhere. origins: how many at least say so first. falls: links that rest on this side alone.
    """

    words: str
    speaker: str
    named: bool
    claims: tuple[str, ...]
    findings: tuple[ToldFinding, ...]
    origins: int
    falls: tuple[HangingLink, ...]
    cite: Cite
    copies: tuple[Cite, ...]


class RivalPair(Struct, frozen=True, kw_only=True):
    """Two rival versions. id: of the conflict. matter: what they differ about, in words. why: how it was found.

    explained: "change" over time or "scope" where one of these may be the reason, None where nothing is. marked: the
    text itself sets the two against each other. open: whether it leaves findings in dispute. grid: id of the conflict
    under which the evidence on the whole matter is found. versions: how many there are of it.
    """

    id: str
    type: str
    matter: str
    why: str
    explained: str | None
    marked: bool
    open: bool
    a: RivalSide
    b: RivalSide
    grid: str
    versions: int


class DisputesPage(Struct, frozen=True, kw_only=True):
    """All rival pairs: those that nothing explains first, then by type. types: how many there are of each."""

    disputes: tuple[RivalPair, ...]
    open: int
    types: dict[str, int]


class GridVersion(Struct, frozen=True, kw_only=True):
    """One version of a matter. words: of its first evidence. against, behind: origins that speak against and for it."""

    words: str
    against: int
    behind: int


class GridRow(Struct, frozen=True, kw_only=True):
    """One piece of evidence. source: who says so. origin: the name of its origin, None where no claim was read there.

    reads: to each version in their order: consistent, inconsistent, either (a change over time or of scope may explain
    the difference), neither (the two were not set against each other).
    """

    cite: Cite
    source: str
    origin: str | None
    reads: tuple[Stance, ...]


class DisputePage(Struct, frozen=True, kw_only=True):
    """One matter. id: of its first conflict; pairs: all its conflicts. versions: the least contradicted first.

    evidence: in reading order.
    """

    id: str
    matter: str
    pairs: tuple[RivalPair, ...]
    versions: tuple[GridVersion, ...]
    evidence: tuple[GridRow, ...]


def make_disputes(built: Built) -> DisputesPage:
    """The page of all rival pairs; empty where no two passages contradict each other."""
    evidence = gather_evidence(built)
    grids = {name: grid for grid in make_matrices(evidence) for name in grid.conflicts}
    pairs = tuple(_pairs(evidence.weighed.conflicts, grids, _Ground(evidence, built.system)))
    types = [pair.type for pair in pairs]
    return DisputesPage(
        disputes=pairs,
        open=sum(pair.open for pair in pairs),
        types={one: types.count(one) for one in dict.fromkeys(types)},
    )


def make_dispute(built: Built, identity: str) -> DisputePage:
    """The page of one matter, by the id of any of its conflicts. Raises UnknownConflictError."""
    evidence = gather_evidence(built)
    grids = tuple(make_matrices(evidence))
    grid = find_matrix(grids, identity)
    if grid is None:
        raise UnknownConflictError(identity)
    names = {origin.id: origin.name for origin in evidence.weighed.origins}
    about = [one for one in evidence.weighed.conflicts if one.id in grid.conflicts]
    return DisputePage(
        id=grid.id,
        matter=grid.matter,
        pairs=tuple(_pairs(about, dict.fromkeys(grid.conflicts, grid), _Ground(evidence, built.system))),
        versions=tuple(_versions(grid, evidence)),
        evidence=tuple(_rows(grid, names, evidence)),
    )


def _versions(grid: Matrix, evidence: Evidence) -> Iterator[GridVersion]:
    first = {one.citation.anchor.exact: one.citation.anchor for one in reversed(grid.evidence)}
    for one in grid.versions:
        yield GridVersion(words=_words(first[one.words], evidence), against=one.against, behind=one.behind)


def _rows(grid: Matrix, names: Mapping[str, str], evidence: Evidence) -> Iterator[GridRow]:
    for one in grid.evidence:
        claim = evidence.claims.get(one.citation.claim or "")
        yield GridRow(
            cite=cite_anchor(evidence, one.citation.anchor, claim),
            source=one.source,
            origin=names.get(one.origin) if one.origin else None,
            reads=one.reads,
        )


def _pairs(conflicts: Iterable[Conflict], grids: Mapping[str, Matrix], ground: "_Ground") -> Iterator[RivalPair]:
    for one in sorted(conflicts, key=_order):
        yield RivalPair(
            id=one.id,
            type=one.type,
            matter=MATTERS.get(one.type, one.type),
            why=one.why,
            explained=one.explained,
            marked=one.marked,
            open=is_disputed(one),
            a=_side(one.a, one.a_claims, one.b_claims, ground),
            b=_side(one.b, one.b_claims, one.a_claims, ground),
            grid=grids[one.id].id,
            versions=len(grids[one.id].versions),
        )


def _order(conflict: Conflict) -> tuple[bool, bool, int, str]:
    place = _HEAVY.index(conflict.type) if conflict.type in _HEAVY else len(_HEAVY)
    return not is_disputed(conflict), not (conflict.a_claims and conflict.b_claims), place, conflict.id


class _Ground:
    """What sides are told from: who said each claim first, and what rests on it."""

    def __init__(self, evidence: Evidence, system: SystemModel) -> None:
        self.evidence = evidence
        weighed = evidence.weighed
        self.voices = {claim: frozenset(origin.voices) for origin in weighed.origins for claim in origin.claims}
        self._findings = {claim: finding for finding in weighed.findings for claim in finding.claims}
        self._links: defaultdict[str, list[Link]] = defaultdict(list)
        for link in system.links:
            for claim in link.claims:
                self._links[claim].append(link)
        self._concepts = evidence.concepts(system)

    def findings(self, claims: Iterable[str]) -> tuple[ToldFinding, ...]:
        """The findings that some claims make, in their order."""
        found = {self._findings[one].id: self._findings[one] for one in claims if one in self._findings}
        told = [(finding, self.evidence.claims_of(finding)) for finding in found.values()]
        return tuple(
            ToldFinding(id=finding.id, told=word_claim(best[0], self.evidence)) for finding, best in told if best
        )

    def falling(self, claims: set[str]) -> Iterator[HangingLink]:
        """Links that rest on some claims alone, told in words."""
        touched = {link.id: link for one in sorted(claims) for link in self._links.get(one, ())}
        for one in touched.values():
            if claims.issuperset(one.claims):
                told = word_link(one, self._concepts, self.evidence)
                yield HangingLink(id=one.id, told=told, cause=one.cause, runs=one.runs)


def _side(anchor: Anchor, ids: Sequence[str], others: Sequence[str], ground: _Ground) -> RivalSide:
    evidence = ground.evidence
    claims = evidence.ranked(ids)
    claim = claims[0] if claims else None
    speaker, kind = evidence.holders(claim)[-1] if claim else (evidence.publisher(anchor.doc), "outlet")
    cite = cite_anchor(evidence, anchor, claim)
    voices = [ground.voices[one.id] for one in claims if one.id in ground.voices]
    copies = (one for one in cite_ids(evidence, ids) if not _holds(anchor, one))
    return RivalSide(
        words=_words(anchor, evidence),
        speaker="a source that is not named" if kind == "unknown" else speaker,
        named=kind not in {"unknown", "unnamed"},
        claims=tuple(one.id for one in claims),
        findings=ground.findings(one.id for one in claims),
        origins=count_origins(voices) if voices else 1,
        falls=tuple(ground.falling(set(ids) - set(others))),
        cite=cite,
        copies=tuple(copies),
    )


def _holds(anchor: Anchor, cite: Cite) -> bool:
    return anchor.doc == cite.doc and cite.start < anchor.end and anchor.start < cite.start + len(cite.quote)


def _words(anchor: Anchor, evidence: Evidence) -> str:
    """What a version says on one line: its sentence, where its own words are too few to tell."""
    return evidence.sentence(anchor) if len(anchor.exact) < SHORT else " ".join(anchor.exact.split())
