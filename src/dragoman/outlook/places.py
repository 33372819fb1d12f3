"""Names of actors as event tables write them ("Police (Nigeria)") -> region and sector of each."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Ints

BRACKET = re.compile(r"\(([^()]*)\)\s*$")
# Rare ones share a place: as many were told apart as were met often enough to count anything for them.
REGIONS, SECTORS = 400, 119
WHOLE, NAMED = "whole", "named"


class Places(NamedTuple):
    """Region and sector of each actor, 0 for one of which neither its name nor whom it meets tells anything."""

    region: Ints
    sector: Ints
    regions: int
    sectors: int


def place_actors(names: Sequence[str], source: Ints, target: Ints) -> Places:
    """Places by name; who has none in the name gets the region of most of those it meets (two at least)."""
    parts = [BRACKET.search(name) for name in names]
    known = Counter(part[1] for part in parts if part)
    inside = [part[1] if part else name if name in known else None for name, part in zip(names, parts, strict=True)]
    sorts = [
        name[: part.start()].strip() if part else WHOLE if name in known else NAMED
        for name, part in zip(names, parts, strict=True)
    ]
    number = {name: place + 1 for place, (name, _) in enumerate(known.most_common(REGIONS))}
    region = np.array([number.get(name or "", 0) for name in inside], np.int64)
    common = {name: place + 1 for place, (name, _) in enumerate(Counter(sorts).most_common(SECTORS))}
    sector = np.array([common.get(sort, 0) for sort in sorts], np.int64)
    return Places(_vote(region, source, target, len(number) + 1), sector, len(number) + 1, SECTORS + 1)


def _vote(region: Ints, source: Ints, target: Ints, regions: int) -> Ints:
    """Regions with the open ones settled by whom they meet."""
    votes = np.zeros((len(region), regions), np.float32)
    np.add.at(votes, (source, region[target]), 1)
    np.add.at(votes, (target, region[source]), 1)
    votes[:, 0] = 0
    settled = np.where(votes.max(1, initial=0) >= 2, votes.argmax(1), 0)  # noqa: PLR2004 -- said in place_actors
    return np.where(region == 0, settled, region)
