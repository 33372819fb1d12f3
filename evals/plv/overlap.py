"""The words of a given actor and our roles -> whether they share somebody."""

from collections.abc import Iterator, Sequence

from dragoman.records import Reading, Role
from evals.words import stems

Span = tuple[int, int]


def find_span(words: str, sentence: str) -> Span | None:
    """Where the words stand, by their first place; None where they do not ("a recipient" for nobody named)."""
    start = sentence.find(words)
    return None if start < 0 or not words else (start, start + len(words))


def fills(roles: Sequence[Role], given: Span | None, sentence: str, reading: Reading) -> bool:
    """Whether one of the roles shares a telling word with the given span; where nothing is given, always.

    A pronoun counts for the words it goes back to, as does any other mention of the role's actor.
    """
    if given is None:
        return True
    return any(_shares(place, given, sentence) for role in roles for place in _places(role, reading))


def _places(role: Role, reading: Reading) -> Iterator[Span]:
    """Where a role's words stand, and where its actor is named else."""
    yield role.anchor.start, role.anchor.end
    if role.actor is not None:
        same = (mention for mention in reading.mentions if mention.actor == role.actor)
        yield from ((mention.anchor.start, mention.anchor.end) for mention in same)


def _shares(one: Span, other: Span, sentence: str) -> bool:
    """Whether two spans share a content word ("U.S." is one), or the first holds all of the other ("he")."""
    low, high = max(one[0], other[0]), min(one[1], other[1])
    shared = sentence[low:high].replace(".", "")
    return low < high and ((low, high) == other or bool(stems(shared)))
