"""`dragoman serve`: an address with a token, on this machine alone, until it is interrupted."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import pytest

from dragoman.web import server
from dragoman.web.server import PortTakenError, listen, show

WAIT_S = 20


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    """The command, started on a dossier."""
    command = [sys.executable, "-m", "dragoman", "serve", str(folder), "--no-browser", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def serving(strait) -> Iterator[subprocess.Popen[str]]:
    """The command on a dossier that was read; killed where a test leaves it running."""
    process = start(strait, "--json")
    yield process
    process.kill()
    process.communicate()


def address(process: subprocess.Popen[str]) -> str:
    """The address that the command prints."""
    return str(json.loads(process.stdout.readline())["address"])


def browser() -> OpenerDirector:
    """Something that opens addresses and keeps cookies."""
    return build_opener(HTTPCookieProcessor())


def test_the_printed_address_opens_the_dossier(serving):
    """Who opens the address that was printed gets on to the records; nobody else does."""
    printed = address(serving)
    home, opener = printed.partition("?")[0], browser()
    with pytest.raises(HTTPError, match="401"):
        browser().open(f"{home}api/dossier", timeout=WAIT_S)
    opener.open(printed, timeout=WAIT_S).read()

    assert "127.0.0.1" == urlsplit(printed).hostname
    assert "The strait" == json.load(opener.open(f"{home}api/dossier", timeout=WAIT_S))["title"]


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_when_interrupted(serving, sent):
    """Ctrl-C, or the system's request to end, ends it with exit code 0 and one line."""
    browser().open(address(serving), timeout=WAIT_S).read()
    serving.send_signal(sent)
    _, complaint = serving.communicate(timeout=WAIT_S)

    assert (0, "ended; everything is kept\n") == (serving.returncode, complaint)


def test_a_reading_that_runs_is_ended_with_it(unread):
    """No process goes on reading after the page is gone; what it finished is kept."""
    process = start(unread, "--json")
    printed = address(process)
    opener = browser()
    opener.open(printed, timeout=WAIT_S).read()
    jobs = json.load(opener.open(f"{printed.partition('?')[0]}api/jobs", timeout=WAIT_S))["jobs"]
    readers = list_readers(process.pid)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=WAIT_S)

    assert ["running"] == [job["state"] for job in jobs]
    assert 1 == len(readers)
    assert [] == [pid for pid in readers if is_alive(pid)]


def list_readers(parent: int) -> list[int]:
    """The processes that a process started to read for it."""
    command = [str(shutil.which("ps")), "-ww", "-o", "pid=,args=", "--ppid", str(parent)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [int(line.split()[0]) for line in told.splitlines() if "dragoman.web._working" in line]


def is_alive(pid: int) -> bool:
    """Whether a process is there."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_each_run_has_a_token_of_its_own(strait):
    """The address of an earlier run opens nothing."""
    printed = []
    for _ in range(2):
        process = start(strait, "--json")
        printed.append(urlsplit(address(process)).query)
        process.kill()
        process.communicate()

    assert printed[0] != printed[1]
    assert {"token"} == {query.partition("=")[0] for query in printed}


def test_a_port_that_is_taken_is_told_in_one_line(strait):
    """Another program at the port is a wrong use, with what to do."""
    with listen(0) as taken:
        process = start(strait, "--port", str(taken.getsockname()[1]))
        _, complaint = process.communicate(timeout=WAIT_S)

    assert 2 == process.returncode
    assert complaint.startswith("port ")
    assert complaint.endswith("give another one with --port, or leave it out\n")


def test_a_folder_that_is_no_dossier_is_told_in_one_line(tmp_path):
    """Nothing is served where there is nothing."""
    process = start(tmp_path)
    _, complaint = process.communicate(timeout=WAIT_S)

    assert (2, 1) == (process.returncode, complaint.count("\n"))


def test_only_this_machine_is_listened_to():
    """The socket is bound to the loopback address."""
    with listen(0) as listener:
        assert "127.0.0.1" == listener.getsockname()[0]


def test_a_taken_port_is_refused_here_too():
    """Two cannot listen at one port."""
    with listen(0) as first, pytest.raises(PortTakenError), listen(first.getsockname()[1]):
        pass


def test_a_port_is_free_again_at_once():
    """Starting again at the same port works right after ending."""
    with listen(0) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            pass

    with listen(port) as again:
        assert port == again.getsockname()[1]


def test_a_browser_that_would_take_the_terminal_is_not_opened(monkeypatch):
    """Where there is only a browser of text, the address is printed and nothing is opened."""
    opened = []
    generic = server.webbrowser.GenericBrowser("lynx")
    monkeypatch.setattr(generic, "open", opened.append)
    monkeypatch.setattr(server.webbrowser, "get", lambda: generic)
    show("http://127.0.0.1:1/")

    assert [] == opened
