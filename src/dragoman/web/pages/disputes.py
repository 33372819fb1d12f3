"""Built -> the page of rival versions, side by side, the most important first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from dragoman.records import Anchor, Conflict, Link, SystemModel
from dragoman.tell.disputes import name_matter, say_sides
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim, word_link
from dragoman.verbs import Built
from dragoman.web.pages.cites import Cite, cite_anchor, cite_ids, gather_evidence
from dragoman.web.pages.contests import Contests, Wanted, gather_contests
from dragoman.weigh.origins import count_origins
from dragoman.weigh.standing import is_disputed


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


class DisputeType(Struct, frozen=True, kw_only=True):
    """What sides may differ about. matter: that in words. count: pairs of the type in the dossier."""

    type: str
    matter: str
    count: int


class DisputesPage(Struct, frozen=True, kw_only=True):
    """A window of the rival pairs, from `offset` on, the most important first.

    Open ones come before explained ones; then those of which claims were read on both sides; on which a link that runs
    rests; by type; and those whose weaker side more origins tell. matching: how many fit what was looked for.
    total, open, types: of the whole dossier, the most frequent type first.
    """

    disputes: tuple[RivalPair, ...]
    offset: int
    limit: int
    matching: int
    total: int
    open: int
    types: tuple[DisputeType, ...]


def make_disputes(
    built: Built,
    offset: int = 0,
    limit: int = 100,
    *,
    type: str = "",  # noqa: A002 — the name of the parameter of the request
    open: bool = False,  # noqa: A002 — so is this
    find: str = "",
    since: str = "",
    until: str = "",
) -> DisputesPage:
    """A window of the rival pairs, the most important first; empty where no two passages contradict each other.

    type, open: of this type alone, and those that nothing explains alone. find: words in the passages, the titles or
    the publishers. since, until: EDTF; either side is told of within, or printed within where it tells no time.
    """
    contests = gather_contests(built)
    found = contests.find(Wanted(type=type, open=open, find=find, since=since, until=until))
    window = found[offset : offset + limit]
    return DisputesPage(
        disputes=tell_pairs(window, built),
        offset=offset,
        limit=limit,
        matching=len(found),
        total=len(contests.ordered),
        open=sum(map(is_disputed, contests.ordered)),
        types=tuple(
            DisputeType(type=name, matter=name_matter(name), count=count)
            for name, count in Counter(one.type for one in contests.ordered).most_common()
        ),
    )


def tell_pairs(conflicts: Iterable[Conflict], built: Built) -> tuple[RivalPair, ...]:
    """Some conflicts in words, in their order."""
    ground = _Ground(gather_evidence(built), built.system)
    return tuple(_pairs(conflicts, gather_contests(built), ground))


def _pairs(conflicts: Iterable[Conflict], contests: Contests, ground: "_Ground") -> Iterator[RivalPair]:
    for one in conflicts:
        said = say_sides(one, ground.evidence)
        yield RivalPair(
            id=one.id,
            type=one.type,
            matter=name_matter(one.type),
            why=one.why,
            explained=one.explained,
            marked=one.marked,
            open=is_disputed(one),
            a=_side(one.a, said[0], one.a_claims, one.b_claims, ground),
            b=_side(one.b, said[1], one.b_claims, one.a_claims, ground),
            grid=contests.group(one.id)[0].id,
            versions=contests.versions(one.id),
        )


class _Ground:
    """What sides are told from: who said each claim first, and what rests on it."""

    def __init__(self, evidence: Evidence, system: SystemModel) -> None:
        self.evidence = evidence
        weighed = evidence.weighed
        self.voices = {claim: frozenset(origin.voices) for origin in weighed.origins for claim in origin.claims}
        self._links: defaultdict[str, list[Link]] = defaultdict(list)
        for link in system.links:
            for claim in link.claims:
                self._links[claim].append(link)
        self._concepts = evidence.concepts(system)

    def findings(self, claims: Iterable[str]) -> tuple[ToldFinding, ...]:
        """The findings that some claims make, in their order."""
        told = [(finding, self.evidence.claims_of(finding)) for finding in self.evidence.findings_of(claims)]
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


def _side(anchor: Anchor, said: str, ids: Sequence[str], others: Sequence[str], ground: _Ground) -> RivalSide:
    evidence = ground.evidence
    claims = evidence.ranked(ids)
    claim = claims[0] if claims else None
    speaker, kind = evidence.holders(claim)[-1] if claim else (evidence.publisher(anchor.doc), "outlet")
    cite = cite_anchor(evidence, anchor, claim)
    voices = [ground.voices[one.id] for one in claims if one.id in ground.voices]
    copies = (one for one in cite_ids(evidence, ids) if not _holds(anchor, one))
    return RivalSide(
        words=said,
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
