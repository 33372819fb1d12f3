"""What tests of the command line share: a way to call it, and a dossier that has been read."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dragoman import add_documents, build_dossier, init_dossier
from dragoman.cli._main import run
from dragoman.samples import sample_paths

PROGRAM = (sys.executable, "-c", "from dragoman.cli import main; main()")


class Outcome(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def call(capsys) -> Call:
    """A function that runs a command in this process."""

    def one(*arguments: object) -> Outcome:
        code = run([str(argument) for argument in arguments])
        return Outcome(code, *capsys.readouterr())

    return one


def start(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    """A command under way in a process of its own."""
    taken = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.Popen([*PROGRAM, *map(str, arguments)], text=True, encoding="utf-8", **taken)


@pytest.fixture(scope="session")
def launch() -> Callable[..., subprocess.Popen[str]]:
    """A function that starts a command in a process of its own."""
    return start


@pytest.fixture(scope="session")
def sample_dossier(tmp_path_factory) -> Path:
    """A dossier of the sample documents, read; for looking at only."""
    folder = tmp_path_factory.mktemp("cli") / "samples"
    init_dossier(folder).close()
    add_documents(folder, sample_paths())
    build_dossier(folder)
    return folder


@pytest.fixture
def own_dossier(sample_dossier, tmp_path) -> Path:
    """A copy of it that a test may change; its name holds a space and letters beyond ASCII."""
    return Path(shutil.copytree(sample_dossier, tmp_path / "my döss ier"))


@pytest.fixture
def empty_dossier(tmp_path) -> Path:
    """A dossier with nothing in it."""
    init_dossier(tmp_path / "empty").close()
    return tmp_path / "empty"


@pytest.fixture
def good(tmp_path) -> Path:
    """A short text that can be read."""
    path = tmp_path / "good text é.txt"
    path.write_text("Israel attacked Iran on 3 May 2031. American pressure reduces Iran's influence.", encoding="utf-8")
    return path


@pytest.fixture
def forbidden(tmp_path, monkeypatch) -> Path:
    """A file that may not be opened, whoever runs the tests."""
    path = tmp_path / "forbidden.txt"
    path.write_text("Nobody reads this.", encoding="utf-8")
    really = os.open

    def guarded(name: str | Path, *arguments: Any, **options: Any) -> int:
        if Path(os.fsdecode(name)) == path:
            raise PermissionError(13, "Permission denied", str(path))
        return really(name, *arguments, **options)

    allowed = os.access

    def denied(name: str | Path, mode: int, **options: Any) -> bool:
        return Path(os.fsdecode(name)) != path and allowed(name, mode, **options)

    monkeypatch.setattr(os, "open", guarded)
    monkeypatch.setattr(os, "access", denied)
    return path
