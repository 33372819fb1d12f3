"""Names of outlets and of bodies of states, to know them in the lines above a text."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.ontology._actors import LISTED_FILES, STATES_FILE
from dragoman.ontology._toml import read_toml

_ACTORS = Path(__file__).parent / "data" / "actors"
MEDIA, IGOS, PLACES = "media.toml", "igos.toml", "places.toml"


@cache
def load_outlets() -> frozenset[str]:
    """Every name of the listed agencies, papers, sites and broadcasters in lower case, read once."""
    return _names(read_toml(_ACTORS / MEDIA).values())


@cache
def load_igos() -> frozenset[str]:
    """Every name of the listed bodies that states have formed, in lower case, read once."""
    return _names(read_toml(_ACTORS / IGOS).values())


@cache
def load_speakers() -> frozenset[str]:
    """Every listed name in lower case of a body, a group or a person, and of a state without a town of its name."""
    states = read_toml(_ACTORS / STATES_FILE).values()
    lands = (entry for entry in states if not entry.get("capital", "").startswith(entry["name"]))
    speaking = (file for file in LISTED_FILES if file not in {MEDIA, PLACES})
    entries = (entry for file in speaking for entry in read_toml(_ACTORS / file).values())
    return _names((*(entry for entry in entries if entry["kinds"] != ["place"]), *lands))


def _names(entries: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """All names of some entries, in lower case."""
    return frozenset(name.lower() for entry in entries for name in (entry["name"], *entry.get("names", ())))
