"""Findings -> those that only a headline tells, and the text below it tells again with more."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.records import Claim, Event, Finding, Reading, Relation, Role
from dragoman.records.document import HEADLINES
from dragoman.tell.evidence import Evidence

WORD = re.compile(r"[^\W_]+")
# Words of a side that say nothing of who stands there.
EMPTY = frozenset({"a", "an", "the", "of", "in", "some", "at", "least", "about"})
Sides = tuple[Sequence[Role], Sequence[Role]]


def told_below(evidence: Evidence) -> frozenset[str]:
    """The ids of findings that headlines alone tell, each of which the text below tells again: one is enough."""
    above = {doc: _headline_segments(reading) for doc, reading in evidence.readings.items()}
    below: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in evidence.claims.values():
        if claim.anchor.segment not in above.get(claim.doc, ()):
            below[claim.doc].append(claim)
    return frozenset(one.id for one in evidence.weighed.findings if _is_told_below(one, evidence, above, below))


def _headline_segments(reading: Reading) -> frozenset[int]:
    return frozenset(segment.number for segment in reading.segments if segment.kind in HEADLINES)


def _is_told_below(
    finding: Finding, evidence: Evidence, above: Mapping[str, frozenset[int]], below: Mapping[str, Sequence[Claim]]
) -> bool:
    claims = evidence.claims_of(finding)
    heads = [claim for claim in claims if claim.anchor.segment in above.get(claim.doc, ())]
    if not heads or len(heads) < len(claims):
        return False
    return all(any(_tells_again(claim, other) for other in below.get(claim.doc, ())) for claim in heads)


def _tells_again(head: Claim, other: Claim) -> bool:
    """Whether a claim tells of the deed or the tie of a headline, with sides that agree and none that differs."""
    first, second = _sides(head), _sides(other)
    if first is None or second is None or _kind(head) != _kind(other) or head.status.polarity != other.status.polarity:
        return False
    said = frozenset(WORD.findall(other.anchor.exact.lower()))
    agreeing = [_agree(one, two, said) for one, two in zip(first, second, strict=True)]
    return True in agreeing and False not in agreeing


def _kind(claim: Claim) -> tuple[str, str | None]:
    content = claim.content
    kind = content.type if isinstance(content, Event) else content.kind if isinstance(content, Relation) else None
    return type(content).__name__, kind


def _sides(claim: Claim) -> Sides | None:
    """Both sides of a deed or a tie, None for other claims."""
    content = claim.content
    if isinstance(content, Event):
        return content.sources, content.targets
    return (content.holder, content.target) if isinstance(content, Relation) else None


def _agree(head: Sequence[Role], other: Sequence[Role], said: frozenset[str]) -> bool | None:
    """Whether two sides are the same; None where the headline's leaves it open.

    Whoever has a name is the same by that, others by the words of the clause below. said: these.
    """
    if not head:
        return None
    if not other:
        return False
    actors = {role.actor for role in other if role.actor}
    return all(role.actor in actors or (_is_unnamed(role) and _words(role) <= said) for role in head)


def _is_unnamed(role: Role) -> bool:
    return role.actor is None or role.actor.startswith("~")


def _words(role: Role) -> frozenset[str]:
    """The words of a side that tell who stands there."""
    return frozenset(WORD.findall(role.anchor.exact.lower())) - EMPTY
