"""Words of a question -> the actors it names, with their roles, and the words for a quantity."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from dragoman.ask.vocabulary import ROLES, Role, Vocabulary, singular, split_words, tells
from dragoman.ontology import WordSense

# Words that are known together at most.
LONGEST = 4
# Words within which they stand, with others between them.
NEAR = 6


class Named(NamedTuple):
    """An actor a question names: the ids the words may mean, its role (None: either), the words, singular."""

    actors: frozenset[str]
    role: Role | None
    words: tuple[str, ...]
    preposition: str | None


class Sensed(NamedTuple):
    """Words for a quantity, singular, and what they name by the ontology; empty senses where it knows none."""

    words: tuple[str, ...]
    senses: tuple[WordSense, ...]


class Query(NamedTuple):
    """A question's words, taken apart."""

    named: tuple[Named, ...]
    sensed: tuple[Sensed, ...]


def read_query(words: str, vocabulary: Vocabulary) -> Query:
    """The actors and the quantity words of a question, in its order; empty words are left out."""
    tokens = split_words(words)
    named: list[Named] = []
    content: list[str] = []
    place, preposition = 0, None
    while place < len(tokens):
        length, actors = _name_at(tokens, place, vocabulary)
        token = tokens[place].casefold()
        if length:
            spelled = tuple(singular(word) for word in tokens[place : place + length])
            named.append(
                Named(actors, ROLES.get(preposition, "holder") if preposition else "holder", spelled, preposition)
            )
        elif token in ROLES:
            preposition = token
        elif tells(token):
            content.append(singular(token))
        place += max(1, length)
    return Query(_settle_roles(named), tuple(_sense(content, vocabulary)))


def _name_at(tokens: Sequence[str], place: int, vocabulary: Vocabulary) -> tuple[int, frozenset[str]]:
    """Length and meaning of the longest name that starts here; length 0 without one."""
    for length in range(min(vocabulary.longest_name, len(tokens) - place), 0, -1):
        spelled = tuple(tokens[place : place + length])
        actors = vocabulary.names.get(spelled) or vocabulary.names.get(tuple(word.casefold() for word in spelled))
        if actors:
            return length, actors
    return 0, frozenset()


def _settle_roles(named: Sequence[Named]) -> tuple[Named, ...]:
    """Where somebody acts "by", what the act is "of" is its target."""
    if not any(actor.preposition == "by" for actor in named):
        return tuple(named)
    return tuple(actor._replace(role="target") if actor.preposition == "of" else actor for actor in named)


def _sense(content: Sequence[str], vocabulary: Vocabulary) -> Iterator[Sensed]:
    """Content words in the longest runs the ontology knows, single words where it knows none.

    Words known together are taken together in any order, and with others between them: "closure of the northern
    border" and "northern border closure".
    """
    left = list(content)
    while left:
        run = _run_at(left, vocabulary) or _apart(left, vocabulary) or (0,)
        words = tuple(left[place] for place in run)
        yield Sensed(words, vocabulary.senses.get(words) or vocabulary.unordered.get(frozenset(words), ()))
        left = [word for place, word in enumerate(left) if place not in run]


def _run_at(left: Sequence[str], vocabulary: Vocabulary) -> tuple[int, ...]:
    """The places of the longest run of words from the first one on that is known; () where only a single word is."""
    lengths = range(min(LONGEST, len(left)), 1, -1)
    return next((tuple(range(length)) for length in lengths if tuple(left[:length]) in vocabulary.senses), ())


def _apart(left: Sequence[str], vocabulary: Vocabulary) -> tuple[int, ...]:
    """The places of the first word and of others after it that are known together, whatever their order."""
    for length in range(min(LONGEST, len(left)), 1, -1):
        for others in combinations(range(1, min(NEAR, len(left))), length - 1):
            places = (0, *others)
            if frozenset(left[place] for place in places) in vocabulary.unordered:
                return places
    return ()
