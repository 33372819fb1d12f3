"""Event types, CAMEO codes, contexts, relation kinds, link types and quantities -> checked tables."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from dragoman.ontology._errors import OntologyError
from dragoman.ontology._toml import convert_entries, read_toml
from dragoman.ontology._words import SHARED_FILE, SharedWord
from dragoman.ontology.types import CameoCode, EventContext, EventType, LinkType, Quantity, RelationKind

EVENT_TYPES_FILE = "event_types.toml"
CAMEO_FILE = "cameo.toml"
CONTEXTS_FILE = "contexts.toml"
RELATION_KINDS_FILE = "relation_kinds.toml"
LINK_TYPES_FILE = "link_types.toml"
QUANTITIES_FILE = "quantities.toml"

Kind = TypeVar("Kind")


def load_table(folder: Path, file: str, kind: type[Kind]) -> dict[str, Kind]:
    """All entries of one file of the data folder, by id, in file order."""
    return convert_entries(read_toml(folder / file), kind, file)


def load_event_tables(folder: Path) -> tuple[dict[str, EventType], dict[str, CameoCode], dict[str, EventContext]]:
    """Event types, CAMEO codes and contexts, each reference between them checked."""
    event_types = load_table(folder, EVENT_TYPES_FILE, EventType)
    cameo = load_table(folder, CAMEO_FILE, CameoCode)
    contexts = load_table(folder, CONTEXTS_FILE, EventContext)
    for event_type in event_types.values():
        codes = (*event_type.cameo_roots, *(code for mode in event_type.modes for code in mode.cameo))
        require_known(codes, cameo, f"{EVENT_TYPES_FILE}:{event_type.id}", "a CAMEO code")
    for code in cameo.values():
        _check_code(code, event_types, contexts)
    return event_types, cameo, contexts


def load_relation_kinds(folder: Path) -> dict[str, RelationKind]:
    """Relation kinds; a symmetric one is its own inverse, and no inverse is the id of another kind."""
    kinds = load_table(folder, RELATION_KINDS_FILE, RelationKind)
    for kind in kinds.values():
        _check_inverse(kind, kinds)
    return kinds


def load_link_types(folder: Path) -> dict[str, LinkType]:
    """Link types."""
    return load_table(folder, LINK_TYPES_FILE, LinkType)


def load_quantities(folder: Path) -> dict[str, Quantity]:
    """Quantities; see check_parts."""
    return load_table(folder, QUANTITIES_FILE, Quantity)


def load_shared_words(folder: Path) -> dict[str, SharedWord]:
    """Words that name several quantities."""
    return load_table(folder, SHARED_FILE, SharedWord)


def check_parts(quantities: Mapping[str, Quantity], files: Mapping[str, str]) -> None:
    """Raises OntologyError where a part_of names no quantity, or leads back to where it began.

    files: quantity id -> the file that lists it.
    """
    for quantity in quantities.values():
        chain = [quantity.id]
        whole = quantity.part_of
        while whole is not None:
            where = f"{files[quantity.id]}:{quantity.id}.part_of"
            require_known((whole,), quantities, where, "a quantity id")
            chain.append(whole)
            if whole == quantity.id or len(chain) > len(quantities):
                raise OntologyError(
                    where=where, expected="a wider quantity", got=" > ".join(chain), fix="break the circle"
                )
            whole = quantities[whole].part_of


def require_known(ids: Iterable[str], known: Collection[str], where: str, expected: str) -> None:
    """Raises OntologyError at the first id that is not known."""
    for unknown in ids:
        if unknown not in known:
            raise OntologyError(
                where=where, expected=expected, got=repr(unknown), fix="correct the id, or add its entry"
            )


def _check_code(code: CameoCode, event_types: Mapping[str, EventType], contexts: Mapping[str, EventContext]) -> None:
    where = f"{CAMEO_FILE}:{code.id}"
    require_known((code.type,), event_types, f"{where}.type", "an event type")
    require_known(code.contexts, contexts, f"{where}.contexts", "a context")
    if code.mode is not None:
        modes = [mode.id for mode in event_types[code.type].modes]
        require_known((code.mode,), modes, f"{where}.mode", f"a mode of {code.type}")


def _check_inverse(kind: RelationKind, kinds: Mapping[str, RelationKind]) -> None:
    where = f"{RELATION_KINDS_FILE}:{kind.id}.inverse"
    if kind.symmetric and kind.inverse != kind.id:
        raise OntologyError(
            where=where, expected=repr(kind.id), got=repr(kind.inverse), fix="a symmetric tie is its own inverse"
        )
    if not kind.symmetric and kind.inverse in kinds:
        raise OntologyError(
            where=where, expected="words of its own", got=f"the kind {kind.inverse!r}", fix="keep one of the two"
        )
