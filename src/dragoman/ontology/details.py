"""Words that say how a deed was done, what it was about and what befell those counted."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

CountKind = Literal["killed", "injured", "detained", "displaced", "missing", "taking_part"]


class ModeWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of one mode of one event type; fields as told at the top of lexicon_details.toml."""

    type: str
    id: str
    triggers: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    anyway: bool = False


class CountWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words by which an amount counts those whom one thing befell."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    words: frozenset[str]


class Details(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """The lexicon of details, in file order; fields as told at the top of lexicon_details.toml."""

    means: frozenset[str]
    mode: tuple[ModeWords, ...]
    contexts: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]
    counts: Mapping[CountKind, CountWords]


@cache
def load_details() -> Details:
    """The lexicon of details that ships with the package, read once."""
    path = files("dragoman.ontology") / "data" / "lexicon_details.toml"
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Details)


@cache
def modes_of(event_type: str) -> tuple[ModeWords, ...]:
    """The modes of an event type that words tell of, the more telling ones first; () for a type without modes."""
    return tuple(mode for mode in load_details().mode if mode.type == event_type)
