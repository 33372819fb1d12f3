"""Links whose ends people have put right -> signs that fit the new ends, and no concepts that nothing is left of."""

from collections.abc import Collection, Mapping
from typing import Any

from msgspec.structs import replace

from dragoman.records import Claim, Influence, Phrase, Reading

ENDS = ("cause", "effect")
SIGN = "content.concept_sign"
WORDS_SIGNS = frozenset({"content.sign", "sign"})


def settle_link(before: Claim, after: Claim, changes: Mapping[str, Any]) -> Claim:
    """An edited claim; of a link, with signs between its words and between its concepts that fit each other.

    Where an end is another concept now, more of the words is more of that, unless it is the same quantity of somebody
    else, or the changes say otherwise. Where one sign alone was put right, the other follows.
    """
    old, new = before.content, after.content
    if not isinstance(old, Influence) or not isinstance(new, Influence):
        return after
    if concepts_of(before) == concepts_of(after):
        return replace(after, content=_settle_signs(new, changes))
    cause, effect = (
        _turn_end(getattr(old, end), getattr(new, end), told=f"content.{end}.orientation" in changes) for end in ENDS
    )
    told = SIGN in changes and not WORDS_SIGNS & changes.keys()
    facing = None if new.sign is None else new.sign * cause.orientation * effect.orientation
    sign = new.concept_sign if told else facing
    return replace(after, content=replace(new, cause=cause, effect=effect, concept_sign=sign))


def _settle_signs(link: Influence, changes: Mapping[str, Any]) -> Influence:
    """A link of the same concepts; the sign that the changes do not name follows the one that they do."""
    words, between = bool(WORDS_SIGNS & changes.keys()), SIGN in changes
    facing = link.cause.orientation * link.effect.orientation
    if words and not between and link.cause.concept and link.effect.concept:
        return replace(link, concept_sign=None if link.sign is None else link.sign * facing)
    if between and not words:
        return replace(link, sign=None if link.concept_sign is None else link.concept_sign * facing)
    return link


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
