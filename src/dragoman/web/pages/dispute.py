"""Built -> the page of one matter in dispute: its versions, the evidence for and against each, and its pairs."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from dragoman.tell.ach import Matrix, Stance, make_matrix
from dragoman.tell.disputes import say_side
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built, UnknownConflictError
from dragoman.web.pages.cites import Cite, cite_anchor, gather_evidence
from dragoman.web.pages.contests import gather_contests
from dragoman.web.pages.disputes import RivalPair, tell_pairs

# What is shown of one matter at most.
MOST_PAIRS, MOST_VERSIONS, MOST_EVIDENCE = 100, 12, 200


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
    """One matter. id: of its first conflict. pairs: its conflicts, the most important first, 100 at most.

    versions: the least contradicted first, 12 at most. evidence: in reading order, 200 pieces at most; the first of
    each version shown is among them. more_pairs, more_versions, more_evidence: how many are left out of each.
    """

    id: str
    matter: str
    pairs: tuple[RivalPair, ...]
    versions: tuple[GridVersion, ...]
    evidence: tuple[GridRow, ...]
    more_pairs: int
    more_versions: int
    more_evidence: int


def make_dispute(built: Built, identity: str) -> DisputePage:
    """The page of one matter, by the id of any of its conflicts. Raises UnknownConflictError."""
    evidence, contests = gather_evidence(built), gather_contests(built)
    group = contests.group(identity)
    if not group:
        raise UnknownConflictError(identity)
    grid = make_matrix(group, evidence)
    names = {origin.id: origin.name for origin in evidence.weighed.origins}
    pairs = contests.among(group)[:MOST_PAIRS]
    rows = tuple(_rows(grid, names, evidence))
    return DisputePage(
        id=grid.id,
        matter=grid.matter,
        pairs=tell_pairs(pairs, built),
        versions=tuple(_versions(grid, evidence)),
        evidence=rows,
        more_pairs=len(group) - len(pairs),
        more_versions=max(0, len(grid.versions) - MOST_VERSIONS),
        more_evidence=len(grid.evidence) - len(rows),
    )


def _versions(grid: Matrix, evidence: Evidence) -> Iterator[GridVersion]:
    for number, one in enumerate(grid.versions[:MOST_VERSIONS]):
        # Two versions may have the same words, of which one sentence denies them.
        first = next(piece.citation.anchor for piece in grid.evidence if piece.reads[number] == "consistent")
        yield GridVersion(words=say_side(first, evidence), against=one.against, behind=one.behind)


def _kept(grid: Matrix) -> list[int]:
    """Places of the evidence that is shown: the first piece of each version shown, then whatever comes first."""
    stances = [one.reads for one in grid.evidence]
    versions = range(min(MOST_VERSIONS, len(grid.versions)))
    firsts = (next(place for place, reads in enumerate(stances) if reads[one] == "consistent") for one in versions)
    return sorted([*dict.fromkeys((*firsts, *range(len(stances))))][:MOST_EVIDENCE])


def _rows(grid: Matrix, names: Mapping[str, str], evidence: Evidence) -> Iterator[GridRow]:
    for one in (grid.evidence[place] for place in _kept(grid)):
        claim = evidence.claims.get(one.citation.claim or "")
        yield GridRow(
            cite=cite_anchor(evidence, one.citation.anchor, claim),
            source=one.source,
            origin=names.get(one.origin) if one.origin else None,
            reads=one.reads[:MOST_VERSIONS],
        )
