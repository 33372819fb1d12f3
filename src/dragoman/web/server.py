"""A dossier served on this machine alone until it is interrupted. Knows the network, the clock and chance."""

import secrets
import signal
import socket
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import uvicorn

from dragoman.records import Rejected
from dragoman.store import open_dossier
from dragoman.verbs.deciding import login
from dragoman.web.app import create_app

HOST = "127.0.0.1"
TOKEN_BYTES = 24
# Seconds that answers under way have when it is interrupted.
GRACE_S = 2


class PortTakenError(Exception):
    """The port cannot be had; `line` holds where, expected, got and the next step."""

    def __init__(self, port: int, got: str) -> None:
        """Keep the one line."""
        fix = "give another one with --port, or leave it out"
        self.line = Rejected(where=f"port {port}", expected="a free port", got=got, fix=fix)
        super().__init__(str(self.line))


def serve_dossier(
    folder: str | Path, *, port: int = 0, browser: bool = True, workers: int = 1, ready: Callable[[str], None] = print
) -> None:
    """Serve a dossier at 127.0.0.1 until Ctrl-C; one that was never read is read first, in the background.

    port: 0 for any that is free. browser: open the page in the user's browser. workers: how many processes read.
    ready: told the address, with its token, once. Raises DossierError, PortTakenError.
    """
    path = Path(folder)
    open_dossier(path).close()
    with listen(port) as listener:
        at, token = listener.getsockname()[1], secrets.token_urlsafe(TOKEN_BYTES)
        app = create_app(path, token=token, port=at, by=login(), workers=workers)
        config = uvicorn.Config(
            app,
            lifespan="on",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE_S,
        )
        address = f"http://{HOST}:{at}/?token={token}"
        ready(address)
        if browser:
            Thread(target=show, args=(address,), daemon=True).start()
        with ending_cleanly(), suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def listen(port: int) -> Iterator[socket.socket]:
    """A socket that takes connections from this machine alone. Raises PortTakenError."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows would share the port with whoever asks
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            listener.listen()
        except OSError as error:
            raise PortTakenError(port, error.strerror or str(error)) from error
        yield listener
    finally:
        listener.close()


@contextmanager
def ending_cleanly() -> Iterator[None]:
    """A request of the system to end, inside, ends what runs in the background too."""

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def show(address: str) -> None:
    """Open a page in the user's browser; one that would take over the terminal is left alone."""
    with suppress(webbrowser.Error, OSError):
        browser = webbrowser.get()
        if type(browser) is not webbrowser.GenericBrowser:
            browser.open(address)
