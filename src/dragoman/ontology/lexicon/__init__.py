"""The reader's word lists -> typed records: what words tell of an event, a tie, a cause, a doubt."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec
from msgspec import Struct

from dragoman.ontology.lexicon._causes import CauseWords, Connective, Frame
from dragoman.ontology.lexicon._control import ControlWords
from dragoman.ontology.lexicon._events import EventWords, LightVerbs, Sense
from dragoman.ontology.lexicon._relations import Tie, TieWords
from dragoman.ontology.lexicon._status import StatusWords, Turn

__all__ = [
    "CauseWords",
    "Connective",
    "ControlWords",
    "EventWords",
    "Frame",
    "Lexicon",
    "LightVerbs",
    "Sense",
    "StatusWords",
    "Tie",
    "TieWords",
    "Turn",
    "load_lexicon",
]


class Lexicon(Struct, frozen=True, eq=False, kw_only=True):
    """The word lists of all coders."""

    events: EventWords
    ties: TieWords
    causes: CauseWords
    status: StatusWords
    control: ControlWords


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The shipped word lists. Raises msgspec.ValidationError where a file has an unknown or misspelt field."""
    return Lexicon(
        events=msgspec.convert(_load("events"), EventWords),
        ties=msgspec.convert(_load("relations"), TieWords),
        causes=msgspec.convert(_load("causes"), CauseWords),
        status=msgspec.convert(_load("status"), StatusWords),
        control=msgspec.convert(_load("control"), ControlWords),
    )


def _load(name: str) -> dict[str, Any]:
    """One lexicon file, parsed."""
    path = files("dragoman.ontology") / "data" / f"lexicon_{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
