"""Bodies of requests -> records, or one line on why they are none."""

from typing import TypeVar

import msgspec
from msgspec import Struct
from starlette.requests import Request

from dragoman.web.encode import JSON
from dragoman.web.errors import UNUSABLE, WRONG_KIND, RefusedError

Record = TypeVar("Record", bound=Struct)
FIX = "see docs/web.md for what it takes"


async def read_body(request: Request, kind: type[Record]) -> Record:
    """The record in a body of JSON. Raises RefusedError for another type of content, and for what is no such record.

    A form of another page cannot send this type, and one of its scripts must ask first.
    """
    if not is_json(request):
        said = request.headers.get("content-type", "")
        raise RefusedError(WRONG_KIND, "header Content-Type", JSON, f'"{said[:80]}"', FIX)
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        got = (str(error) or "JSON that is too deep").partition("\n")[0][:200]
        raise RefusedError(UNUSABLE, "body", "JSON of what this address takes", got, FIX) from error


def is_json(request: Request) -> bool:
    """Whether a request says that its body is JSON."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == JSON
