"""Everything that is not /api: the files of the built page, by a list of their names."""

import mimetypes
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from dragoman.web.errors import NOT_FOUND, RefusedError

STATIC = Path(__file__).parents[1] / "static"
# What to do where it is not in the package.
BUILD_IT = "build it: cd web && npm ci && npm run build"
SAME = 304
# A browser asks each time whether a file is still the same: names stay when the page is built anew.
ASK_AGAIN = "no-cache"
KINDS = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


def make_static_routes(folder: Path) -> APIRouter:
    """The files of the built page by their names; no name leads anywhere else on the disk."""
    router = APIRouter()

    @router.get("/{name:path}")
    def show_file(name: str, request: Request) -> Response:
        path = list_files(folder).get(name or "index.html")
        if path is None:
            raise _missing(name)
        found = path.stat()
        headers = {"Cache-Control": ASK_AGAIN, "ETag": f'"{found.st_mtime_ns:x}-{found.st_size:x}"'}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=SAME, headers=headers)
        kind = KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0]
        return FileResponse(path, media_type=kind, headers=headers)

    return router


def list_files(folder: Path) -> dict[str, Path]:
    """Every file of a folder by its name as it stands in an address; none for a folder that is not there."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def _missing(name: str) -> RefusedError:
    """What is told of a name that there is no file of."""
    if not name:
        return RefusedError(NOT_FOUND, "page", "the built page in the package", "none", BUILD_IT)
    return RefusedError(NOT_FOUND, "address", "a file of the page", f'"{name[:80]}"', "open /")
