"""Data files -> Ontology."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from dragoman.ontology._actors import load_actors
from dragoman.ontology._dictionary import parse_dictionary
from dragoman.ontology._extend import Extension, check_new, read_extension
from dragoman.ontology._fit_dictionary import fit_dictionaries
from dragoman.ontology._kinds import (
    QUANTITIES_FILE,
    check_parts,
    load_event_tables,
    load_link_types,
    load_quantities,
    load_relation_kinds,
    load_shared_words,
)
from dragoman.ontology._names import list_names
from dragoman.ontology._ontology import Ontology
from dragoman.ontology._toml import decode_text
from dragoman.ontology._verb_dictionary import VerbDictionary, is_verb_dictionary, join_verbs, parse_verb_dictionary
from dragoman.ontology._words import index_words
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.types import Quantity, WordSense

DATA_FOLDER = Path(__file__).parent / "data"

Value = TypeVar("Value")


def load_ontology(extra: tuple[Path, ...] = ()) -> Ontology:
    """The ontology, with what a dossier's own files add to it.

    extra: TOML files with tables actors, quantities, shared_words (these overrule ours) and aliases; a file with
    another ending is a dictionary of actors, agents or verbs in PETRARCH's format, whose unusable lines stand in the
    ontology's `rejected`. The same files with the same bytes give the same object. Raises OntologyError at the first
    entry of a TOML file that cannot be used, OSError where a file cannot be read.
    """
    return _build(tuple((path.name, path.read_bytes()) for path in extra))


@lru_cache(maxsize=8)
def _build(extra: tuple[tuple[str, bytes], ...]) -> Ontology:
    files, verbs = _part_verbs(extra)
    extensions = _read_extensions(files)
    event_types, cameo, contexts = load_event_tables(DATA_FOLDER)
    actors = load_actors(DATA_FOLDER / "actors", extensions)
    quantities, words = _load_quantities(extensions)
    return Ontology(
        actors=_freeze(actors),
        names=list_names(actors),
        event_types=_freeze(event_types),
        contexts=_freeze(contexts),
        cameo=_freeze(cameo),
        relation_kinds=_freeze(load_relation_kinds(DATA_FOLDER)),
        link_types=_freeze(load_link_types(DATA_FOLDER)),
        quantities=_freeze(quantities),
        quantity_words=_freeze(words),
        lexicon=load_lexicon(),
        agents=_freeze({phrase: code for extension in extensions for phrase, code in extension.agents.items()}),
        verbs=join_verbs(verbs),
        rejected=tuple(
            one for each in (*(e.rejected for e in extensions), *(v.rejected for v in verbs)) for one in each
        ),
    )


def _part_verbs(
    extra: tuple[tuple[str, bytes], ...],
) -> tuple[tuple[tuple[str, bytes], ...], tuple[VerbDictionary, ...]]:
    """The other files as they are, and the dictionaries of verbs."""
    others, verbs = [], []
    for file, content in extra:
        text = "" if file.lower().endswith(".toml") else decode_text(content, file)
        if is_verb_dictionary(text):
            verbs.append(parse_verb_dictionary(text, file))
        else:
            others.append((file, content))
    return tuple(others), tuple(verbs)


def _read_extensions(extra: tuple[tuple[str, bytes], ...]) -> list[Extension]:
    """What the files add: TOML files first, then dictionaries, whose names go to whoever has them."""
    tables = [(file, content) for file, content in extra if file.lower().endswith(".toml")]
    others = [(file, content) for file, content in extra if not file.lower().endswith(".toml")]
    if not others:
        return [read_extension(content, file) for file, content in tables]
    known = _build(tuple(tables))
    dictionaries = [(file, parse_dictionary(decode_text(content, file), file)) for file, content in others]
    extensions = [read_extension(content, file) for file, content in tables]
    return extensions + fit_dictionaries(dictionaries, known.actors, known.names)


def _load_quantities(
    extensions: list[Extension],
) -> tuple[dict[str, Quantity], dict[str, tuple[WordSense, ...]]]:
    """Quantities and their words, ours and the dossier's."""
    quantities = load_quantities(DATA_FOLDER)
    files = dict.fromkeys(quantities, QUANTITIES_FILE)
    shared = load_shared_words(DATA_FOLDER)
    ruling: dict[str, str] = {}
    for extension in extensions:
        table = f"{extension.file}:quantities"
        check_new(extension.quantities, quantities, table)
        quantities |= extension.quantities
        files |= dict.fromkeys(extension.quantities, table)
        shared |= extension.shared_words
        ruling |= dict.fromkeys(extension.shared_words, f"{extension.file}:shared_words")
    check_parts(quantities, files)
    return quantities, index_words(quantities, shared, files=files, ruling=ruling)


def _freeze(table: dict[str, Value]) -> Mapping[str, Value]:
    return MappingProxyType(table)
