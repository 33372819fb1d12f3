"""The demo on the documents that ship with the package."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = "from dragoman.cli import main; main()"

SECTIONS = (
    "What happened",
    "Security",
    "Political sphere",
    "Economic sphere",
    "Regional sphere",
    "Actors",
    "What drives what",
    "Disputed",
    "Outlook, as the texts state it",
    "What is not known",
    "Sources",
    "Quotes",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo is made."""
    return tmp_path_factory.mktemp("demo") / "demo-dossier"


@pytest.fixture(scope="module")
def shown(folder: Path) -> str:
    """What the demo prints."""
    return print_demo(folder)


def print_demo(folder: Path) -> str:
    """Stdout of the demo, which must end well and complain of nothing."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "demo", str(folder)], capture_output=True, encoding="utf-8", check=False
    )

    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout


@pytest.mark.parametrize("section", SECTIONS)
def test_the_demo_has_every_section(shown: str, section: str):
    """The samples are enough for each part of a brief."""
    assert f"## {section}\n" in shown


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("a repeat", "Counted once however often printed"),
        ("a relay", "New York Times"),
        ("a hedge", "reportedly"),
        ("a contradiction", "Iraq allowed Israel to use its airspace"),
        ("the other side of it", "Iraq then complained to the UN Security Council"),
        ("a document without a date", "nobody says when “Two New Tenants in Baghdad” was published"),
    ],
)
def test_the_demo_shows_what_it_is_for(shown: str, what: str, words: str):
    """Each difficulty that the samples hold is seen in the output."""
    assert words.lower() in shown.lower(), what


def test_the_demo_answers_a_question(shown: str):
    """The what-if answer names a direction and a share of members, and quotes the sentence behind it."""
    _, _, answer = shown.partition("$ dragoman ask")

    assert "goes down in" in answer
    assert "“American pressure on Baghdad reduces Iran's influence in Iraq”" in answer


def test_the_demo_says_where_everything_lies(shown: str, folder: Path):
    """The last lines name the dossier and the page, and both are there."""
    assert str(folder / "brief.html") in shown
    assert (folder / "brief.html").is_file()


def test_a_second_demo_prints_the_same(shown: str, folder: Path):
    """The demo may be run twice in the same folder."""
    assert shown == print_demo(folder)
