"""Ways that people and goods take, and the words by which a text closes or opens one."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

# The quantity that the closing of a way is more of.
BLOCKADE = "blockade"


class Turning(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that close a way, or open one: verbs, nouns, what it then is, and what their forms begin with."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[str]
    stems: tuple[str, ...]


class Ways(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of lexicon_ways.toml. any: for any way. sorts: for ways of one sort, and for sorts of blockades."""

    any: frozenset[str]
    sorts: frozenset[str]
    closing: Turning
    opening: Turning

    @property
    def all(self) -> frozenset[str]:
        """All words for a way."""
        return self.any | self.sorts


@cache
def load_ways() -> Ways:
    """The words that ship with the package, read once."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "lexicon_ways.toml").read_text("utf-8"))
    return msgspec.convert(table, Ways)
