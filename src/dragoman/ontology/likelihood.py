"""Words of likelihood and confidence, as ICD 203 sets them."""

import re
import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class Band(Struct, frozen=True, kw_only=True, rename={"low": "from", "high": "to"}):
    """One band of probability, in percent, with the word of each row, and forms of those words that prose uses."""

    low: int
    high: int
    words: tuple[str, str]
    forms: tuple[str, ...] = ()


class Likelihood(Struct, frozen=True, eq=False):
    """The bands, lowest first; and patterns for the words of each row and those of confidence, case ignored.

    shifting: words before one of a band that make it say another percent, lower case.
    """

    bands: tuple[Band, ...]
    rows: tuple[re.Pattern[str], re.Pattern[str]]
    confidence: re.Pattern[str]
    shifting: frozenset[str]


@cache
def load_likelihood() -> Likelihood:
    """The words that ship with the package, read once."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "likelihood.toml").read_text("utf-8"))
    bands = msgspec.convert(table["band"], tuple[Band, ...])
    prose = table["prose"]
    first, second = (
        _pattern([*({band.words[row] for band in bands} - {*prose["ambiguous"]}), *prose[name]])
        for row, name in enumerate(("likely", "probable"))
    )
    return Likelihood(bands, (first, second), _pattern(prose["confidence"]), frozenset(prose["shifting"]))


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Any of some words, the longest first, each whole."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
