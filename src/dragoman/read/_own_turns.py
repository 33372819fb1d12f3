"""One verb above another, both in a user's dictionaries -> the one deed that they tell of together.

What a dictionary writes out ("~ a (a b WILL_ATTACK) SAY = a b 138") goes first. Else a promise, refusal or threat to do
a deed is made to whom the deed is done to; who means to do something hostile promises nothing.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from dragoman.ontology._verb_types import Turn
from dragoman.read._own_patterns import is_word
from dragoman.read._own_verbs import OwnDeed, OwnRead, list_verb, own_sense, own_sides
from dragoman.read.deeds import Senses, referents
from dragoman.read.scene import Scene
from dragoman.records import Role

HOSTILE_WORDS = 3
ANNOUNCING = frozenset({"AGREE", "REJECT", "THREATEN"})
NOBODY, ANYBODY = "_", "."


def governor(verb: Token) -> Token | None:
    """The verb whose complement a verb is ("said it will V", "promised to V"), None where there is none."""
    head = verb.head.head if verb.dep_ == "pcomp" else verb.head
    completes = verb.dep_ in {"xcomp", "ccomp", "pcomp"} and head.pos_ == "VERB" and head.i < verb.i
    return head if completes else None


def turn_deed(scene: Scene, number: int, above: OwnRead, below: OwnRead, senses: Senses) -> OwnDeed | None:
    """The deed that a dictionary has for one verb above another, None where it has none."""
    for turn in scene.ontology.verbs.turns:
        written = below.code.forth if turn.code == "Q" else turn.code
        known = scene.ontology.convert_code(written) if written else None
        if written is None or known is None or not _is_about(scene, turn, above, below):
            continue
        sense = own_sense(scene, number, above.verb, senses, known.type)
        outer, _ = own_sides(scene, number, above, sense)
        source, target = own_sides(scene, number, below, own_sense(scene, number, below.verb, senses, known.type))
        named = _name(scene, turn, outer, source, target)
        if named is not None:
            return OwnDeed(sense, above.verb, named[turn.to_source], named[turn.to_target], written)
    return None


def _is_about(scene: Scene, turn: Turn, above: OwnRead, below: OwnRead) -> bool:
    """Whether two verbs, with the auxiliaries of the lower one, are those of a turn or their synonyms."""
    *helping, main = turn.verbs or (None,)
    auxiliaries = [c for c in below.verb.children if c.dep_ in {"aux", "auxpass"}]
    helped = all(
        any(is_word(word, c) or _blocks(scene, word) & _listed(scene, c) for c in auxiliaries) for word in helping
    )
    told = main is None or bool(_blocks(scene, main) & below.blocks)
    return helped and told and bool(_blocks(scene, turn.governing) & above.blocks)


def _blocks(scene: Scene, word: str | None) -> frozenset[int]:
    """The blocks that list a word of a turn."""
    return frozenset(each.block for each in scene.ontology.verbs.forms.get(word or "", ()))


def _listed(scene: Scene, token: Token) -> frozenset[int]:
    return frozenset(each.block for each in list_verb(scene, token))


def _name(
    scene: Scene, turn: Turn, outer: tuple[Role, ...], source: tuple[Role, ...], target: tuple[Role, ...]
) -> Mapping[str, tuple[Role, ...]] | None:
    """Whom each letter of a turn means; None where somebody is missing, too many, or not who he should be."""
    named: dict[str, tuple[Role, ...]] = {}
    for letter, roles in ((turn.outer, outer), (turn.source, source), (turn.target, target)):
        if letter == ANYBODY:
            continue
        if bool(roles) == (letter == NOBODY):
            return None
        if letter in named and referents(scene, named[letter]).isdisjoint(referents(scene, roles)):
            return None
        named.setdefault(letter, roles)
    return named


def join_deeds(scene: Scene, above: OwnDeed, below: OwnDeed) -> OwnDeed | None:
    """What is left of a promise, refusal or threat of which the deed is told below it; None for anything else.

    above: by the verb alone; below: of the verb that completes it.
    """
    same = not referents(scene, above.sources).isdisjoint(referents(scene, below.sources))
    if above.sense.type not in ANNOUNCING or not same:
        return None
    if above.sense.type == "AGREE" and scene.ontology.event_types[below.sense.type].quad >= HOSTILE_WORDS:
        return below
    return above._replace(targets=below.targets or above.targets)
