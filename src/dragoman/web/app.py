"""A dossier's folder -> the app that answers for it: pages as JSON below /api, the built page everywhere else."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman import __version__
from dragoman.records import Rejected
from dragoman.web.desk import Desk
from dragoman.web.errors import NOT_FOUND, UNUSABLE, WRONG_METHOD, problem
from dragoman.web.guard import Guard
from dragoman.web.routes.answers import describe_records
from dragoman.web.routes.asking import make_asking_routes
from dragoman.web.routes.decisions import make_decision_routes
from dragoman.web.routes.documents import make_document_routes
from dragoman.web.routes.dossier import make_dossier_routes
from dragoman.web.routes.jobs import make_job_routes
from dragoman.web.routes.page import STATIC, make_static_routes
from dragoman.web.routes.pages import make_page_routes


def create_app(
    folder: Path, *, token: str, port: int, by: str = "unknown", workers: int = 1, static: Path = STATIC
) -> FastAPI:
    """The app over one dossier, which answers to who knows the token, at a port of this machine alone.

    by: who decides. workers: how many processes read. static: the folder of the built page. Nothing is opened before
    the app starts; what it does in the background ends with it.
    """
    desk = Desk(folder, by=by, workers=workers)
    app = FastAPI(
        title="Dragoman",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=_lifespan(desk),
    )
    for router in _routes(desk):
        app.include_router(router, prefix="/api")
    app.include_router(make_static_routes(static), include_in_schema=False)
    app.add_exception_handler(RequestValidationError, _refuse_parameters)
    app.add_exception_handler(HTTPException, _tell_missing)
    app.openapi = lambda: describe_records(app)  # type: ignore[method-assign]  # as FastAPI's manual has it
    app.add_middleware(Guard, token=token, port=port)
    return app


def _routes(desk: Desk) -> tuple[APIRouter, ...]:
    """Everything below /api. A family of routes that is more than pages gets its line here."""
    return (
        make_dossier_routes(desk.dossier),
        make_document_routes(desk),
        make_decision_routes(desk),
        make_job_routes(desk),
        make_asking_routes(desk.dossier),
        make_page_routes(desk.dossier),
    )


def _lifespan(desk: Desk) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """A dossier that was never read is read when the app starts; what runs is ended when it stops."""

    @asynccontextmanager
    async def live(_: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(desk.begin)
        yield
        await run_in_threadpool(desk.close)

    return live


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
