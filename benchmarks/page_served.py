"""A dossier or an invented dossier, served from a thread, and a browser without a window to look at it."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from dragoman.verbs import Built
from dragoman.web import create_app
from dragoman.web.dossier import Loaded
from dragoman.web.server import listen

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
TOKEN = "benchmark"  # noqa: S105 — of a server that lives for seconds
STARTS_S = 20


@contextmanager
def serving(folder: Path, built: Built | None = None) -> Iterator[str]:
    """Address of the page of a dossier, with its token. built: one to show in the place of what the folder holds."""
    with (
        patch("dragoman.web.dossier.load_dossier", lambda *_: _loaded(built)) if built else _nothing(),
        listen(0) as listener,
    ):
        port = listener.getsockname()[1]
        app = create_app(folder, token=TOKEN, port=port)
        server = uvicorn.Server(uvicorn.Config(app, ws="none", log_config=None, timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        end = time.monotonic() + STARTS_S
        while not server.started and time.monotonic() < end:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port}/?token={TOKEN}"
        server.should_exit = True
        thread.join(STARTS_S)


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def _loaded(built: Built) -> Loaded:
    return Loaded(built, None, "invented", "current", weighed=True)  # type: ignore[arg-type]


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser. Raises FileNotFoundError where there is none."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        message = f"expected one of {', '.join(CHROMIUM)} on the path, got none; install Chromium"
        raise FileNotFoundError(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()
