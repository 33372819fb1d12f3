"""A dossier's own TOML file -> what it adds to the ontology.

[actors.harbour_league]
name = "Harbour League"
kinds = ["movement"]

[quantities.fish_catch]
label = "fish catch"
positive = "more fish"
definition = "Fish landed."
more = ["catch"]

[shared_words]
landing = { more = ["fish_catch", "attacks"] }

[aliases]
hamas = ["the Movement in Gaza"]
"""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from dragoman.ontology._errors import OntologyError
from dragoman.ontology._listed import ListedActor
from dragoman.ontology._toml import convert_entries, convert_entry, parse_toml
from dragoman.ontology._words import SharedWord
from dragoman.ontology.types import DatedCode, Quantity
from dragoman.records import Rejected


class _Tables(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The tables such a file may hold."""

    actors: dict[str, Any] = {}
    quantities: dict[str, Any] = {}
    shared_words: dict[str, Any] = {}
    aliases: dict[str, tuple[str, ...]] = {}


class Extension(Struct, frozen=True, kw_only=True):
    """What one file adds.

    aliases: further names of actors that are listed already, codes: their codes, both by actor id. agents: phrase in
    small letters -> code with "~" where the actor's stands. rejected: what was left out of a dictionary.
    """

    file: str
    actors: dict[str, ListedActor] = {}
    quantities: dict[str, Quantity] = {}
    shared_words: dict[str, SharedWord] = {}
    aliases: dict[str, tuple[str, ...]] = {}
    codes: dict[str, tuple[DatedCode, ...]] = {}
    agents: dict[str, str] = {}
    rejected: tuple[Rejected, ...] = ()


def read_extension(content: bytes, file: str) -> Extension:
    """What the file adds. Raises OntologyError at the first entry that is not well formed."""
    tables = convert_entry(parse_toml(content, file), _Tables, file)
    return Extension(
        file=file,
        actors=convert_entries(tables.actors, ListedActor, f"{file}:actors"),
        quantities=convert_entries(tables.quantities, Quantity, f"{file}:quantities"),
        shared_words=convert_entries(tables.shared_words, SharedWord, f"{file}:shared_words"),
        aliases=tables.aliases,
    )


def check_new(added: Iterable[str], known: Mapping[str, object], where: str) -> None:
    """Raises OntologyError at the first added id that is known already."""
    for key in added:
        if key in known:
            raise OntologyError(
                where=f"{where}:{key}", expected="a new id", got="an id already listed", fix="choose another"
            )
