"""Deeds of nobody named that rules read and the encoder sees none in: they are told no longer."""

from collections.abc import Callable, Container, Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read._tree import children
from dragoman.read.syntax import lemma
from dragoman.records import Event, Role

# Below this a word tells of no deed; chosen on passages kept from the encoder, and on dev.
UNLIKELY = 0.1
# From here on it likely tells of one.
LIKELY = 0.5
NOBODY: frozenset[str] = frozenset()

# How likely a word tells of a deed, 0 to 1; None for a word that was not read.
Likelihood = Callable[[Token], float | None]


def is_doubted(
    event: Event, word: Token, likelihood: Likelihood, told: Container[int], alone: Container[str] = NOBODY
) -> bool:
    """Whether a rule's deed of nobody named is none: neither its word tells of one nor a word beside it in the parse.

    word: what it rests on. told: places of the words that events of the sentence rest on; such a word beside it speaks
    for its own event alone. What somebody named does is left to rules. alone: ids of mentions that are somebody as a
    side of a deed alone, and so are as good as unnamed.
    """
    seen = likelihood(word)
    # What befalls somebody only by another's will needs no other word for it ("a student was shot").
    willed = any(role.mention for role in event.targets) and lemma(word) in load_lexicon().events.mood["willed"]
    if seen is None or seen >= UNLIKELY or willed or _names_any(event.sources, alone):
        return False
    return not any(one.i not in told and (likelihood(one) or 0) >= LIKELY for one in _beside(word))


def _names_any(roles: Iterable[Role], alone: Container[str]) -> bool:
    """Whether some role names somebody who is one wherever he stands."""
    return any(role.mention and role.mention not in alone for role in roles)


def _beside(word: Token) -> Iterator[Token]:
    """The word above another, those below it, and those below these."""
    yield word.head
    for child in children(word):
        yield child
        yield from children(child)
