"""Built and a user's own words -> the concepts they may mean, and which way the words move them."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.ask import find_concepts, orient_words
from dragoman.records import Concept
from dragoman.verbs import Built
from dragoman.web.pages.cites import gather_evidence

SHOWN = 6
Way = Literal["up", "down"]
OTHER: Mapping[Way, Way] = {"up": "down", "down": "up"}


class FoundConcept(Struct, frozen=True, kw_only=True):
    """A concept that words may mean. direction: the way the words move it; words for its opposite turn it round.

    score: how well the words fit, 0.5 to 1.
    """

    concept: str
    label: str
    direction: Way
    score: float


class FoundPage(Struct, frozen=True, kw_only=True):
    """Concepts that a user's words may mean, best first; those of one score are equally good.

    words: what is left of the question without words of asking and of movement. clear: whether the first is the only
    best one.
    """

    words: str
    matches: tuple[FoundConcept, ...]
    clear: bool


class Movement(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say which way something moves, and words that only ask."""

    up: tuple[str, ...]
    down: tuple[str, ...]
    asking: tuple[str, ...]


@cache
def load_movement() -> Movement:
    """The words that ship with the package, read once."""
    text = (files("dragoman.web.pages") / "movement.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Movement)


def make_found(built: Built, words: str) -> FoundPage:
    """The concepts that words such as "the tolls of Ardin fall" may mean; none where nothing fits well enough."""
    bare, way = _read(words)
    found = _find(built, bare) or (_find(built, words) if bare else [])
    known = gather_evidence(built).concepts(built.system)
    matches = tuple(
        FoundConcept(
            concept=concept.id,
            label=known[concept.id].label,
            direction=_turned(way, concept, bare, built),
            score=score,
        )
        for concept, score in found[:SHOWN]
    )
    clear = len(matches) == 1 or (len(matches) > 1 and matches[0].score > matches[1].score)
    return FoundPage(words=bare, matches=matches, clear=clear)


def _find(built: Built, words: str) -> list[tuple[Concept, float]]:
    """Concepts by score; an act is named by words of movement too ("close the strait")."""
    return find_concepts(built.system, words, ontology=built.ontology, actors=built.weighed.actors) if words else []


def _read(words: str) -> tuple[str, Way]:
    """The words of a question that name a thing, and which way it moves; up where none says."""
    movement = load_movement()
    plain = " ".join(words.strip(" ?.!").split())
    down, left = _take_out(plain, movement.down)
    _, left = _take_out(left, movement.up)
    _, left = _take_out(left, movement.asking)
    return left, "down" if down else "up"


def _take_out(words: str, said: Sequence[str]) -> tuple[bool, str]:
    """Whether any of some words, or a form of them without "s", stands among others, and what is left of these."""
    forms = sorted({form for one in said for form in (one, one.removesuffix("s"))}, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)
    return pattern.search(words) is not None, " ".join(pattern.sub(" ", words).split())


def _turned(way: Way, concept: Concept, words: str, built: Built) -> Way:
    return way if orient_words(concept, words, built.ontology) > 0 else OTHER[way]
