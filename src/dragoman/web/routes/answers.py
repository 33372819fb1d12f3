"""What all routes say of their answers: bytes of JSON, described by the schema of a record, or the error shape."""

from typing import Any

import msgspec
from fastapi import FastAPI
from msgspec import Struct
from starlette.responses import Response

from dragoman.web.encode import JSON, encode
from dragoman.web.errors import Problem

REF = "#/components/schemas/{name}"
RECORD = "x-record"
# The records that routes name, by how they are written.
_named: dict[str, Any] = {}


def answer(record: object, status: int = 200) -> Response:
    """A record as an answer."""
    return answer_bytes(encode(record), status)


def answer_bytes(body: bytes, status: int = 200) -> Response:
    """A record that is JSON already, as an answer."""
    return Response(body, status_code=status, media_type=JSON)


def answers(
    record: Any,  # noqa: ANN401 — a type
    *,
    status: int = 200,
    told: str = "",
    kind: str = JSON,
) -> dict[int | str, dict[str, Any]]:
    """What a route may answer, for its `responses`: a record of that type, or what went wrong."""
    first = (getattr(record, "__doc__", None) or "What was asked for.").partition("\n")[0]
    return {
        status: {"description": told or first, "content": _content(record, kind)},
        "default": {"description": "What went wrong, in one shape.", "content": _content(Problem)},
    }


def takes(record: type[Struct], *, raw: str = "") -> dict[str, Any]:
    """What a route takes in its body, for its `openapi_extra`: a record, or bytes of the type `raw`."""
    bytes_too = {raw: {"schema": {"type": "string", "format": "binary"}}} if raw else {}
    return {"requestBody": {"required": True, "content": _content(record) | bytes_too}}


def _content(record: Any, kind: str = JSON) -> dict[str, Any]:  # noqa: ANN401 — a type
    """A content by the type of its record; the schema is put in its place when the document is made."""
    _named[str(record)] = record
    return {kind: {"schema": {RECORD: str(record)}}}


def describe_records(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of an app, with the schema of every record that its routes name."""
    if app.openapi_schema is None:
        document = FastAPI.openapi(app)
        places = list(_places(document))
        names = list(dict.fromkeys(place[RECORD] for place in places))
        schemas, components = msgspec.json.schema_components([_named[name] for name in names], ref_template=REF)
        by_name = dict(zip(names, schemas, strict=True))
        for place in places:
            place.update(by_name[place.pop(RECORD)])
        document.setdefault("components", {})["schemas"] = dict(sorted(components.items()))
        app.openapi_schema = document
    return app.openapi_schema


def _places(value: Any) -> Any:  # noqa: ANN401 — whatever JSON holds
    """Every schema in a document that only names its record yet."""
    if isinstance(value, dict):
        if RECORD in value:
            yield value
        for held in list(value.values()):
            yield from _places(held)
    elif isinstance(value, list):
        for held in value:
            yield from _places(held)
