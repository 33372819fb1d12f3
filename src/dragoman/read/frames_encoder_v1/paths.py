"""Two words of a sentence -> the way between them in the parse, as one name."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

# A longer way says little; words are then as far apart as any.
LONGEST = 5
# Words that stand in the name themselves: "to" and "from" lead to different sides.
NAMED = frozenset({"prep", "agent", "mark"})


def ways_up(words: Sequence[Token]) -> list[list[Token]]:
    """For each word, the word itself and all above it, nearest first."""
    return [[word, *word.ancestors] for word in words]


def name_paths(up: Sequence[Token], ways: Sequence[Sequence[Token]]) -> list[str | None]:
    """The way from one word to each of some, up to where both meet and down; None where it is long or they never meet.

    up, ways: see ways_up. A step is named by its label in the parse ("dobj|" is from an object to its verb, "|nsubj"
    from a verb to its subject); where a word joins clauses or stands before a noun, by that word too.
    """
    places = {word.i: place for place, word in enumerate(up[: LONGEST + 1])}
    return [_name_path(up, places, way[: LONGEST + 1]) for way in ways]


def _name_path(up: Sequence[Token], places: Mapping[int, int], down: Sequence[Token]) -> str | None:
    """The way from one word, of which the places of those above it are told, to another."""
    for below, word in enumerate(down):
        above = places.get(word.i)
        if above is not None:
            if above + below > LONGEST:
                return None
            return "^".join(map(_step, up[:above])) + "|" + "v".join(map(_step, reversed(down[:below])))
    return None


def _step(word: Token) -> str:
    return f"{word.dep_}:{word.lemma_.lower()}" if word.dep_ in NAMED else word.dep_
