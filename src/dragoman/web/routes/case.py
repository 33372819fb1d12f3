"""GET /api/case: the dossier as a whole, for the frame around every view."""

from fastapi import APIRouter
from starlette.responses import Response

from dragoman.web.case import Case
from dragoman.web.pages.case import CasePage, make_case
from dragoman.web.routes.answers import answer, answers


def make_case_routes(case: Case) -> APIRouter:
    """The dossier as a whole."""
    router = APIRouter(tags=["case"])

    @router.get("/case", summary="The dossier as a whole", responses=answers(CasePage), response_class=Response)
    def show_case() -> Response:
        loaded = case.load()
        return answer(make_case(loaded.built, state=loaded.state, freshness=loaded.freshness))

    return router
