"""What a person settles: written down, applied, undone, listed."""

from typing import Any

from fastapi import APIRouter
from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dragoman.store import open_dossier
from dragoman.verbs import DecisionVerb
from dragoman.web.desk import Decided, Desk
from dragoman.web.pages.decisions import DecisionsPage, make_decisions
from dragoman.web.routes._bodies import read_body
from dragoman.web.routes._parameters import Limit, Offset
from dragoman.web.routes.answers import answer, answers, takes


class DecisionSent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision to write down.

    verb, targets, changes: as in a Decision; undo takes the id of a decision. why: the reason; may be "" but for grade
    and argue.
    """

    verb: DecisionVerb
    targets: tuple[str, ...]
    why: str = ""
    changes: dict[str, Any] = {}


class UndoSent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which decision to take back: its id, or None for the last one that stands."""

    id: str | None = None


def make_decision_routes(desk: Desk) -> APIRouter:
    """Deciding, undoing and the log."""
    router = APIRouter(prefix="/decisions", tags=["decisions"])

    @router.post(
        "",
        summary="Write a decision down and apply it",
        operation_id="decide",
        responses=answers(Decided),
        response_class=Response,
        openapi_extra=takes(DecisionSent),
    )
    async def decide(request: Request) -> Response:
        sent = await read_body(request, DecisionSent)
        made = await run_in_threadpool(desk.decide, sent.verb, sent.targets, why=sent.why, changes=sent.changes)
        return answer(made)

    @router.post(
        "/undo",
        summary="Take a decision back, the last one that stands if none is named",
        operation_id="undo",
        responses=answers(Decided),
        response_class=Response,
        openapi_extra=takes(UndoSent),
    )
    async def undo(request: Request) -> Response:
        sent = await read_body(request, UndoSent)
        return answer(await run_in_threadpool(desk.undo, sent.id))

    @router.get(
        "",
        summary="The log of decisions, the last one first",
        operation_id="decisions",
        responses=answers(DecisionsPage),
        response_class=Response,
    )
    def show_log(offset: Offset = 0, limit: Limit = 200) -> Response:
        with open_dossier(desk.folder) as dossier:
            decisions = dossier.load_decisions()
        names = {row.id: row.title or row.name for row in desk.dossier.documents()}
        return answer(make_decisions(desk.dossier.load().built, decisions, names, offset=offset, limit=limit))

    return router
