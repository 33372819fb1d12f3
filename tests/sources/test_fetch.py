"""Taking bytes from paths."""

import errno
import os
from pathlib import Path

import pytest

from dragoman.records import Rejected
from dragoman.sources import load_document
from dragoman.sources._fetch import fetch_bytes, plain_name
from dragoman.sources.sizes import MOST_BYTES


def refused(path: Path, *, limit: int = MOST_BYTES) -> Rejected:
    """The rejection that a path must give."""
    rejected = fetch_bytes(path, limit=limit)
    assert isinstance(rejected, Rejected)
    return rejected


def test_a_file_is_given_as_it_is(tmp_path: Path):
    """A regular file gives its very bytes."""
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\n")

    assert b"one\r\ntwo\n" == fetch_bytes(tmp_path / "a.txt")


def test_a_file_that_is_gone_says_so(tmp_path: Path):
    """A path to nothing tells that it may have been moved."""
    rejected = refused(tmp_path / "gone.txt")

    assert ("no such file or directory", "check the path; it may have been moved or removed") == (
        rejected.got,
        rejected.fix,
    )


def test_a_file_removed_after_listing_is_rejected(tmp_path: Path):
    """A file that vanishes between being listed and being read is one rejected document, no crash."""
    path = tmp_path / "a.txt"
    path.write_text("The envoy left.", encoding="utf-8")
    listed = list(tmp_path.iterdir())
    path.unlink()

    assert [Rejected] == [type(load_document(path)) for path in listed]


def test_a_folder_is_no_file(tmp_path: Path):
    """A folder given as a document is told to be one."""
    assert "a folder" == refused(tmp_path).got


def test_links_that_go_round_are_told(tmp_path: Path):
    """Two links that point to each other end in a rejection."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")

    assert "name the file itself, not a link that goes round" == refused(tmp_path / "a.txt").fix


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.timeout(5)
def test_a_pipe_does_not_hang(tmp_path: Path):
    """A named pipe that nobody writes to is refused at once."""
    os.mkfifo(tmp_path / "a.txt")

    assert "a pipe" == refused(tmp_path / "a.txt").got


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
@pytest.mark.timeout(5)
def test_a_device_is_not_read():
    """A device that never ends is refused at once."""
    assert "a device" == refused(Path("/dev/zero")).got


def test_no_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A file that may not be read says what to do about it."""
    (tmp_path / "a.txt").write_text("The envoy left.", encoding="utf-8")

    def forbid(*_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # Refused here by hand: tests may run as a user whom no permission stops.
    monkeypatch.setattr(os, "open", forbid)

    assert "give yourself read permission" == refused(tmp_path / "a.txt").fix


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Fifty megabytes are refused by their size alone."""
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))

    assert ("at most 20 MB", "50 MB") == (
        refused(tmp_path / "a.txt").expected,
        refused(tmp_path / "a.txt").got,
    )


def test_a_file_that_grows_is_not_read_past_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A file that is larger than it said is read no further than the limit."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 100)
    small = os.stat_result((0o100644, *[0] * 9))
    monkeypatch.setattr(os, "stat", lambda _: small)
    monkeypatch.setattr(os, "fstat", lambda _: small)

    assert "more than 10 bytes" == refused(path, limit=10).got


def test_a_path_with_a_nul_is_no_path():
    """A path that no system can hold is rejected, not raised."""
    assert "a path" == refused(Path("a\0b.txt")).expected


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("talks.txt", "talks.txt"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/", "unnamed"),
        ("..", "unnamed"),
        ("two\nlines.txt", "two\N{REPLACEMENT CHARACTER}lines.txt"),
        ("raw\udcff.txt", "raw\N{REPLACEMENT CHARACTER}.txt"),
        ("محادثات.txt", "محادثات.txt"),
    ],
)
def test_a_name_is_made_plain(name: str, plain: str):
    """A document's name has no folders in it and fits on one line."""
    assert plain == plain_name(name)
