"""Ends of links whose words hold those of the other end: each end keeps its own words."""

from collections.abc import Sequence

import msgspec
from spacy.tokens import Token

from dragoman.read.causes.links import Linked
from dragoman.read.grammar.scene import Scene
from dragoman.records import Anchor, Phrase

# Rules that set two clauses, or a clause and a noun, side by side.
PARTED = ("clause", "frame", "connective")
LOOSE = frozenset({"and", "but", "or", "that", "in", "order", "so", "as"})


def part_ends(scene: Scene, number: int, linked: Linked) -> Linked:
    """A link whose cause does not stand at an edge of its effect, nor the effect at an edge of its cause.

    "threatened to close the port if X stays" is no end of a link from "X stays": its words stop before "if".
    """
    cause, effect = linked.cause, linked.effect
    if not linked.rule.startswith(PARTED):
        return linked
    if _holds(effect.anchor, cause.anchor):
        return linked._replace(effect=_without(scene, number, effect, cause.anchor, linked.triggers))
    if _holds(cause.anchor, effect.anchor):
        return linked._replace(cause=_without(scene, number, cause, effect.anchor, linked.triggers))
    return linked


def _holds(outer: Anchor, inner: Anchor) -> bool:
    """Whether some words hold others, and more than those."""
    same = (outer.start, outer.end) == (inner.start, inner.end)
    return outer.start <= inner.start and inner.end <= outer.end and not same


def _without(scene: Scene, number: int, end: Phrase, other: Anchor, triggers: Sequence[Token]) -> Phrase:
    """An end without the words of the other where those are its first or last; unchanged where they stand inside."""
    tokens = list(scene.tokens(number, end.anchor) or ())
    inside = {t.i for t in scene.tokens(number, other) or ()}
    rest = [t for t in tokens if t.i not in inside]
    aside = {t.i for t in triggers}
    if not inside or not rest or (tokens[0].i not in inside and tokens[-1].i not in inside):
        return end
    while rest and _is_loose(rest[-1], aside) and tokens[-1].i in inside:
        rest.pop()
    while rest and _is_loose(rest[0], aside) and tokens[0].i in inside:
        rest.pop(0)
    return msgspec.structs.replace(end, anchor=scene.anchor(number, rest)) if len(rest) > 1 else end


def _is_loose(token: Token, aside: set[int]) -> bool:
    """Whether a word at the edge only joined the words taken away."""
    return token.is_punct or token.i in aside or token.lower_ in LOOSE
