"""The words of headlines."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class HeadlineWords(NamedTuple):
    """Lemmas. undergone: verbs that tell what befell their subject. aims: nouns that go on with what they are for."""

    undergone: frozenset[str]
    aims: frozenset[str]


@cache
def load_headlines() -> HeadlineWords:
    """The words that ship with the package, read once."""
    table = tomllib.loads((files("dragoman.ontology") / "data" / "lexicon_headlines.toml").read_text("utf-8"))
    return HeadlineWords(undergone=frozenset(table["undergone"]), aims=frozenset(table["aims"]))
