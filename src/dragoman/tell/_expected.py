"""The sides of an event somebody expects -> whom they mean in a dossier, and which of them it does not know."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from dragoman.records import Reading, Role
from dragoman.tell.grammar import is_pronoun
from dragoman.weigh.keys import role_key
from dragoman.weigh.passages import side_of

# Words before a noun that do not tell who is meant: articles, numbers, owners by a pronoun.
_BEFORE = re.compile(
    r"^(?:(?:the|an?|some|all|both|its|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozens of|hundreds of|\d[\d,.]*)\s+)+",
    re.IGNORECASE,
)
LIKELY = 3
# How alike a name must be to be offered: a letter changed or two swapped in five. Tried on invented names, .6 to .85.
ALIKE = 0.75


class Side(NamedTuple):
    """One side of an expected event.

    words: as asked for. homes: whom they mean in the dossier, rolled up. named: those words, bare, for those who are no
    actor. unknown: words that stand in no text, each with the names that are most like it.
    """

    words: tuple[str, ...] = ()
    homes: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    unknown: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def meets(self, roles: Iterable[Role]) -> bool:
        """Whether one of some roles is on this side; any is where nobody was asked for."""
        return not self.words or any(
            side_of(role_key(role)) in self.homes or bare_words(role.anchor.exact) in self.named for role in roles
        )


class Known(NamedTuple):
    """Whom a dossier names: homes by bare words, by the last word of a name, and the words as they stand.

    texts: all its texts in lower case.
    """

    homes: Mapping[str, frozenset[str]]
    persons: Mapping[str, frozenset[str]]
    spelled: Mapping[str, str]
    all_homes: frozenset[str]
    texts: tuple[str, ...] = ()


def bare_words(words: str) -> str:
    """Words for somebody without what stands before the noun, in lower case."""
    return " ".join(_BEFORE.sub("", " ".join(words.split())).casefold().split())


def known_names(readings: Sequence[Reading], texts: Iterable[str] = ()) -> Known:
    """Everybody whom some readings of some texts name, by the words that name them."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    persons: defaultdict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for reading in readings:
        named = [(one.anchor.exact, one.actor) for one in reading.mentions if not is_pronoun(one.anchor.exact)]
        named += [(one.name, one.id) for one in reading.actors]
        for words, actor in named:
            if actor:
                homes[bare_words(words)].add(side_of(actor))
                spelled.setdefault(bare_words(words), " ".join(words.split()))
        for one in reading.actors:
            if (not one.kinds or "person" in one.kinds) and " " in one.name:
                persons[bare_words(one.name).rpartition(" ")[2]].add(side_of(one.id))
    return Known(
        {words: frozenset(ids) for words, ids in homes.items()},
        {words: frozenset(ids) for words, ids in persons.items()},
        spelled,
        frozenset(home for ids in homes.values() for home in ids),
        tuple(" ".join(text.split()).casefold() for text in texts),
    )


def side_named(words: str, known: Known) -> Side:
    """The side that the longest name in some words stands for, where they hold one."""
    asked = words.split()
    runs = [asked[start:end] for start in range(len(asked)) for end in range(start + 1, len(asked) + 1)]
    for run in sorted(runs, key=len, reverse=True):
        name = " ".join(run)
        homes = known.homes.get(bare_words(name), frozenset()) | known.persons.get(bare_words(name), frozenset())
        if homes:
            return Side(words=(name,), homes=homes, named=frozenset({bare_words(name)}))
    return Side()


def side_meant(roles: Sequence[Role], known: Known) -> Side:
    """The side that some roles of an expected event are, as a dossier knows it."""
    words = tuple(role.anchor.exact for role in roles)
    met = [_homes_of(role, known) for role in roles]
    unknown = [one for one, homes in zip(words, met, strict=True) if not homes and not _stands(one, known)]
    return Side(
        words=words,
        homes=frozenset().union(*met),
        named=frozenset(bare_words(one) for one in words),
        unknown=tuple((one, _likely(one, known)) for one in unknown),
    )


def _homes_of(role: Role, known: Known) -> frozenset[str]:
    """Whom a role means in a dossier: by its actor, by its words, by the last word of a person's name."""
    words = bare_words(role.anchor.exact)
    own = {side_of(role_key(role))} & known.all_homes
    return frozenset(own | known.homes.get(words, frozenset()) | known.persons.get(words, frozenset()))


def _stands(words: str, known: Known) -> bool:
    """Whether words for somebody stand in any text, whoever is meant."""
    return any(bare_words(words) in text for text in known.texts)


def _likely(words: str, known: Known) -> tuple[str, ...]:
    """The names of a dossier that are most like some words."""
    return tuple(known.spelled[one] for one in get_close_matches(bare_words(words), known.spelled, LIKELY, ALIKE))
