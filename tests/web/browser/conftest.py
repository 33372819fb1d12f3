"""A browser on the built page: a dossier served in the background, or a file opened from the disk.

Skipped where there is no Chromium. Whatever the page complains of, and whatever it asks of elsewhere, fails its test.
DRAGOMAN_STATIC names the folder of another build of the page to look at; the one in the package without it.
"""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

import dragoman
from dragoman.samples import sample_paths
from dragoman.web import create_app
from dragoman.web.app import STATIC
from dragoman.web.server import listen
from tests.web.browser.places import fill_places

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever the page asks of elsewhere is told by its test, and reaches nobody.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
TOKEN = "quay-token"  # noqa: S105 — of tests
WAIT_S = 20
WAIT_MS = 20_000
# Made by the page itself, of no network at all.
NO_NETWORK = ("data:", "blob:")

Theme = Literal["light", "dark"]


class Home:
    """Where a dossier is served: its address with and without the token."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}/"
        self.way_in = f"{self.address}?token={TOKEN}"

    def view(self, name: str) -> str:
        """Address of a view."""
        return f"{self.address}#/{name}"


def built_page() -> Path:
    """Folder of the page to look at."""
    return Path(os.environ.get("DRAGOMAN_STATIC", STATIC))


@contextmanager
def serve(folder: Path) -> Iterator[Home]:
    """A dossier, served from a thread until the end."""
    with listen(0) as listener:
        port = listener.getsockname()[1]
        app = create_app(folder, token=TOKEN, port=port, by="tester", static=built_page())
        server = uvicorn.Server(uvicorn.Config(app, ws="none", log_config=None, timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        end = time.monotonic() + WAIT_S
        while not server.started and time.monotonic() < end:
            time.sleep(0.02)
        yield Home(port)
        server.should_exit = True
        thread.join(WAIT_S)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("there is no Chromium to open the page with")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield made
        made.close()


def watch(context: BrowserContext, address: str, wrong: list[str], expected: str = "\0") -> None:
    """Note every complaint, every dialog, every page that opens itself, and whatever is asked of elsewhere."""
    own = (*NO_NETWORK, address.partition("?")[0].partition("#")[0])

    def complain(message: ConsoleMessage) -> None:
        # What the driver of a machine without a graphics card says of its speed is nothing of ours.
        if message.type in {"error", "warning"} and not message.text.startswith((expected, "[.WebGL")):
            wrong.append(message.text)

    def ask(url: str) -> None:
        if not url.startswith(own):
            wrong.append(url)

    context.on("console", complain)
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    context.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    context.on("request", lambda request: ask(request.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: ask(socket.url)))


@pytest.fixture
def open_page(browser) -> Iterator[Callable[..., Page]]:
    """A function that opens an address; at the end nothing may have been complained of or asked of elsewhere.

    expected: the start of a complaint that a test brings about. Ask for it after what serves the dossier, so that the
    page is closed before that ends.
    """
    wrong: list[str] = []
    contexts = []

    def go(address: str, *, wide: int = 1280, theme: Theme = "light", expected: str = "\0") -> Page:
        context = browser.new_context(viewport={"width": wide, "height": 900}, color_scheme=theme)
        contexts.append(context)
        watch(context, address, wrong, expected)
        page = context.new_page()
        page.set_default_timeout(WAIT_MS)
        page.goto(address)
        return page

    yield go
    for context in contexts:
        context.close()
    assert [] == wrong


@pytest.fixture
def home(strait) -> Iterator[Home]:
    """Where a copy of the dossier of these tests is served."""
    with serve(strait) as served:
        yield served


@pytest.fixture
def new_home(tmp_path) -> Iterator[Home]:
    """Where a new, empty dossier is served."""
    dragoman.init_dossier(tmp_path / "new", title="New").close()
    with serve(tmp_path / "new") as served:
        yield served


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Path:
    """The dossier of the documents that ship with the package, read; for looking at only."""
    folder = tmp_path_factory.mktemp("shipped") / "demo"
    dragoman.init_dossier(folder, title="Demo: Iraq between Iran and the United States").close()
    dragoman.add_documents(folder, sample_paths())
    dragoman.build_dossier(folder)
    return folder


@pytest.fixture(scope="session")
def demo_home(demo) -> Iterator[Home]:
    """Where that dossier is served, once for all who only look."""
    with serve(demo) as served:
        yield served


@pytest.fixture(scope="session")
def demo_places(demo, demo_home) -> dict[str, str]:
    """Address of each place of that dossier, with the token: one step leads there."""
    return {name: f"{demo_home.way_in}#/{address}" for name, address in fill_places(demo).items()}
