"""Documents: a window of the list, and putting one in, as a file's bytes or as pasted text."""

import re

import msgspec
from fastapi import APIRouter
from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dragoman.records import Rejected
from dragoman.sources import SourceFlags
from dragoman.web.desk import Desk
from dragoman.web.errors import UNUSABLE, RefusedError, problem
from dragoman.web.pages.documents import DocumentsPage, Order, Outcome, cut_window
from dragoman.web.routes._bodies import is_json, read_body
from dragoman.web.routes._parameters import Limit, Offset, Words
from dragoman.web.routes.answers import answer, answers, takes

NAME_CHARS = 80
RAW = "application/octet-stream"


class TextSent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text that was pasted, with what is said of it.

    title: None for its first line. publisher, published, url: as the options of `dragoman add`; None when not said.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


class AddedDocument(Struct, frozen=True, kw_only=True):
    """A document that is in the dossier now, safe on the disk, to be read by the next reading.

    outcome: added; known (the same bytes, said the same of, were there before); changed (something else is said of it
    now, so it waits to be read again). published: when it was published, as what was said of it is understood; EDTF,
    None where nothing was said.
    """

    id: str
    name: str
    outcome: str
    bytes: int
    published: str | None


def make_document_routes(desk: Desk) -> APIRouter:
    """The list of documents, and adding."""
    router = APIRouter(prefix="/documents", tags=["documents"])

    @router.get(
        "",
        summary="A window of the documents, and what became of each",
        operation_id="documents",
        responses=answers(DocumentsPage),
        response_class=Response,
    )
    def show_documents(  # noqa: PLR0917 — one for each parameter of the query
        offset: Offset = 0,
        limit: Limit = 200,
        find: Words = "",
        outcome: Outcome | None = None,
        order: Order = "name",
        down: bool = False,  # noqa: FBT001, FBT002 — a parameter of the query
    ) -> Response:
        rows = desk.dossier.documents()
        return answer(cut_window(rows, offset=offset, limit=limit, find=find, outcome=outcome, order=order, down=down))

    @router.post(
        "",
        summary="Put a document in: a file's bytes with its name, or JSON of a text",
        operation_id="add_document",
        status_code=201,
        responses=answers(AddedDocument, status=201),
        response_class=Response,
        openapi_extra=takes(TextSent, raw=RAW),
    )
    async def add_document(request: Request, name: Words = "") -> Response:
        if is_json(request):
            sent = await read_body(request, TextSent)
            name, content, flags = name_text(sent), sent.text.encode(errors="replace"), _flags(sent)
        else:
            content, flags = await request.body(), SourceFlags()
        return await run_in_threadpool(_add, desk, name, content, flags)

    return router


def _add(desk: Desk, name: str, content: bytes, flags: SourceFlags) -> Response:
    """The answer to a document that was sent."""
    if not content:
        raise RefusedError(UNUSABLE, name or "body", "a document", "nothing", "send a file's bytes, or a text")
    added = desk.add(name, content, flags)
    if isinstance(added, Rejected):
        return problem(UNUSABLE, added)
    original = added.original
    published = original.flags.get("published")
    shown = AddedDocument(
        id=original.sha256[:16],
        name=original.name,
        outcome=added.outcome,
        bytes=original.size,
        published=published if isinstance(published, str) else None,
    )
    return answer(shown, 201)


def name_text(sent: TextSent) -> str:
    """The file name of a pasted text: from its title or its first line, with nothing that could be a path."""
    first = sent.title or next((line for line in sent.text.splitlines() if line.strip()), "")
    words = re.sub(r"[^\w]+", "-", first, flags=re.ASCII).strip("-").lower()
    return f"{words[:NAME_CHARS].strip('-') or 'pasted-text'}.txt"


def _flags(sent: TextSent) -> SourceFlags:
    """What is said of a pasted text."""
    said = {name: getattr(sent, name) for name in ("title", "publisher", "published", "url")}
    return msgspec.convert({name: value for name, value in said.items() if value}, SourceFlags)
