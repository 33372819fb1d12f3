"""One shape for everything that is not answered."""

import pytest

from dragoman.records import Rejected
from dragoman.store import LockedDossierError
from dragoman.web import dossier as dossier_module
from dragoman.web.errors import RefusedError, told
from dragoman.web.pages.unknown import UnknownIdError

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("method", "address", "sent", "status"),
    [
        ("GET", "/api/nothing", {}, 404),
        ("GET", "/api/reader/0000000000000000", {}, 404),
        ("GET", "/api/jobs/job-99", {}, 404),
        ("GET", "/api/jobs/job-99/events", {}, 404),
        ("DELETE", "/api/jobs/job-99", {}, 404),
        ("GET", "/no-such-file.js", {}, 404),
        ("POST", "/api/dossier", {}, 405),
        ("PUT", "/api/decisions", {}, 405),
        ("POST", "/api/jobs", {"content": b"kind=read", "headers": {"Content-Type": "text/plain"}}, 415),
        ("POST", "/api/jobs", {"content": b"{", "headers": JSON}, 422),
        ("POST", "/api/jobs", {"content": b"\xff\xfe", "headers": JSON}, 422),
        ("POST", "/api/jobs", {"content": b"[" * 100_000, "headers": JSON}, 422),
        ("POST", "/api/jobs", {"json": {"kind": "burn"}}, 422),
        ("POST", "/api/jobs", {"json": {"kind": "read", "more": 1}}, 422),
        ("POST", "/api/decisions", {"json": {"verb": "reject", "targets": ["nobody"]}}, 422),
        ("POST", "/api/decisions", {"json": {"verb": "destroy", "targets": ["nobody"]}}, 422),
        ("POST", "/api/decisions/undo", {"json": {}}, 409),
        ("POST", "/api/decisions/undo", {"json": {"id": "decision-0"}}, 404),
        ("GET", "/api/documents?limit=0", {}, 422),
        ("GET", "/api/documents?offset=-1", {}, 422),
        ("GET", "/api/documents?order=colour", {}, 422),
        ("GET", "/api/documents?find=" + "x" * 401, {}, 422),
        ("POST", "/api/documents?name=a.txt", {"content": b""}, 422),
        ("POST", "/api/documents?name=a.csv", {"content": b"a,b"}, 422),
        ("POST", "/api/documents", {"json": {"text": 1}}, 422),
    ],
)
def test_what_went_wrong_is_told_in_one_shape(page, method, address, sent, status):
    """Whatever is wrong with a request, its answer says where, what was expected, what was got and what to do."""
    answer = page.request(method, address, **sent)

    assert (status, "application/json") == (answer.status_code, answer.headers["content-type"])
    assert ["error"] == list(answer.json())
    assert ["where", "expected", "got", "fix"] == list(answer.json()["error"])
    assert all(answer.json()["error"].values())


def test_a_failure_of_ours_shows_nothing_of_its_inside(page, monkeypatch, caplog):
    """An error nobody foresaw is told without its words, its place or its traceback; the log has them."""

    def fail(*_):
        msg = "quarrel in /home/tovin"
        raise RuntimeError(msg)

    monkeypatch.setattr(dossier_module, "look_at", fail)
    answer = page.get("/api/dossier")

    assert 500 == answer.status_code
    assert "a failure of ours" == answer.json()["error"]["got"]
    assert "tovin" not in answer.text
    assert "quarrel in /home/tovin" in caplog.text


def test_a_failure_of_the_system_shows_no_path(page, monkeypatch):
    """A file that cannot be used is told without where it lies."""

    def fail(*_):
        raise OSError(28, "No space left on device", "/home/tovin/dossier.db")

    monkeypatch.setattr(dossier_module, "look_at", fail)
    answer = page.get("/api/dossier")

    assert (500, "No space left on device") == (answer.status_code, answer.json()["error"]["got"])
    assert "tovin" not in answer.text


def test_the_words_of_a_request_come_back_cut_short(page):
    """A long word that fits nothing is told by its beginning, so that an answer stays one line."""
    answer = page.post("/api/decisions/undo", json={"id": "x" * 5_000})

    assert 400 > len(answer.content)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownIdError("the id of an actor", "nobody"), 404),
        (LockedDossierError("dossier.db", "a free database", "locked", "wait"), 503),
        (RefusedError(409, "undo", "a decision", "none", "decide first"), 409),
    ],
)
def test_errors_that_people_can_act_on_keep_their_line(error, status):
    """An error with a line is told by it, with a status that says whose turn it is."""
    assert (status, error.line) == told(error)


def test_an_error_with_a_line_of_its_own_is_told_as_unusable():
    """An error that nobody gave a status is about what was asked."""
    error = RuntimeError()
    error.line = Rejected(where="question", expected="a push", got="none", fix="name a concept")

    assert (422, error.line) == told(error)
