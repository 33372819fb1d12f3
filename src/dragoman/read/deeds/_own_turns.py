"""One verb above another, both in a user's dictionaries -> the one deed that they tell of together.

What a dictionary writes out ("~ a (a b WILL_ATTACK) SAY = a b 138") goes first. Else a promise, refusal or threat to do
a deed is made to whom the deed is done to; who means to do something hostile promises nothing.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.ontology.verb_types import Turn
from dragoman.read.deeds._own_patterns import is_word
from dragoman.read.deeds._own_verbs import OwnDeed, OwnRead, list_verb, own_sense, own_sides
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import Senses, referents
from dragoman.read.words.labels import HELPING
from dragoman.records import Role

ANNOUNCING = load_traits().deeds.announced
NOBODY, ANYBODY = "_", "."
# As what both sides are looked for where a code has no type.
UNTYPED = "CONSULT"


def governor(verb: Token) -> Token | None:
    """The verb whose complement a verb is ("said it will V", "promised to V"), None where there is none."""
    head = verb.head.head if verb.dep_ == "pcomp" else verb.head
    completes = verb.dep_ in {"xcomp", "ccomp", "pcomp"} and head.pos_ == "VERB" and head.i < verb.i
    return head if completes else None


def turn_deed(scene: Scene, number: int, above: OwnRead, below: OwnRead, senses: Senses) -> OwnDeed | None:
    """The deed that a dictionary has for one verb above another, None where it has none, or none of a type of ours."""
    for turn in scene.ontology.verbs.turns:
        if not _is_about(scene, turn, above, below):
            continue
        code = below.code.forth if turn.code == "Q" else turn.code
        known = scene.ontology.convert_code(code) if code else None
        kind = known.type if known else UNTYPED
        reads = (above, below)
        upper, lower = (own_sense(scene, number, read.verb, senses, kind) for read in reads)
        (outer, _), (source, target) = (
            own_sides(scene, number, *each) for each in zip(reads, (upper, lower), strict=True)
        )
        named = _name(scene, turn, (outer, source, target), alone=not _has_subject_beside(below.verb))
        if named is not None:
            sides = (named[turn.to_source], named[turn.to_target])
            return OwnDeed(upper, above.verb, *sides, code) if code and known else None
    return None


def _has_subject_beside(verb: Token) -> bool:
    """Whether a verb has a subject of its own, and not that of the verb above."""
    return any(c.dep_ in {"nsubj", "nsubjpass", "csubj"} for c in children(verb))


def _is_about(scene: Scene, turn: Turn, above: OwnRead, below: OwnRead) -> bool:
    """Whether two verbs, with the auxiliaries of the lower one, are those of a turn or their synonyms."""
    *helping, main = turn.verbs or (None,)
    auxiliaries = [c for c in children(below.verb) if c.dep_ in HELPING]
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
    scene: Scene, turn: Turn, sides: tuple[tuple[Role, ...], ...], *, alone: bool
) -> Mapping[str, tuple[Role, ...]] | None:
    """Whom each letter of a turn means; None where somebody is missing, too many, or not who he should be.

    sides: who does the verb above, who does the one below, and to whom. alone: the one below has no subject of its own.
    """
    named: dict[str, tuple[Role, ...]] = {}
    for letter, roles, missing in zip(
        (turn.outer, turn.source, turn.target), sides, (False, alone, False), strict=True
    ):
        if letter == ANYBODY:
            continue
        if letter == NOBODY:
            if roles and not missing:
                return None
            continue
        if not roles or not _agrees(scene, named, letter, roles):
            return None
        named.setdefault(letter, roles)
    return named


def _agrees(scene: Scene, named: Mapping[str, tuple[Role, ...]], letter: str, roles: tuple[Role, ...]) -> bool:
    """Whether a letter means whom it meant before, and nobody whom another letter means."""
    meant = referents(scene, roles)
    return all((each == letter) != referents(scene, known).isdisjoint(meant) for each, known in named.items())


def join_deeds(scene: Scene, above: OwnDeed, below: OwnDeed) -> OwnDeed | None:
    """What is left of a promise, refusal or threat of which the deed is told below it; None for anything else.

    above: by the verb alone; below: of the verb that completes it.
    """
    same = not referents(scene, above.sources).isdisjoint(referents(scene, below.sources))
    if above.sense.type not in ANNOUNCING or not same:
        return None
    if above.sense.type == "AGREE" and not scene.ontology.event_types[below.sense.type].is_friendly:
        return below
    return above._replace(targets=below.targets or above.targets)
