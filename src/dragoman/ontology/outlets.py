"""Names of outlets and of bodies of states, to know them in the lines above a text."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

SPEAKERS = ("bodies.toml", "igos.toml", "leaders.toml", "region.toml", "world.toml")


@cache
def load_outlets() -> frozenset[str]:
    """Every name of the listed agencies, papers, sites and broadcasters in lower case, read once."""
    return _names("media.toml")


@cache
def load_igos() -> frozenset[str]:
    """Every name of the listed bodies that states have formed, in lower case, read once."""
    return _names("igos.toml")


@cache
def load_speakers() -> frozenset[str]:
    """Every listed name in lower case of a body, a group or a person, and of a state without a town of its name."""
    states = _table("states.toml").values()
    lands = (entry for entry in states if not entry.get("capital", "").startswith(entry["name"]))
    entries = (entry for file in SPEAKERS for entry in _table(file).values() if entry["kinds"] != ["place"])
    return frozenset(name.lower() for one in (*entries, *lands) for name in (one["name"], *one.get("names", ())))


def _table(file: str) -> dict[str, Any]:
    return tomllib.loads((files("dragoman.ontology") / "data" / "actors" / file).read_text("utf-8"))


def _names(file: str) -> frozenset[str]:
    table = _table(file)
    return frozenset(name.lower() for entry in table.values() for name in (entry["name"], *entry.get("names", ())))
