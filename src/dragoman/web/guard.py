"""Requests -> those of the person who started us alone; every answer with headers that keep the page to itself.

Who may ask: whoever knows the token that was printed, at our own address, from our own page or from no page at all.
"""

import hmac
import logging
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.sources.sizes import FIX, say_size
from dragoman.sources.sizes import MOST_BYTES as MOST_UPLOAD
from dragoman.web.errors import FORBIDDEN, NO_TOKEN, OUR_FAILURE, TOO_LARGE, RefusedError, our_failure, problem, told

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

# Scripts, styles and everything else come from us; nothing is framed, nothing is sent elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
OWN = frozenset({"same-origin", "none"})
MOST_BYTES = 1_000_000
UPLOADS = frozenset({"/api/documents"})
log = logging.getLogger(__name__)


class Guard:
    """Turns away whatever is not ours, before anything else looks at it; the app inside never sees it."""

    def __init__(self, app: App, *, token: str, port: int) -> None:
        """Keep the token and the addresses we answer at."""
        self._app = app
        self._token = token
        self._hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))
        self.cookie = f"dragoman-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on what may be answered."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # a web socket: there are none
            await send({"type": "websocket.close", "code": 1008})
            return
        await self._answer(scope, receive, Sealed(send, scope["path"]))

    async def _answer(self, scope: Scope, receive: Receive, send: "Sealed") -> None:
        request = Request(scope)
        try:
            self._refuse_stranger(request)
            if (entry := self._entry(request)) is not None:
                await entry(scope, receive, send)
                return
            self._refuse_unknown(request)
            await self._app(scope, limit_body(request, receive), send)
        except Exception as error:  # noqa: BLE001 — whatever it is, it is told in our shape and without its inside
            if not send.begun:
                await self._tell(error, request)(scope, receive, send)

    @staticmethod
    def _tell(error: Exception, request: Request) -> Response:
        """What is answered in place of an answer."""
        if (known := told(error)) is not None:
            return problem(*known)
        log.error("%s %s", request.method, request.url.path, exc_info=error)
        return problem(OUR_FAILURE, our_failure(request.url.path))

    def _refuse_stranger(self, request: Request) -> None:
        """Raise RefusedError for a request to another name, or from another page."""
        hosts = request.headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            fix = "open the address that dragoman serve printed"
            raise RefusedError(FORBIDDEN, "header Host", "our own address", said(hosts), fix)
        origins = request.headers.getlist("origin")
        if origins and origins != [f"http://{hosts[0]}"]:
            raise RefusedError(FORBIDDEN, "header Origin", "our own page", said(origins), "ask from our own page")
        sites = request.headers.getlist("sec-fetch-site")
        if sites and not OWN.issuperset(sites) and not _comes_in(request):
            got, fix = said(sites), "ask from our own page"
            raise RefusedError(FORBIDDEN, "header Sec-Fetch-Site", "same-origin or none", got, fix)

    def _entry(self, request: Request) -> Response | None:
        """Where the printed address leads: on to the page, the token kept in a cookie. None for any other address."""
        given = parse_qs(request.url.query).get("token")
        if request.url.path != "/" or request.method != "GET" or given is None:
            return None
        if not any(map(self._is_ours, given)):
            raise _no_token(wrong=True)
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(self.cookie, self._token, httponly=True, samesite="strict", path="/")
        return response

    def _refuse_unknown(self, request: Request) -> None:
        """Raise RefusedError where the token is missing or wrong."""
        given = list(_tokens(request, self.cookie))
        if not any(map(self._is_ours, given)):
            raise _no_token(wrong=bool(given))

    def _is_ours(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self._token.encode())


class Sealed:
    """Sends an answer with our headers on it. begun: whether its head is sent."""

    def __init__(self, send: Send, path: str) -> None:
        """Keep where to send to."""
        self._send = send
        self._path = path
        self.begun = False

    async def __call__(self, message: Message) -> None:
        """Pass on a part of an answer."""
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "no-store")
        await self._send(message)


def limit_body(request: Request, receive: Receive) -> Receive:
    """The parts of a request's body, up to what its address takes. Raises RefusedError beyond."""
    most = MOST_UPLOAD if request.url.path in UPLOADS else MOST_BYTES
    told = request.headers.get("content-length", "")
    if told.isdecimal() and int(told) > most:
        raise _too_large(most, say_size(int(told)))
    got = 0

    async def counted() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise _too_large(most, f"more than {say_size(most)}")
        return message

    return counted


def _no_token(*, wrong: bool) -> RefusedError:
    got, fix = "another one" if wrong else "none", "open the address that dragoman serve printed"
    return RefusedError(NO_TOKEN, "token", "the token of this run", got, fix)


def _too_large(most: int, got: str) -> RefusedError:
    return RefusedError(
        TOO_LARGE, "body", f"at most {say_size(most)}", got, FIX if most == MOST_UPLOAD else "send less"
    )


def _comes_in(request: Request) -> bool:
    """Whether somebody follows a link to our page: that shows it to them, and to nobody else."""
    return request.url.path == "/" and request.method == "GET" and request.headers.get("sec-fetch-mode") == "navigate"


def _tokens(request: Request, cookie: str) -> Iterator[str]:
    """Every token that a request carries."""
    kind, _, given = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        yield given.strip()
    for line in request.headers.getlist("cookie"):
        jar: SimpleCookie = SimpleCookie()
        try:
            jar.load(line)
        except CookieError:
            continue
        if cookie in jar:
            yield jar[cookie].value


def said(values: list[str]) -> str:
    """What headers said, short enough for a line."""
    return ", ".join(f'"{value[:80]}"' for value in values) or "none"
