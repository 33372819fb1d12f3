"""Conflicts -> matrices of evidence by rival versions, ranked by least inconsistency.

Analysis of competing hypotheses (Heuer, Psychology of Intelligence Analysis, 1999, ch. 8): what speaks against a
version counts, not what speaks for it, since much evidence fits every version. Evidence is counted by origin, so that
a sentence printed often weighs no more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView, Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from dragoman.records import Anchor, Conflict, OriginGroup
from dragoman.tell._brief import Citation
from dragoman.tell.disputes import name_matter
from dragoman.tell.evidence import Evidence
from dragoman.weigh.near import find_root
from dragoman.weigh.origins import count_origins
from dragoman.weigh.pages import Page
from dragoman.weigh.voice_names import page_voice

Stance = Literal["consistent", "inconsistent", "either", "neither"]
Place = tuple[str, int, int]
Places = KeysView[Place]
Origins = Mapping[str, OriginGroup]


class Version(Struct, frozen=True, kw_only=True):
    """One of the rival versions.

    words: those of its first evidence; sentence: the whole sentence they stand in, which tells whether it denies them.
    against, behind: origins of what speaks so.
    """

    words: str
    sentence: str
    against: int
    behind: int


class Weight(Struct, frozen=True, kw_only=True):
    """One piece of evidence. source: who says so. origin: id of its origin, None where no claim was read there.

    reads: how it stands to each version, in their order: "either" where a change over time or of scope may explain the
    difference, "neither" where the two were not set against each other.
    """

    citation: Citation
    source: str
    origin: str | None
    reads: tuple[Stance, ...]


class Matrix(Struct, frozen=True, kw_only=True):
    """The rival versions of one matter, the least contradicted first, with the evidence in reading order.

    id: of its first conflict. conflicts: ids of all it is made of.
    """

    id: str
    matter: str
    conflicts: tuple[str, ...]
    versions: tuple[Version, ...]
    evidence: tuple[Weight, ...]


class _Grid(NamedTuple):
    """The places that some conflicts name, in reading order, and how they stand to each other.

    claims: what was read at each place. rivals: places that contradict each; explained: those of which a change over
    time or of scope may be the reason. voices: who may have said first what stands at each.
    """

    anchors: Mapping[Place, Anchor]
    claims: Mapping[Place, tuple[str, ...]]
    rivals: Mapping[Place, set[Place]]
    explained: Mapping[Place, set[Place]]
    voices: Mapping[Place, frozenset[str]]

    def versions(self) -> list[Places]:
        """Places put into versions, the least contradicted first: each into the first that it contradicts nowhere."""
        apart = {one: self.rivals.get(one, set()) | self.explained.get(one, set()) for one in self.anchors}
        return sorted(_put_together(apart), key=self.against)

    def against(self, version: Iterable[Place]) -> int:
        """How many origins speak against a version with nothing to explain it."""
        return self.count({place for member in version for place in self.rivals.get(member, ())})

    def count(self, places: Iterable[Place]) -> int:
        """How many origins some places have."""
        return count_origins(self.voices[place] for place in places)

    def reads(self, place: Place, version: Places) -> Stance:
        """How what stands at a place stands to a version."""
        if place in version:
            return "consistent"
        if not version.isdisjoint(self.rivals.get(place, set())):
            return "inconsistent"
        return "neither" if version.isdisjoint(self.explained.get(place, set())) else "either"


def find_matrix(matrices: Iterable[Matrix], conflict: str) -> Matrix | None:
    """The matrix that a conflict belongs to, by its id; None for an id that is in none."""
    return next((matrix for matrix in matrices if conflict in matrix.conflicts), None)


def make_matrices(evidence: Evidence) -> Iterator[Matrix]:
    """A matrix for each set of conflicts of one type that hang together by places in the texts, in their order."""
    first = {claim: origin for origin in evidence.weighed.origins for claim in origin.claims}
    for group in group_conflicts(evidence.weighed.conflicts):
        yield _matrix(group, _lay(group, first, evidence), first, evidence)


def make_matrix(group: Sequence[Conflict], evidence: Evidence) -> Matrix:
    """The matrix of one set of conflicts that hang together, see group_conflicts."""
    wanted = {claim for one in group for claim in (*one.a_claims, *one.b_claims)}
    first = {claim: origin for origin in evidence.weighed.origins for claim in wanted.intersection(origin.claims)}
    return _matrix(group, _lay(group, first, evidence), first, evidence)


def count_versions(group: Iterable[Conflict]) -> int:
    """How many versions the matrix of some conflicts has."""
    apart: dict[Place, set[Place]] = defaultdict(set)
    for one in group:
        a, b = _place(one.a), _place(one.b)
        apart[a].add(b)
        apart[b].add(a)
    return len(_put_together({place: apart[place] for place in sorted(apart)}))


def _put_together(apart: Mapping[Place, set[Place]]) -> list[Places]:
    """Places, each put into the first version that it contradicts nowhere. apart: places that contradict each."""
    versions: list[dict[Place, None]] = []
    for place, against in apart.items():
        home = next((version for version in versions if version.keys().isdisjoint(against)), None)
        if home is None:
            versions.append({place: None})
        else:
            home[place] = None
    return [version.keys() for version in versions]


def group_conflicts(conflicts: Sequence[Conflict]) -> list[list[Conflict]]:
    """Conflicts of one type that share places, put together."""
    parent, home = list(range(len(conflicts))), dict[tuple[str, Place], int]()
    for number, conflict in enumerate(conflicts):
        for side in (conflict.a, conflict.b):
            known = find_root(parent, home.setdefault((conflict.type, _place(side)), number))
            root = find_root(parent, number)
            parent[max(known, root)] = min(known, root)
    groups: dict[int, list[Conflict]] = defaultdict(list)
    for number, conflict in enumerate(conflicts):
        groups[find_root(parent, number)].append(conflict)
    return list(groups.values())


def _place(anchor: Anchor) -> Place:
    return anchor.doc, anchor.start, anchor.end


def _lay(group: Sequence[Conflict], first: Origins, evidence: Evidence) -> _Grid:
    """The grid of some conflicts. first: the origin of each claim; words without a claim are their page's."""
    anchors: dict[Place, Anchor] = {}
    claims: dict[Place, tuple[str, ...]] = defaultdict(tuple)
    rivals: dict[Place, set[Place]] = defaultdict(set)
    explained: dict[Place, set[Place]] = defaultdict(set)
    for one in group:
        a, b = _place(one.a), _place(one.b)
        anchors |= {a: one.a, b: one.b}
        claims[a] += one.a_claims
        claims[b] += one.b_claims
        apart = rivals if one.explained is None else explained
        apart[a].add(b)
        apart[b].add(a)
    voices = {place: _voices(place[0], claims[place], first, evidence) for place in anchors}
    return _Grid({place: anchors[place] for place in sorted(anchors)}, claims, rivals, explained, voices)


def _voices(doc: str, claims: Sequence[str], first: Origins, evidence: Evidence) -> frozenset[str]:
    """Who may have said first what was read at a place of a document."""
    origin = next((first[claim] for claim in claims if claim in first), None)
    page = Page(evidence.documents[doc], evidence.readings[doc])
    return frozenset(origin.voices) if origin is not None else frozenset({page_voice(page)})


def _matrix(group: Sequence[Conflict], grid: _Grid, first: Origins, evidence: Evidence) -> Matrix:
    versions = grid.versions()
    return Matrix(
        id=group[0].id,
        matter=name_matter(group[0].type),
        conflicts=tuple(conflict.id for conflict in group),
        versions=tuple(
            _version(grid.anchors[next(iter(one))], grid.against(one), grid.count(one), evidence) for one in versions
        ),
        evidence=tuple(_weight(place, versions, grid, first, evidence) for place in grid.anchors),
    )


def _version(first: Anchor, against: int, behind: int, evidence: Evidence) -> Version:
    return Version(words=first.exact, sentence=evidence.sentence(first), against=against, behind=behind)


def _weight(place: Place, versions: Sequence[Places], grid: _Grid, first: Origins, evidence: Evidence) -> Weight:
    """One piece of evidence, and how it stands to each version."""
    anchor = grid.anchors[place]
    claim = next(iter(evidence.ranked(grid.claims[place])), None)
    return Weight(
        citation=evidence.cite(anchor, claim=claim),
        source=evidence.holders(claim)[-1][0] if claim else evidence.publisher(anchor.doc),
        origin=next((first[one].id for one in grid.claims[place] if one in first), None),
        reads=tuple(grid.reads(place, version) for version in versions),
    )
