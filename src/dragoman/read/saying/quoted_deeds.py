"""Deeds told in a quotation of whole sentences -> the same without sides that only its frame names."""

from collections.abc import Container, Sequence

import msgspec

from dragoman.read.grammar.scene import Scene
from dragoman.read.saying._quotations import Quotation, find_quotations
from dragoman.records import Claim, Event, Role


def leave_frames(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events, those within quoted sentences without whoever stands outside of the marks.

    ("The treaty binds us," X said) tells of no treaty with X, as whom he speaks of is named within. What is only
    quoted in part ('X would "raid Y"') goes on with the words around it.
    """
    whole = [each for each in find_quotations(scene.parsed) if _opens_sentence(scene, each)]
    if not whole:
        return tuple(events)
    kinds = scene.ontology.event_types
    spoken = frozenset(name for name, kind in kinds.items() if kind.is_spoken)
    return tuple(_told_within(claim, whole, spoken) for claim in events)


def _opens_sentence(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation begins as a sentence does."""
    return scene.parsed.document.text[quotation.start : quotation.end].lstrip()[:1].isupper()


def _told_within(claim: Claim, whole: Sequence[Quotation], spoken: Container[str]) -> Claim:
    """An event with the sides alone that stand in the quotation where it is told; itself where it is told elsewhere.

    spoken: types of deeds that are done by saying so, which whoever speaks may do by what is quoted.
    """
    event = claim.content
    if not isinstance(event, Event):
        return claim
    place = event.trigger.start
    around = next((each for each in whole if each.start <= place < each.end), None)
    if around is None or all(_is_side_within(role, around) for role in (*event.sources, *event.targets)):
        return claim
    targets = tuple(role for role in event.targets if _is_side_within(role, around))
    own_word = event.type in spoken and not event.symmetric
    sources = tuple(role for role in event.sources if own_word or _is_side_within(role, around))
    return msgspec.structs.replace(claim, content=msgspec.structs.replace(event, sources=sources, targets=targets))


def _is_side_within(role: Role, around: Quotation) -> bool:
    """Whether a side is named within a quotation, or taken from elsewhere on purpose."""
    return role.inferred or role.anchor is None or around.start <= role.anchor.start < around.end
