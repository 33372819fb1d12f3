"""Names of outlets and of bodies of states, to know them in the lines above a text."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load_outlets() -> frozenset[str]:
    """Every name of the listed agencies, papers, sites and broadcasters in lower case, read once."""
    return _names("media.toml")


@cache
def load_igos() -> frozenset[str]:
    """Every name of the listed bodies that states have formed, in lower case, read once."""
    return _names("igos.toml")


def _names(file: str) -> frozenset[str]:
    table = tomllib.loads((files("dragoman.ontology") / "data" / "actors" / file).read_text("utf-8"))
    return frozenset(name.lower() for entry in table.values() for name in (entry["name"], *entry.get("names", ())))
