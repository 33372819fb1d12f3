"""What went wrong -> the one shape in which the page and every other client are told, with a status."""

from msgspec import Struct
from starlette.responses import Response

from dragoman.ontology import OntologyError
from dragoman.records import Rejected
from dragoman.store import DamagedDossierError, DossierError, LockedDossierError, UnwritableDossierError
from dragoman.verbs import NotBuiltError, UnknownConflictError
from dragoman.web.encode import JSON, encode
from dragoman.web.pages.unknown import UnknownIdError

NO_TOKEN = 401
FORBIDDEN = 403
NOT_FOUND = 404
WRONG_METHOD = 405
CONFLICT = 409
TOO_LARGE = 413
WRONG_KIND = 415
UNUSABLE = 422
OUR_FAILURE = 500
BUSY = 503

STATUS: tuple[tuple[type[Exception], int], ...] = (
    (UnknownIdError, NOT_FOUND),
    (UnknownConflictError, NOT_FOUND),
    (NotBuiltError, CONFLICT),
    (LockedDossierError, BUSY),
    (UnwritableDossierError, OUR_FAILURE),
    (DamagedDossierError, OUR_FAILURE),
    (DossierError, OUR_FAILURE),
    (OntologyError, OUR_FAILURE),
)


class Problem(Struct, frozen=True, kw_only=True):
    """What every answer but a good one holds. error: where it went wrong, what was expected, got, and the next step."""

    error: Rejected


class RefusedError(Exception):
    """A request that is turned away with a status; `line` holds where, expected, got and the next step."""

    def __init__(self, status: int, where: str, expected: str, got: str, fix: str) -> None:
        """Keep the status and the parts of the one line."""
        self.status = status
        self.line = Rejected(where=where, expected=expected, got=got, fix=fix)
        super().__init__(str(self.line))


def problem(status: int, line: Rejected) -> Response:
    """An answer that tells what went wrong."""
    return Response(encode(Problem(error=line)), status_code=status, media_type=JSON)


def told(error: Exception) -> tuple[int, Rejected] | None:
    """The status and the line of an error that people can act on; None for a failure of ours."""
    if isinstance(error, RefusedError):
        return error.status, error.line
    line = getattr(error, "line", None)
    if isinstance(line, Rejected):
        return next((status for kind, status in STATUS if isinstance(error, kind)), UNUSABLE), line
    if isinstance(error, OSError):
        return OUR_FAILURE, _os_line(error)
    return None


def our_failure(where: str) -> Rejected:
    """What is told of a failure of ours: nothing of its inside."""
    fix = "try again; the terminal that runs dragoman serve says more"
    return Rejected(where=where, expected="an answer", got="a failure of ours", fix=fix)


def _os_line(error: OSError) -> Rejected:
    """A failure of the system, without the path it was at."""
    got = error.strerror or type(error).__name__
    return Rejected(where="system", expected="to be able to use a file", got=got, fix="check space and permissions")
