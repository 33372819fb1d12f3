"""Records -> bytes of JSON."""

from typing import Any

import msgspec

JSON = "application/json"


def encode(record: Any) -> bytes:  # noqa: ANN401 — whatever has a JSON form
    """A record as JSON, fields in the order of the record."""
    return msgspec.json.encode(record)
