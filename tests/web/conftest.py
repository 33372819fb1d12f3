"""A small dossier about an invented strait, read once, and the app over a copy of it as its owner calls it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import dragoman
from dragoman.web import create_app

PORT = 8321
TOKEN = "quay-token"  # noqa: S105 — of tests
HOME = f"http://127.0.0.1:{PORT}"
TEXTS = {
    "mail.txt": "Ardin attacked Belmora on 3 May 2031. The shelling of the harbour raised the price of grain there. "
    "Ardin is allied with Corwen. Marshal Tovin, commander of Ardin, said that Corwen would close the strait.",
    "post.txt": "Ardin did not attack Belmora on 3 May 2031. Belmora accused Corwen of closing the strait. "
    "Higher prices of grain reduce trust in the government of Belmora.",
}


@pytest.fixture(scope="session")
def texts(tmp_path_factory) -> list[Path]:
    """The two texts as files."""
    folder = tmp_path_factory.mktemp("texts")
    paths = [folder / name for name in TEXTS]
    for path in paths:
        path.write_text(TEXTS[path.name], encoding="utf-8")
    return paths


@pytest.fixture(scope="session")
def once_read(tmp_path_factory, texts) -> Path:
    """The dossier, read; for looking at only."""
    folder = tmp_path_factory.mktemp("read") / "strait"
    dragoman.init_dossier(folder, title="The strait").close()
    dragoman.add_documents(folder, texts)
    dragoman.build_dossier(folder)
    return folder


@pytest.fixture
def strait(tmp_path, once_read) -> Path:
    """The dossier, read; a copy to do things to."""
    return Path(shutil.copytree(once_read, tmp_path / "strait"))


@pytest.fixture
def unread(tmp_path, texts) -> Path:
    """A dossier of the same texts that nobody has read."""
    folder = tmp_path / "unread"
    dragoman.init_dossier(folder, title="Unread").close()
    dragoman.add_documents(folder, texts)
    return folder


@pytest.fixture
def stranger() -> Callable[[Path], TestClient]:
    """A client without the token, at the right address."""

    def call(folder: Path) -> TestClient:
        return TestClient(create_app(folder, token=TOKEN, port=PORT, by="tester"), base_url=HOME)

    return call


@pytest.fixture
def page(strait, stranger) -> Iterator[TestClient]:
    """A client with the token on a copy of the dossier, its app started and stopped."""
    client = stranger(strait)
    client.headers["Authorization"] = f"Bearer {TOKEN}"
    with client:
        yield client
