"""TOML tables -> typed entries, or an error that names file, entry and field."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dragoman.ontology._errors import OntologyError

Entry = TypeVar("Entry")

# msgspec 0.19 writes "Expected `int`, got `str` - at `$.quad`", "Object missing required field `quad`",
# "Object contains unknown field `quadd`" and "Invalid enum value 7 - at `$.quad`".
_MISMATCH = re.compile(r"^Expected (?P<expected>.+?), got (?P<got>.+?)(?: - at `\$(?P<path>.*)`)?$")
_MISSING = re.compile(r"^Object missing required field `(?P<field>[^`]+)`")
_UNKNOWN = re.compile(r"^Object contains unknown field `(?P<field>[^`]+)`")
_PATH = re.compile(r" - at `\$(?P<path>.*)`$")


def parse_toml(content: bytes, file: str) -> dict[str, Any]:
    """The tables of a TOML file. Raises OntologyError where it is not UTF-8 or not TOML."""
    text = decode_text(content, file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OntologyError(where=file, expected="TOML", got=str(error), fix="mend that line") from error


def decode_text(content: bytes, file: str) -> str:
    """The text of a file. Raises OntologyError where it is not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise OntologyError(
            where=file, expected="UTF-8 text", got=error.reason, fix="save the file as UTF-8"
        ) from error


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of the TOML file at path. Raises OntologyError where it cannot be read."""
    return parse_toml(path.read_bytes(), path.name)


def convert_entry(raw: object, entry_type: type[Entry], where: str) -> Entry:
    """What raw is as an entry_type. Raises OntologyError naming where and the field."""
    try:
        return msgspec.convert(raw, entry_type)
    except msgspec.ValidationError as error:
        raise _explain(str(error), where) from error


def convert_entries(tables: Mapping[str, Any], entry_type: type[Entry], file: str) -> dict[str, Entry]:
    """Each table as an entry_type, its key as its id, in file order. Raises OntologyError at the first bad one."""
    return {
        key: convert_entry(with_id(raw, key, f"{file}:{key}"), entry_type, f"{file}:{key}")
        for key, raw in tables.items()
    }


def with_id(raw: object, key: str, where: str) -> dict[str, Any]:
    """The table raw with its key as id. Raises OntologyError when raw is no table or gives an id of its own."""
    if not isinstance(raw, dict):
        raise OntologyError(
            where=where, expected="a table", got=type(raw).__name__, fix="write it as [id] with fields below"
        )
    if "id" in raw:
        raise OntologyError(
            where=f"{where}.id", expected="no id field", got=repr(raw["id"]), fix="the table's name is the id"
        )
    return {"id": key, **raw}


def _explain(message: str, where: str) -> OntologyError:
    """Our error for one line of msgspec's."""
    at = _PATH.search(message)
    place = where + (at["path"] if at else "")
    if missing := _MISSING.match(message):
        field = missing["field"]
        return OntologyError(where=f"{place}.{field}", expected="a value", got="nothing", fix=f"add {field}")
    if unknown := _UNKNOWN.match(message):
        field = unknown["field"]
        return OntologyError(where=f"{place}.{field}", expected="a known field", got=field, fix="correct or remove it")
    if mismatch := _MISMATCH.match(message):
        return OntologyError(where=place, expected=mismatch["expected"], got=mismatch["got"], fix="correct the value")
    return OntologyError(where=place, expected="an allowed value", got=_PATH.sub("", message), fix="correct the value")
