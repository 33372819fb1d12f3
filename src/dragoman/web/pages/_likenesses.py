"""Actors -> pairs that may be one, each with why: names spelt alike, of which one holds the other, or short for it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from dragoman.ontology.traits import load_traits
from dragoman.records import Actor
from dragoman.weigh.words import fold_words

# A name part that this many names end in tells nothing ("party", "council").
MOST_ALIKE = 6
LEAST_LETTERS = 3
ARTICLES = frozenset({"a", "an", "the", "al", "el", "his", "her", "its", "their"})
# Words whose first letters are left out of an abbreviation.
SMALL = frozenset({"of", "for", "and", "in"})
GOVERNMENT = "~government"
BODIES = load_traits().kinds.body


class Likeness(NamedTuple):
    """Two actors that may be one. keep: the one that a list knows, or is spoken of more. doubt: 0 to 1."""

    keep: str
    other: str
    doubt: float
    why: str


def find_likenesses(actors: Sequence[Actor], spoken: Mapping[str, int]) -> list[Likeness]:
    """Pairs of actors whose names are alike, in the order of their ids; each pair once. spoken: mentions by actor."""
    names = {actor.id: _bare(actor.name) for actor in actors}
    known = {actor.id: actor for actor in actors}
    found: dict[frozenset[str], Likeness] = {}
    pairs = (*_same(names), *_within(names), *_bare_heads(known, names), *_initials(names), *_governments(known))
    for one, other, doubt, why in pairs:
        a, b = known[one], known[other]
        if _may_be_one(a, b) and frozenset((one, other)) not in found:
            keep, away = sorted((a, b), key=lambda actor: _rank(actor, spoken))
            found[frozenset((one, other))] = Likeness(keep.id, away.id, doubt, why)
    return [found[pair] for pair in sorted(found, key=sorted)]


def _bare(name: str) -> tuple[str, ...]:
    """A name's words without articles, hyphens taken apart."""
    words = [part for word in fold_words(name) for part in word.split("-")]
    return tuple(word for word in words if word not in ARTICLES)


def _rank(actor: Actor, spoken: Mapping[str, int]) -> tuple[bool, bool, int, str]:
    return actor.provisional, "~" in actor.id, -spoken.get(actor.id, 0), actor.id


def _may_be_one(a: Actor, b: Actor) -> bool:
    """Whether kinds and countries allow two actors to be one; two that a list knows are told apart by it.

    The kinds of two new names are guesses, which may differ, and so is that of a body called by its bare noun.
    """
    listed = [not one.provisional and "~" not in one.id for one in (a, b)]
    bare = any(one.id.startswith("~") for one in (a, b)) and all(BODIES & set(one.kinds) for one in (a, b))
    guessed = (a.provisional and b.provisional) or bare
    kinds = guessed or not a.kinds or not b.kinds or bool(set(a.kinds) & set(b.kinds))
    groups = "~" in a.id and "~" in b.id
    owned_alike = not groups or a.id.partition("~")[0] == b.id.partition("~")[0]
    return not all(listed) and kinds and owned_alike and (None in {a.country, b.country} or a.country == b.country)


def _same(names: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, float, str]]:
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for actor, words in names.items():
        if words:
            groups[tuple(sorted(words))].append(actor)
    for group in groups.values():
        for one, other in combinations(sorted(group)[:MOST_ALIKE], 2):
            named = "~" not in one and "~" not in other
            yield one, other, 0.6 if named else 0.2, "both are called the same"


def _within(names: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, float, str]]:
    """Names of which one is the other's last words, or holds it whole: a person by surname alone."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for actor, words in names.items():
        if words and "~" not in actor and len(words[-1]) >= LEAST_LETTERS:
            ends[words[-1]].append(actor)
    for group in ends.values():
        if len(group) <= MOST_ALIKE:
            for one, other in combinations(sorted(group), 2):
                short, long = sorted((names[one], names[other]), key=len)
                if short != long and set(short) <= set(long):
                    yield one, other, 0.5, "the one name is part of the other"


def _bare_heads(
    known: Mapping[str, Actor], names: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str, float, str]]:
    """Bodies of nobody called by a bare noun ("the Brigades"), with the one body whose name ends in that noun."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for actor, words in sorted(names.items()):
        if len(words) > 1 and "~" not in actor and BODIES & set(known[actor].kinds):
            ends[words[-1]].append(actor)
    for actor in sorted(one for one in known if one.startswith("~")):
        head = _bare_head(known[actor].name)
        if head and len(ends[head]) == 1:
            yield ends[head][0], actor, 0.5, "the one is called by the last word of the other's name"


def _bare_head(name: str) -> str:
    """The noun of a name that is no more than "the" and a noun in the plural or with a capital; "" for any other."""
    article, _, noun = name.partition(" ")
    called = noun[:1].isupper() or (noun.endswith("s") and not noun.endswith("ss"))
    return noun.casefold() if article.casefold() == "the" and called and " " not in noun else ""


def _initials(names: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, float, str]]:
    """Names of one word that are the first letters of another's words."""
    single = {words[0]: actor for actor, words in sorted(names.items()) if len(words) == 1}
    for actor, words in sorted(names.items()):
        letters = "".join(word[0] for word in words if word not in SMALL)
        if len(letters) >= LEAST_LETTERS and single.get(letters, actor) != actor:
            yield single[letters], actor, 0.5, "the one name is the first letters of the other"


def _governments(known: Mapping[str, Actor]) -> Iterator[tuple[str, str, float, str]]:
    """A group called the government of somebody, and that state's listed government."""
    for actor in sorted(known):
        listed = f"{actor.partition('~')[0]}.GOV"
        if actor.endswith(GOVERNMENT) and listed in known:
            yield listed, actor, 0.4, "both are the government of one country"
