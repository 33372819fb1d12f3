"""Passages -> the part each belongs to: train, dev or test, 70, 10 and 20 of a hundred.

Passages are never cut. Those about one invented country go together, so that its names cannot be known from training.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

import msgspec

from corpus._lands import looks_iso
from corpus.records import Part, Passage
from dragoman.weigh.near import find_root

SHARES: Mapping[Part, float] = {"train": 0.7, "dev": 0.1, "test": 0.2}
# Passages that hang together by invented countries keep together up to this many; more would bend the shares.
MOST_TOGETHER = 30


def assign_parts(new: Sequence[Passage], kept: Sequence[Passage]) -> list[Passage]:
    """The new passages, each with its part; those kept stay where they are.

    A new passage goes where passages about its invented countries are already, most of them deciding. The other groups
    go, in the order of a hash of their least id, each where most is lacking. Groups of more than MOST_TOGETHER go one
    by one. The order of the passages does not matter.
    """
    every = [*kept, *new]
    groups = [[every[number] for number in group] for group in group_by_country(every)]
    together = [group for group in groups if len(group) <= MOST_TOGETHER]
    alone = [[one] for group in groups if len(group) > MOST_TOGETHER for one in group]
    parts: dict[str, Part] = {}
    for group in sorted((*together, *alone), key=lambda group: (not _parts_in(group), _place(group))):
        there = _parts_in(group)
        part = min(there, key=lambda name: (-there[name], name)) if there else _lacking(Counter(parts.values()))
        parts |= {one.id: one.split or part for one in group}
    return [msgspec.structs.replace(one, split=parts[one.id]) for one in new]


def _parts_in(group: Sequence[Passage]) -> Counter[Part]:
    return Counter(one.split for one in group if one.split is not None)


def _place(group: Sequence[Passage]) -> bytes:
    return blake2b(min(one.id for one in group).encode(), digest_size=8).digest()


def _lacking(counts: Counter[Part]) -> Part:
    """The part that is furthest below its share."""
    total = counts.total() + 1
    return max(SHARES, key=lambda part: SHARES[part] * total - counts[part])


def list_torn(passages: Sequence[Passage]) -> frozenset[str]:
    """Ids of passages whose invented countries are in several parts, through them or through others."""
    groups = [[passages[number] for number in group] for group in group_by_country(passages)]
    torn = [group for group in groups if len(group) <= MOST_TOGETHER and len(_parts_in(group)) > 1]
    return frozenset(one.id for group in torn for one in group)


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
