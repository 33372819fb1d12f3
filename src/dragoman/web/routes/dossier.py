"""GET /api/dossier: the dossier as a whole, for the frame around every view."""

from fastapi import APIRouter
from starlette.responses import Response

from dragoman.web.dossier import LiveDossier
from dragoman.web.pages.dossier import DossierPage, make_dossier
from dragoman.web.routes.answers import answer, answers


def make_dossier_routes(dossier: LiveDossier) -> APIRouter:
    """The dossier as a whole."""
    router = APIRouter(tags=["dossier"])

    @router.get("/dossier", summary="The dossier as a whole", responses=answers(DossierPage), response_class=Response)
    def show_dossier() -> Response:
        loaded = dossier.load()
        state, freshness, outdated = loaded.state, loaded.freshness, loaded.outdated
        return answer(make_dossier(loaded.built, state=state, freshness=freshness, outdated=outdated))

    return router
