"""Words by which a text gives an amount."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

Bound = Literal["upper", "lower", "about"]
Quantifier = Literal["all", "most", "many", "some", "few", "none"]


class MeasuringWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """The lexicon of amounts; fields as told at the top of lexicon_measures.toml."""

    before: Mapping[Bound, tuple[str, ...]]
    after: Mapping[Bound, tuple[str, ...]]
    currencies: Mapping[str, str]
    money: frozenset[str]
    percent: tuple[str, ...]
    units: frozenset[str]
    attached: tuple[str, ...]
    time: frozenset[str]
    months: frozenset[str]
    daytimes: frozenset[str]
    labels: frozenset[str]
    ages: frozenset[str]
    fractions: Mapping[str, float]
    shares: frozenset[str]
    several: tuple[str, ...]
    ranking: frozenset[str]
    plurals: Mapping[str, float]
    moving: frozenset[str]
    resting: frozenset[str]
    equalling: frozenset[str]
    quantifiers: Mapping[Quantifier, frozenset[str]]


@cache
def load_measuring() -> MeasuringWords:
    """The lexicon of amounts that ships with the package, read once."""
    path = files("dragoman.ontology") / "data" / "lexicon_measures.toml"
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), MeasuringWords)
