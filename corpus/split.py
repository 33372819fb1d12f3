"""Passages -> the part each belongs to: train, dev or test, 70, 10 and 20 of a hundred.

Passages are never cut. Those about one invented country go together, so that its names cannot be known from training.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from corpus._lands import looks_iso
from corpus.records import Part, Passage
from dragoman.weigh._near import find_root

TRAIN_SHARE, DEV_SHARE = 0.7, 0.1
# Passages that hang together by invented countries keep together up to this many; more would bend the shares.
MOST_TOGETHER = 30


def assign_parts(new: Sequence[Passage], kept: Sequence[Passage]) -> list[Passage]:
    """The new passages, each with its part; those kept stay where they are.

    A new passage goes where passages about its invented countries are already, most of them deciding; else its group
    goes where the hash of the group's least id says. Groups of more than MOST_TOGETHER go one by one.
    """
    every = [*kept, *new]
    parts: dict[str, Part] = {}
    for group in group_by_country(every):
        own = [every[number] for number in group]
        there = Counter(passage.split for passage in own if passage.split is not None)
        for passage in own:
            together = len(own) <= MOST_TOGETHER
            least = min(one.id for one in own) if together else passage.id
            first = sorted(there.items(), key=lambda found: (-found[1], found[0])) if together else []
            parts[passage.id] = first[0][0] if first else part_of(least)
    return [msgspec.structs.replace(passage, split=passage.split or parts[passage.id]) for passage in new]


def part_of(key: str) -> Part:
    """The part that the hash of an id falls in."""
    place = int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") / 2**64
    if place < TRAIN_SHARE:
        return "train"
    return "dev" if place < TRAIN_SHARE + DEV_SHARE else "test"


def invented_countries(passage: Passage) -> frozenset[str]:
    """Invented countries that the passage's actors belong to, case folded."""
    named = (one.country for one in passage.who if one.country is not None and not one.known)
    return frozenset(country.casefold() for country in named if not looks_iso(country))


def group_by_country(passages: Sequence[Passage]) -> list[list[int]]:
    """Numbers of passages, those that share an invented country in one group; the others alone."""
    parent = list(range(len(passages)))
    first: dict[str, int] = {}
    for number, passage in enumerate(passages):
        for country in sorted(invented_countries(passage)):
            parent[find_root(parent, number)] = find_root(parent, first.setdefault(country, number))
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(passages)):
        groups[find_root(parent, number)].append(number)
    return list(groups.values())
