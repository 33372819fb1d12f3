"""Events of one document -> those but what an agreement, a promise or a threat above them tells already."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.scene import Scene
from dragoman.read.senses.deeds import referents
from dragoman.read.words.labels import VERBAL
from dragoman.records import Claim, Event, Role

AGREED = "AGREE"
THREATENED = "THREATEN"
ANNOUNCING = load_traits().deeds.ahead
KIND = load_traits().deeds.held_out | {AGREED}
# How a deed hangs on the word that announces it, directly or below an infinitive.
BELOW = frozenset({"xcomp", "ccomp", "dobj", "pobj", "pcomp", "prep"})


def leave_announced(scene: Scene, events: Sequence[Claim]) -> tuple[Claim, ...]:
    """The events but kind ones that are only what an agreement or a threat above them is of, between the same.

    "Agreed to withdraw their troops", "offered to hold talks" and "promised talks" are one deed each; who threatens to
    withdraw promises nothing.
    """
    words = [(claim, scene.trigger(claim)) for claim in events]
    said = {(claim.sentence, word.i): claim for claim, word in words if word is not None and _is_of(claim, *ANNOUNCING)}
    return tuple(claim for claim, word in words if word is None or not said or not _is_told(scene, claim, word, said))


def _is_of(claim: Claim, *types: str) -> bool:
    return isinstance(claim.content, Event) and claim.content.type in types


def _is_told(scene: Scene, claim: Claim, word: Token, said: dict[tuple[int, int], Claim]) -> bool:
    """Whether a verb above the word of an event announces it."""
    if claim.status.polarity == "-" or not _is_of(claim, *KIND, THREATENED):
        return False
    outer = next((said[claim.sentence, v.i] for v in _verbs_above(word) if (claim.sentence, v.i) in said), None)
    if outer is None or not isinstance(outer.content, Event) or not isinstance(claim.content, Event):
        return False
    above, below = outer.content, claim.content
    if above.type == THREATENED and below.type in ANNOUNCING:
        # Whom it is made to is told by the word that makes it ("warned X that it would close the strait").
        alone = below.type == AGREED or (word.dep_ == "ccomp" and not _named(below.targets))
        return alone and _meant(scene, below) <= _meant(scene, above)
    if claim.status.modality != "planned" or THREATENED in {above.type, below.type}:
        return False
    return _named((*below.sources, *below.targets)) <= _named((*above.sources, *above.targets))


def _verbs_above(word: Token) -> list[Token]:
    """The verbs that a word hangs on as what is agreed to, or by an infinitive; nearest first."""
    found: list[Token] = []
    while word.dep_ in BELOW and word.head.i < word.i and not (word.dep_ == "prep" and word.head.pos_ not in VERBAL):
        word = word.head
        if word.pos_ in VERBAL:
            found.append(word)
    return found


def _meant(scene: Scene, event: Event) -> frozenset[str]:
    """Whom the sources of an event mean."""
    return referents(scene, (role for role in event.sources if role.mention))


def _named(roles: Sequence[Role]) -> frozenset[str]:
    """The mentions on a side."""
    return frozenset(role.mention for role in roles if role.mention)
