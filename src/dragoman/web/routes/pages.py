"""The pages: one line each.

To add a page: write `make_X(built, ...) -> XPage` in `pages/`, import it here and put `Page("/x", make_x)` into PAGES.

- The address is below /api. A name in braces is a part of it: `Page("/reader/{doc}", make_reader)` for
  `make_reader(built, doc)`.
- Every other parameter of the maker is a parameter of the query, with the type and the default it has there
  (str, int, float, bool, a Literal, or one of these or None). One without a default must be given.
- `offset` is 0 or more, `limit` from 1 to 2,000, a text at most 400 characters; nothing else need be checked for size.
- The record that the maker returns is what the route answers and what the OpenAPI document says; annotate it.
- An id that the dossier does not hold: raise UnknownIdError (`pages/unknown.py`): 404. Any exception with a `line`
  that is a Rejected is told in the error shape, with 422 unless `errors.STATUS` says otherwise.
- The maker is called once for each state of the dossier and each set of parameters; its record is kept as bytes.
- After a change run `python -m dragoman.web.openapi` and, in web/, `npm run types`.
"""

import inspect
from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Any, NamedTuple, get_args

from fastapi import APIRouter, Path, Query
from msgspec import Struct
from starlette.responses import Response

from dragoman.web.dossier import LiveDossier
from dragoman.web.pages.actor import make_actor
from dragoman.web.pages.actors import make_actors
from dragoman.web.pages.brief import make_brief
from dragoman.web.pages.dispute import make_dispute
from dragoman.web.pages.disputes import make_disputes
from dragoman.web.pages.events import make_events
from dragoman.web.pages.finding import make_finding
from dragoman.web.pages.found import make_found
from dragoman.web.pages.outlook import make_between, make_outlook
from dragoman.web.pages.reader import make_reader
from dragoman.web.pages.relations import make_relations
from dragoman.web.pages.review import make_review, make_review_claim, make_review_options
from dragoman.web.pages.scenarios import make_scenarios
from dragoman.web.pages.search import make_name, make_search
from dragoman.web.pages.sources import make_source, make_sources, make_without
from dragoman.web.pages.system import make_system
from dragoman.web.routes._parameters import LONGEST, MOST_OFFSET, MOST_ROWS
from dragoman.web.routes.answers import answer_bytes, answers


class Page(NamedTuple):
    """A page: its address below /api, and what makes its record from a Built and the parameters of the request."""

    path: str
    make: Callable[..., Struct]


# In the order of the views.
PAGES: tuple[Page, ...] = (
    Page("/brief", make_brief),
    Page("/reader/{doc}", make_reader),
    Page("/actors", make_actors),
    Page("/actors/{actor}", make_actor),
    Page("/events", make_events),
    Page("/relations", make_relations),
    Page("/findings/{finding}", make_finding),
    Page("/system", make_system),
    Page("/disputes", make_disputes),
    Page("/disputes/{identity}", make_dispute),
    Page("/sources", make_sources),
    Page("/sources/one", make_source),
    Page("/sources/without", make_without),
    Page("/review", make_review),
    Page("/review/options", make_review_options),
    Page("/review/claim/{claim}", make_review_claim),
    Page("/search", make_search),
    Page("/names/{identity}", make_name),
    Page("/scenarios", make_scenarios),
    Page("/scenarios/find", make_found),
    Page("/outlook", make_outlook),
    Page("/outlook/{source}/{target}", make_between),
)


def make_page_routes(dossier: LiveDossier, pages: Sequence[Page] = PAGES) -> APIRouter:
    """A route for each page."""
    router = APIRouter(tags=["pages"])
    for page in pages:
        record = inspect.signature(page.make).return_annotation
        router.get(
            page.path,
            summary=_summary(page),
            operation_id=_name(page),
            responses=answers(record),
            response_class=Response,
        )(_endpoint(dossier, page))
    return router


def _endpoint(dossier: LiveDossier, page: Page) -> Callable[..., Response]:
    """The page as a function of the parameters of a request alone."""
    name = _name(page)

    def show(**given: Any) -> Response:  # noqa: ANN401 — whatever the maker takes
        key = f"{name} {sorted(given.items())!r}"
        return answer_bytes(dossier.page(key, lambda built: page.make(built, **given)))

    show.__name__ = name
    show.__signature__ = inspect.Signature(list(_parameters(page)))  # type: ignore[attr-defined]  # read by FastAPI
    return show


def _parameters(page: Page) -> Iterator[inspect.Parameter]:
    """The parameters of a maker but the first, as FastAPI takes them."""
    _, *taken = inspect.signature(page.make).parameters.values()
    for one in taken:
        kind = Path if f"{{{one.name}}}" in page.path else Query
        limits = _limits(one)
        yield one.replace(
            kind=inspect.Parameter.KEYWORD_ONLY,
            annotation=Annotated[one.annotation, kind(**limits)],
        )


def _limits(parameter: inspect.Parameter) -> dict[str, Any]:
    """How large a parameter may be."""
    if parameter.name == "offset":
        return {"ge": 0, "le": MOST_OFFSET}
    if parameter.name == "limit":
        return {"ge": 1, "le": MOST_ROWS}
    if parameter.annotation is str or str in get_args(parameter.annotation):
        return {"max_length": LONGEST}
    return {}


def _name(page: Page) -> str:
    return page.make.__name__.removeprefix("make_")


def _summary(page: Page) -> str:
    """The first sentence of the maker's docstring."""
    return (inspect.getdoc(page.make) or _name(page)).partition("\n")[0].rstrip(".")
