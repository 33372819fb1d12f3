"""Two words of a sentence -> the way between them in the parse, as one name."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Token

# A longer way says little; words are then as far apart as any.
LONGEST = 5
# Words that stand in the name themselves: "to" and "from" lead to different sides.
NAMED = frozenset({"prep", "agent", "mark"})


class Way(NamedTuple):
    """The way from a word up: where it and those above it stand in the text, nearest first, and the name of each step.

    As far as the longest way that has a name can go.
    """

    places: tuple[int, ...]
    steps: tuple[str, ...]


def ways_up(words: Sequence[Token]) -> list[Way]:
    """For each word of a sentence, the way up from it."""
    known: dict[int, Way] = {}
    for word in words:
        _go_up(word, known)
    return [known[word.i] for word in words]


def _go_up(word: Token, known: dict[int, Way]) -> None:
    """Add the ways up from a word and from all above it to those known; each goes on as that of the word above it."""
    met: list[Token] = []
    while word.i not in known and not (met and met[-1].i == word.i):
        met.append(word)
        word = word.head
    for each in reversed(met):
        above = known.get(each.head.i, Way((), ()))
        known[each.i] = Way((each.i, *above.places[:LONGEST]), (_step(each), *above.steps[:LONGEST]))


def name_paths(up: Way, ways: Sequence[Way]) -> list[str | None]:
    """The way from one word to each of some, up to where both meet and down; None where it is long or they never meet.

    up, ways: see ways_up. A step is named by its label in the parse ("dobj|" is from an object to its verb, "|nsubj"
    from a verb to its subject); where a word joins clauses or stands before a noun, by that word too.
    """
    reached = {place: (above, "^".join(up.steps[:above])) for above, place in enumerate(up.places)}
    return [_name_path(reached, way) for way in ways]


def _name_path(reached: Mapping[int, tuple[int, str]], down: Way) -> str | None:
    """The way from one word, of which those above it are told with their distance and name, to another."""
    for below, place in enumerate(down.places):
        met = reached.get(place)
        if met is not None:
            above, name = met
            return None if above + below > LONGEST else f"{name}|{'v'.join(down.steps[:below][::-1])}"
    return None


def _step(word: Token) -> str:
    return f"{word.dep_}:{word.lemma_.lower()}" if word.dep_ in NAMED else word.dep_
