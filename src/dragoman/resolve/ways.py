"""Words of a phrase -> whether they tell of a way that is closed or opened, whose the way is, and of what sort."""

import re
from functools import cache
from typing import Literal

from dragoman.ontology.ways import Turning, load_ways
from dragoman.records import Phrase, Role

Sign = Literal[1, -1]
STAYING = frozenset({"be", "keep", "remain", "stay"})
# Words that may stand between "the closure of" and the word for the way.
BETWEEN = r"(?:[\w'’-]+ ){0,4}"


def way_sense(phrase: Phrase) -> Sign | None:
    """1 where a phrase's words tell of a way that is closed, -1 of one that is opened; None where of neither.

    How the words move it (Phrase.delta) is left to the caller: of "the closure of the pass", where the pass goes, they
    name the pass, which is the opposite of a closed one.
    """
    ways, tells = load_ways(), _clause_tells if phrase.clausal else _noun_tells
    if tells(phrase, ways.closing):
        return 1
    if tells(phrase, ways.opening) or _goes(phrase, ways.closing, -1) or _goes(phrase, ways.opening, 1):
        return -1
    return None


def _clause_tells(phrase: Phrase, turning: Turning) -> bool:
    """Whether a clause closes a way, or tells that one stays closed; by the object, where that is a common noun."""
    way, text = _way_words(), _text(phrase)
    if phrase.head in turning.verbs:
        return not load_ways().all.isdisjoint(phrase.modifiers or re.findall(way, text))
    states = "|".join(sorted(turning.states))
    return phrase.head in STAYING and re.search(rf"\b{way}\b.*\b(?:{states})\b", text) is not None


def _noun_tells(phrase: Phrase, turning: Turning) -> bool:
    """Whether a noun phrase tells of the closing of a way, or of a closed one ("the crossing is closed")."""
    ways = load_ways().all
    if phrase.head in ways:
        return phrase.delta is None and not turning.states.isdisjoint(phrase.modifiers)
    named = not ways.isdisjoint(phrase.modifiers) or re.search(rf"\bof {BETWEEN}{_way_words()}\b", _text(phrase))
    return phrase.head in turning.nouns | turning.states and bool(named)


def _goes(phrase: Phrase, turning: Turning, delta: Sign) -> bool:
    """Whether a phrase names a way of which its words say that it is closed, or that it is opened."""
    moved = phrase.delta == delta and phrase.head in load_ways().all and not phrase.clausal
    return moved and any(word.startswith(turning.stems) for word in _text(phrase).split())


def way_sides(phrase: Phrase) -> tuple[Role | None, Role | None]:
    """Who closes a way, and the way, or to whom it is closed: a name right before the word for a way is the way's."""
    holder = phrase.holder
    if holder is None or not _is_of_way(holder, phrase):
        return holder, phrase.target
    return None, phrase.target or holder


def _is_of_way(role: Role, phrase: Phrase) -> bool:
    told = phrase.antecedent or phrase.anchor
    rest = told.exact[max(0, role.anchor.end - told.start) :].lower()
    inside = told.start <= role.anchor.start
    return inside and re.match(rf"\s+(?:[a-z-]+\s+)?{_way_words()}\b", rest) is not None


def way_sort(phrase: Phrase) -> frozenset[str]:
    """The words of a phrase that tell of what sort the way, or the blockade, is."""
    words = set(re.findall(r"[a-z]+", _text(phrase)))
    return frozenset(sort for sort in load_ways().sorts if not words.isdisjoint({sort, f"{sort}s", f"{sort}es"}))


def is_bare_closing(phrase: Phrase) -> bool:
    """Whether a phrase tells of a closing and not of what ("the closure")."""
    alone = not phrase.clausal and not phrase.modifiers and phrase.holder is None and phrase.target is None
    return alone and phrase.head in load_ways().closing.nouns


def _text(phrase: Phrase) -> str:
    return " ".join(phrase.anchor.exact.lower().split())


@cache
def _way_words() -> str:
    """What any word for a way looks like."""
    return f"(?:{'|'.join(sorted(load_ways().all))})"
