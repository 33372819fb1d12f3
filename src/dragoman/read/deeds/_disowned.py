"""Words for a part in harm that somebody denies or had none of -> the harm, denied of him ("denied any role in it")."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.deed_sides import noun_sides
from dragoman.read.deeds.event_claims import NOUN_RULE, Found
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import owners, preposition_slots
from dragoman.read.senses.deeds import Senses, noun_sense
from dragoman.read.senses.noun_makers import is_part_denied

HARMING = load_traits().deeds.harming


def disowned(scene: Scene, number: int, part: Token, senses: Senses) -> Iterator[Found]:
    """The harm that somebody says he did not do, by the word for his part in it; nothing for any other word.

    The word for the harm tells of it as well, with no one who did it.
    """
    if not is_part_denied(part):
        return
    doers = scene.doers(number, owners(part)) or scene.doers(number, agents(part.head))
    for deed in _deeds_below(part):
        sense = noun_sense(deed, senses)
        if doers and sense is not None and sense.type in HARMING and not sense.symmetric:
            targets = noun_sides(scene, number, deed, sense, scene.ontology.lexicon.events)[1]
            yield Found(sense, part, doers, tuple(t for t in targets if t not in doers), NOUN_RULE)
            return


def _deeds_below(part: Token) -> Iterator[Token]:
    """What somebody may have a part in, below the word for it or behind it below its verb."""
    slots = (slot for above in (part, part.head) for slot in preposition_slots(above))
    return (slot.token for slot in slots if slot.name in {"in", "for"} and slot.token.i > part.i)
