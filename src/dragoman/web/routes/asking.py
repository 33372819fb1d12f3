"""Questions put to the model, and the record of outlooks that a person keeps."""

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dragoman.web.dossier import LiveDossier
from dragoman.web.pages.asking import AnswerPage, make_answer
from dragoman.web.pages.question import Question
from dragoman.web.pages.track import TrackPage, make_track
from dragoman.web.routes._bodies import read_body
from dragoman.web.routes.answers import answer, answers, takes


def make_asking_routes(dossier: LiveDossier) -> APIRouter:
    """Asking what follows, and how outlooks fared."""
    router = APIRouter(tags=["asking"])

    @router.post(
        "/ask",
        summary="What follows, by the texts, from what a question supposes",
        operation_id="ask",
        responses=answers(AnswerPage),
        response_class=Response,
        openapi_extra=takes(Question),
    )
    async def ask(request: Request) -> Response:
        question = await read_body(request, Question)
        return answer(await run_in_threadpool(lambda: make_answer(dossier.load().built, question)))

    @router.get(
        "/track",
        summary="How the outlooks that a person keeps in outlooks.toml fared",
        operation_id="track",
        responses=answers(TrackPage),
        response_class=Response,
    )
    def track() -> Response:
        return answer(make_track(dossier.folder))

    return router
