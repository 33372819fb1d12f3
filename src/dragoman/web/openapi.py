"""The HTTP interface as an OpenAPI document: `python -m dragoman.web.openapi` writes it to web/openapi.json."""

import sys
from pathlib import Path
from typing import Any

import msgspec

from dragoman.web.app import create_app

DOCUMENT = Path(__file__).parents[3] / "web" / "openapi.json"


def make_document() -> dict[str, Any]:
    """The document of an app over no dossier in particular."""
    document: dict[str, Any] = create_app(Path(), token="", port=0).openapi()
    return document


def write_document(path: Path = DOCUMENT) -> None:
    """Put the document into its file, a key a line."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(make_document()), indent=2) + b"\n")


if __name__ == "__main__":
    write_document(*map(Path, sys.argv[1:]))
