"""Sides of a deed that name only whose or where something is -> the words of whatever was seen to stand there."""

from collections.abc import Iterator, Mapping

import msgspec
from spacy.tokens import Token

from dragoman.read.frames_encoder_v1 import Frame
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import phrase
from dragoman.read.senses.deeds import Sides
from dragoman.read.words.labels import VERBAL
from dragoman.records import Role

# How a word hangs on the noun whose owner it tells, and the prepositions that tell owner or place.
OWNING = frozenset({"amod", "compound", "nmod", "poss"})
WHOSE = frozenset({"of", "in", "at", "from", "near"})
MAX_CLIMB = 3


def sides_as_whole(scene: Scene, number: int, sides: Sides, frame: Frame) -> Sides:
    """Both sides of a deed, in the words of what each role belongs to where the encoder saw that on the side.

    Who is meant stays: "an X yacht" and "a yacht of X" are X's. Roles of mere words stay as they are, as does X where
    only X was seen ("rejected the X proposal").
    """
    sources, targets = (
        {side.token.i: side.score for side in seen if side.token.i != frame.token.i}
        for seen in (frame.first, frame.second)
    )
    return (
        tuple(_whole(scene, number, role, sources) for role in sides[0]),
        tuple(_whole(scene, number, role, targets) for role in sides[1]),
    )


def _whole(scene: Scene, number: int, role: Role, standing: Mapping[int, float]) -> Role:
    """A role in the words of what it belongs to, itself where nothing above it was likelier seen."""
    words = scene.tokens(number, role.anchor) if standing and role.mention else None
    if not words:
        return role
    head, last = words.root, words[-1].i
    for above in _above(head):
        if above.i in standing:
            surer = standing[above.i] >= standing.get(head.i, 0.0) and scene.mention(number, above) is None
            inside = [token for token in phrase(above) if token.i <= max(last, above.i)]
            return msgspec.structs.replace(role, anchor=scene.anchor(number, inside)) if surer else role
        last = max(last, above.i)
    return role


def _above(head: Token) -> Iterator[Token]:
    """What a word tells the owner or place of, the nearest first."""
    token = head
    for _ in range(MAX_CLIMB):
        if token.dep_ in OWNING:
            token = token.head
        elif token.dep_ == "pobj" and token.head.lower_ in WHOSE:
            token = token.head.head
        else:
            return
        if token.pos_ not in VERBAL:
            yield token
