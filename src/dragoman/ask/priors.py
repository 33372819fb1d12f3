"""Priors for the sizes that no text gives: read from priors.toml beside this file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from dragoman.records import Link

UNSAID = "unsaid"


class Spread(NamedTuple):
    """An even draw between two bounds."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """Half-way between the bounds."""
        return (self.low + self.high) / 2


class Priors(NamedTuple):
    """Spreads of link sizes by class, the class each strength word stands for, and the spread of self-damping."""

    sizes: Mapping[str, Spread]
    classes: Mapping[str, str]
    damping: Spread

    def class_of(self, link: Link) -> str:
        """Class of a link's strength word; "unsaid" with no word, or one no class knows."""
        return self.classes.get((link.size or "").lower(), UNSAID)

    def size_of(self, link: Link) -> Spread:
        """Spread of a link's size."""
        return self.sizes[self.class_of(link)]


@cache
def load_priors() -> Priors:
    """The priors that ship with the program."""
    table = tomllib.loads(files("dragoman.ask").joinpath("priors.toml").read_text(encoding="utf-8"))
    sizes = table["sizes"]
    return Priors(
        sizes={name: Spread(row["low"], row["high"]) for name, row in sizes.items()},
        classes={word: name for name, row in sizes.items() for word in row["words"]},
        damping=Spread(**table["damping"]),
    )
