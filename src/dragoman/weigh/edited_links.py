"""Links whose ends people have put right -> signs that fit the new ends, and no concepts that nothing is left of."""

from collections.abc import Collection, Mapping
from typing import Any

from msgspec.structs import replace

from dragoman.records import Claim, Influence, Phrase, Reading

ENDS = ("cause", "effect")
SIGN = "content.concept_sign"


def settle_link(before: Claim, after: Claim, changes: Mapping[str, Any]) -> Claim:
    """An edited claim; where an end of a link is another concept now, with a sign between the concepts that fits.

    More of the words is then more of the new concept, unless it is the same quantity of somebody else, or the changes
    say otherwise.
    """
    old, new = before.content, after.content
    if not isinstance(old, Influence) or not isinstance(new, Influence) or concepts_of(before) == concepts_of(after):
        return after
    cause, effect = (
        _turn_end(getattr(old, end), getattr(new, end), told=f"content.{end}.orientation" in changes) for end in ENDS
    )
    told = SIGN in changes and not {"content.sign", "sign"} & changes.keys()
    facing = None if new.sign is None else new.sign * cause.orientation * effect.orientation
    sign = new.concept_sign if told else facing
    return replace(after, content=replace(new, cause=cause, effect=effect, concept_sign=sign))


def _turn_end(old: Phrase, new: Phrase, *, told: bool) -> Phrase:
    """An end of a link that faces as its concept does."""
    alike = (old.concept or "").partition("(")[0] == (new.concept or "").partition("(")[0]
    return new if told or alike else replace(new, orientation=1)


def concepts_of(claim: Claim) -> frozenset[str]:
    """The ids of the concepts at both ends of a link; none for any other claim."""
    content = claim.content
    ends = (content.cause, content.effect) if isinstance(content, Influence) else ()
    return frozenset(end.concept for end in ends if end.concept)


def without_lost(reading: Reading, claims: Collection[Claim]) -> Reading:
    """The reading without the concepts of some claims, as they were before an edit, that no claim is about now."""
    left = {concept for claim in reading.claims for concept in concepts_of(claim)}
    left |= {concept.part_of for concept in reading.concepts if concept.part_of}
    lost = {concept for claim in claims for concept in concepts_of(claim)} - left
    kept = tuple(concept for concept in reading.concepts if concept.id not in lost)
    return replace(reading, concepts=kept) if lost else reading
