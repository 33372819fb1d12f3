"""What reads a document, in parts that each leave a stamp -> which of them changed since a document was read."""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

# Between the parts of a version; the name of a pipeline, which stands last, may hold anything.
BETWEEN = " | "
# What has changed, in words, by the place of its part in a version.
CHANGED = ("another Dragoman", "other word lists", "other settings", "another pipeline")


class Outdated(NamedTuple):
    """Documents that would now be read otherwise. changed: what they were read with, in words; never empty.

    documents: how many. every: whether all of that has changed for each of them.
    """

    documents: int
    changed: tuple[str, ...]
    every: bool

    @property
    def told(self) -> str:
        """What they were read with: "other settings and another Dragoman than now"."""
        *first, last = reversed(self.changed)
        return f"{', '.join(first)}{(' and ' if self.every else ' or ') if first else ''}{last} than now"


def join_version(program: str, lists: str, settings: str, pipeline: str) -> str:
    """One version of what reads: changes with everything that may change what is read from the same text."""
    return BETWEEN.join((program, lists, settings, pipeline))


def stamp_version(version: str) -> str:
    """A stamp that changes with a version, part by part."""
    parts = version.split(BETWEEN, len(CHANGED) - 1)
    return "-".join(hashlib.sha256(part.encode()).hexdigest()[:12] for part in parts)


def find_outdated(stamps: Iterable[str], version: str) -> Outdated | None:
    """What would be read otherwise, of documents with these stamps; None where all were read with this version.

    stamps: each ends with that of a version, after a full stop; one that was taken back ("") tells nothing.
    """
    now = stamp_version(version).split("-")
    found = [changed for stamp in stamps if stamp and (changed := _changed(stamp.rpartition(".")[2].split("-"), now))]
    if not found:
        return None
    union = frozenset().union(*found)
    told = tuple(words for place, words in enumerate(CHANGED) if place in union)
    return Outdated(len(found), told, all(one == union for one in found))


def _changed(then: list[str], now: list[str]) -> frozenset[int]:
    """The places of the parts that differ; stamps that were not made in parts are those of another Dragoman."""
    if len(then) != len(now):
        return frozenset({0})
    return frozenset(place for place, (one, other) in enumerate(zip(then, now, strict=True)) if one != other)
