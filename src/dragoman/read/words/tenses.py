"""A verb -> the word that bears its tense. Nothing is kept, since a parse is asked that is still being mended."""

from spacy.tokens import Token

from dragoman.read.words.labels import FINITE, HELPING


def tensed(verb: Token) -> Token | None:
    """The word of a verb that bears its tense: the first that helps it, or itself; None where that word bears none.

    "Has been hit" does so by "has", "hit the camp" by "hit"; "to hit", "hitting" and "hit by X" bear none.
    """
    first = next((c for c in verb.lefts if c.dep_ in HELPING), verb)
    return first if first.tag_ in FINITE else None
