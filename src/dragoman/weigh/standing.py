"""Derived documents and conflicts -> how findings stand: in dispute, taken back, or overtaken by a later version."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from dragoman.records import Claim, Conflict, Finding
from dragoman.records.finding import Support
from dragoman.weigh.derived import Derived

# On these a later version of a story takes the place of the earlier; on others both may hold.
OVERTAKING = frozenset({"polarity", "quantity", "role", "time"})


class Standing(NamedTuple):
    """What became of documents. retracted: taken back by those who printed them. later: what goes on with each."""

    retracted: frozenset[str] = frozenset()
    later: Mapping[str, frozenset[str]] = {}

    def settle(self, conflict: Conflict) -> str | None:
        """The document whose side of a conflict has given way, None where neither has."""
        for old, new in ((conflict.a.doc, conflict.b.doc), (conflict.b.doc, conflict.a.doc)):
            overtaken = new in self.later.get(old, ()) and conflict.type in OVERTAKING
            if overtaken or (old in self.retracted and new not in self.retracted):
                return old
        return None


UNMOVED = Standing()


def find_standing(derived: Sequence[Derived]) -> Standing:
    """Documents that a retraction, a correction or an update with a known earlier version speaks of, and their copies.

    A copy word for word stands and falls with what it copies, whoever prints it.
    """
    same = _find_copies(derived)
    retracted: set[str] = set()
    later: dict[str, set[str]] = defaultdict(set)
    for pair in derived:
        kind = pair.kinship.kind
        if pair.first is None or kind not in {"retraction", "correction", "update"}:
            continue
        old, new = pair.first.doc, (pair.b if pair.first is pair.a else pair.a).doc
        for copy in same.get(old, {old}):
            if kind == "retraction":
                retracted.add(copy)
            else:
                later[copy] |= same.get(new, {new})
    return Standing(frozenset(retracted), {old: frozenset(new) for old, new in later.items()})


def _find_copies(derived: Iterable[Derived]) -> Mapping[str, set[str]]:
    """Each document that is printed word for word elsewhere, with all its printings; the first holds all the others."""
    same: dict[str, set[str]] = {}
    for pair in derived:
        if pair.kinship.kind in {"verbatim", "reprint"} and pair.kinship.method == "exact":
            group = same.setdefault(pair.a.doc, {pair.a.doc})
            group.add(pair.b.doc)
            same[pair.b.doc] = group
    return same


def mark_findings(
    findings: Sequence[Finding],
    conflicts: Sequence[Conflict],
    claims: Iterable[Claim] = (),
    standing: Standing = UNMOVED,
) -> tuple[Finding, ...]:
    """Findings with the conflicts their claims are in, and how they stand.

    Retracted where all that say it were taken back; superseded where all were overtaken by a later version that says
    otherwise; conflicted where an open conflict is left. What a person reviewed stays reviewed. claims: of the
    findings, needed where `standing` holds anything.
    """
    by_claim: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        for claim in (*conflict.a_claims, *conflict.b_claims):
            by_claim[claim].append(conflict)
    moved = standing.retracted or standing.later
    docs = {claim.id: claim.doc for claim in claims} if moved else {}
    return tuple(_mark(finding, by_claim, docs, standing) for finding in findings)


def _mark(
    finding: Finding, by_claim: Mapping[str, list[Conflict]], docs: Mapping[str, str], standing: Standing
) -> Finding:
    met = {conflict.id: conflict for claim in finding.claims for conflict in by_claim.get(claim, ())}
    told = {docs[claim] for claim in finding.claims if claim in docs}
    support = finding.support
    if support != "reviewed":
        support = _stand(told, list(met.values()), standing) or support
    return msgspec.structs.replace(finding, conflicts=tuple(sorted(met)), support=support)


def _stand(told: set[str], met: Sequence[Conflict], standing: Standing) -> Support | None:
    """How the finding that these documents tell stands; None where nothing is against it."""
    if told and told <= standing.retracted:
        return "retracted"
    settled = {conflict.id: standing.settle(conflict) for conflict in met}
    given_way = {doc for doc in settled.values() if doc is not None}
    if told and told <= standing.later.keys() and told & given_way:
        return "superseded"
    return "conflicted" if any(settled[c.id] is None and is_disputed(c) for c in met) else None


def is_disputed(conflict: Conflict) -> bool:
    """Whether a conflict leaves its findings in dispute: not where time, scope or the text itself settles it."""
    return conflict.explained is None and not conflict.marked and conflict.type != "factuality"
