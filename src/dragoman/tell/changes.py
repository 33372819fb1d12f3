"""Two weighings of one dossier -> what one of them holds that the other does not, or holds otherwise."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from dragoman.records import Document, Finding, Reading, Weighed
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim


class Stand(NamedTuple):
    """A dossier as it stands: its documents, what was read of each, and how that weighs."""

    documents: Sequence[Document]
    readings: Sequence[Reading]
    weighed: Weighed


class Change(Struct, frozen=True, kw_only=True):
    """One finding that two weighings hold differently.

    change: "new" (only the later has it), "withdrawn" (only the earlier has), "changed" (its support or its number of
    origins differs). finding: its id in the later weighing, in the earlier where it is withdrawn. told: one sentence.
    before, after: support and origins ("single-origin, 1 origin"), None where it is not there.
    """

    change: Literal["new", "changed", "withdrawn"]
    finding: str
    told: str
    before: str | None
    after: str | None


def list_changes(earlier: Stand, later: Stand) -> tuple[Change, ...]:
    """Every finding that differs, in the order of the later weighing, those withdrawn last; () where none does.

    Findings are the same where they share a claim, so that one which only got a narrower date is not new.
    """
    return (*_kept(earlier.weighed, Evidence(*later)), *_gone(Evidence(*earlier), later.weighed))


def _kept(earlier: Weighed, later: Evidence) -> Iterator[Change]:
    """Findings that the later weighing holds anew or otherwise."""
    known = _by_claim(earlier)
    for finding in later.weighed.findings:
        before = next((known[claim] for claim in finding.claims if claim in known), None)
        if before is None:
            yield _change("new", finding, later, None, finding)
        elif (before.support, before.origins) != (finding.support, finding.origins):
            yield _change("changed", finding, later, before, finding)


def _gone(earlier: Evidence, later: Weighed) -> Iterator[Change]:
    """Findings none of whose claims is left."""
    known = _by_claim(later)
    for finding in earlier.weighed.findings:
        if not any(claim in known for claim in finding.claims):
            yield _change("withdrawn", finding, earlier, finding, None)


def _by_claim(weighed: Weighed) -> dict[str, Finding]:
    return {claim: finding for finding in weighed.findings for claim in finding.claims}


def _change(
    change: Literal["new", "changed", "withdrawn"],
    finding: Finding,
    evidence: Evidence,
    before: Finding | None,
    after: Finding | None,
) -> Change:
    claims = evidence.claims_of(finding)
    return Change(
        change=change,
        finding=finding.id,
        told=word_claim(claims[0], evidence) if claims else finding.label,
        before=_said(before),
        after=_said(after),
    )


def _said(finding: Finding | None) -> str | None:
    """How a finding is supported, in words."""
    if finding is None:
        return None
    return f"{finding.support}, {finding.origins} {'origin' if finding.origins == 1 else 'origins'}"
