"""Events of one sentence -> those that are deeds of their own; what came of a deed is told with that deed."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.read._gaps import set_off
from dragoman.read.scene import Scene
from dragoman.records import Claim, Event


def leave_outcomes(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events but those that a participle tells as the outcome of a like deed: "shelled X, killing nine".

    Whom it befell is counted with the deed itself. Where the deed names nobody that it was done to and its outcome does
    ("struck a convoy, killing soldiers of X"), both stay.
    """
    words = [_word(scene, claim) for claim in events]
    told = {(claim.sentence, word.i): claim for claim, word in zip(events, words, strict=True) if word is not None}
    return tuple(
        claim for claim, word in zip(events, words, strict=True) if word is None or not _is_outcome(claim, word, told)
    )


def _word(scene: Scene, claim: Claim) -> Token | None:
    """The word that an event rests on."""
    found = scene.tokens(claim.sentence, claim.content.trigger) if isinstance(claim.content, Event) else None
    return found.root if found else None


def _is_outcome(claim: Claim, word: Token, told: dict[tuple[int, int], Claim]) -> bool:
    """Whether a participle after a comma tells what came of the deed of the verb above it."""
    first = word
    while first.dep_ == "conj" and first.tag_ == "VBG":
        first = first.head
    if first.tag_ != "VBG" or first.dep_ != "advcl" or first.i < first.head.i or not set_off(first):
        return False
    above = told.get((claim.sentence, first.head.i))
    if above is None or not isinstance(above.content, Event) or not isinstance(claim.content, Event):
        return False
    deed, outcome = above.content, claim.content
    named = any(role.mention for role in outcome.targets) and not any(role.mention for role in deed.targets)
    return deed.type == outcome.type == "ASSAULT" and above.status.polarity == claim.status.polarity and not named
