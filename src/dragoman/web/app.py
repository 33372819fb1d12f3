"""A dossier's folder -> the app that answers for it: pages as JSON below /api, the built page everywhere else."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman import __version__
from dragoman.records import Rejected
from dragoman.web.case import Case
from dragoman.web.errors import NOT_FOUND, UNUSABLE, WRONG_METHOD, problem
from dragoman.web.guard import Guard
from dragoman.web.routes._answers import describe_records
from dragoman.web.routes.case import make_case_routes
from dragoman.web.routes.page import make_static_routes
from dragoman.web.routes.pages import make_page_routes

STATIC = Path(__file__).parent / "static"


def create_app(folder: Path, *, token: str, port: int, static: Path = STATIC) -> FastAPI:
    """The app over one dossier, which answers to who knows the token, at a port of this machine alone.

    static: the folder of the built page. Nothing is opened before the first request.
    """
    app = FastAPI(title="Dragoman", version=__version__, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    case = Case(folder)
    for router in (make_case_routes(case), make_page_routes(case)):
        app.include_router(router, prefix="/api")
    app.include_router(make_static_routes(static), include_in_schema=False)
    app.add_exception_handler(RequestValidationError, _refuse_parameters)
    app.add_exception_handler(HTTPException, _tell_missing)
    app.openapi = lambda: describe_records(app)  # type: ignore[method-assign]  # as FastAPI's manual has it
    app.add_middleware(Guard, token=token, port=port)
    return app


def _refuse_parameters(_: Request, error: Exception) -> Response:
    """Which parameter of a request cannot be used."""
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {}
    place, name = (*map(str, first.get("loc", ())), "", "")[:2]
    got = f'"{str(first["input"])[:80]}"' if first.get("input") is not None else "none"
    expected = str(first.get("msg", "a value that fits")).removeprefix("Input should be ").lower()
    line = Rejected(
        where=f"{place} {name}".strip(), expected=expected, got=got, fix="see docs/web.md for what it takes"
    )
    return problem(UNUSABLE, line)


def _tell_missing(request: Request, error: Exception) -> Response:
    """An address or a method that there is none of."""
    status = error.status_code if isinstance(error, HTTPException) else NOT_FOUND
    expected = "a method that this address takes" if status == WRONG_METHOD else "an address that there is"
    got = f"{request.method} {request.url.path[:200]}"
    fix = "see docs/web.md for what there is"
    return problem(status, Rejected(where="address", expected=expected, got=got, fix=fix))
