"""Claims -> who stands at which end of them, and how that reads for how two stand to each other."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from dragoman.ontology import Ontology
from dragoman.records import Claim, Event, Finding, Relation, Role
from dragoman.records.status import STANDING
from dragoman.tell.evidence import Evidence

Sign = Literal["friendly", "hostile", "mixed", "unknown"]
# Findings that no longer count for what they said.
OVERTAKEN = frozenset({"retracted", "superseded"})


class Party(Struct, frozen=True, kw_only=True):
    """Somebody at one end of a claim. id: actor id, None where the words name nobody who is known. name: for people."""

    id: str | None
    name: str


def parties_of(roles: Iterable[Role], evidence: Evidence) -> tuple[Party, ...]:
    """Everybody in some roles once, in the order of the text; () where nobody is named."""
    found = (
        Party(id=role.actor if role.actor in evidence.actors else None, name=evidence.name(role)) for role in roles
    )
    return tuple(dict.fromkeys(found))


def ends_of(claim: Claim) -> tuple[Sequence[Role], Sequence[Role]]:
    """Who acts or holds, and at whom it is aimed; two times nobody for what is no event and no relation."""
    content = claim.content
    if isinstance(content, Event):
        return content.sources, content.targets
    if isinstance(content, Relation):
        return content.holder, content.target
    return (), ()


def is_told_so(claim: Claim) -> bool:
    """Whether a claim tells of what is or was so: not what it denies, nor what is planned, feared or asked for."""
    return claim.status.polarity == "+" and claim.status.modality in STANDING


def sign_of(claim: Claim, ontology: Ontology) -> int:
    """+1 for a friendly tie or a deed whose PLOVER score is above 0, -1 for a hostile tie or one below, else 0.

    A request, whose score is 0, has no sign, nor has what a claim does not tell as so.
    """
    content = claim.content
    if not is_told_so(claim):
        return 0
    if isinstance(content, Relation):
        kind = ontology.relation_kinds.get(content.kind)
        return (kind.stance or 0) if kind is not None else 0
    if isinstance(content, Event) and content.type is not None and content.type in ontology.event_types:
        score = ontology.event_types[content.type].score
        return (score > 0) - (score < 0)
    return 0


def name_sign(signs: Iterable[int]) -> Sign:
    """What the signs of several findings amount to: mixed where some are friendly and some hostile."""
    found = set(signs)
    if {1, -1} <= found:
        return "mixed"
    if 1 in found:
        return "friendly"
    return "hostile" if -1 in found else "unknown"


def best_claim(finding: Finding, evidence: Evidence) -> Claim | None:
    """The claim that speaks for a finding, None where none of its claims is known."""
    return next(iter(evidence.claims_of(finding)), None)
