"""Wrong calls, help, and what becomes of interruptions and closed pipes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from dragoman import verbs
from dragoman.cli import main
from dragoman.cli._app import COMMANDS

HEAVY = "spacy numpy rich trafilatura lxml sqlite3 dragoman.verbs dragoman.read dragoman.ontology dragoman.store"


def raising(error: type[BaseException]) -> Callable[..., NoReturn]:
    """A function that fails, whatever it is given."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["init"],
        ["brief"],
        ["--nonsense"],
        ["ask", "D", "war", "sideways"],
        ["ask", "D", "war", "up", "--members", "0"],
        ["ask", "D", "war", "up", "--seed", "x"],
        ["brief", "D", "--format", "pdf"],
        ["export", "D", "--out", "x", "--format", "xml"],
        ["show", "D", "nonsense"],
        ["show", "D", "eventz"],
        ["show", "D", "sentences"],
        ["show", "D", "sentences", " "],
        ["show", "D", "finding"],
        ["show", "D", "events", "more"],
        ["decide", "D", "perhaps", "x"],
        ["decide", "D", "edit", "x", "--set", "{"],
        ["decide", "D", "edit", "x", "--set", "[1]"],
        ["eval", "nonsense", "--data", "x"],
    ],
)
def test_a_wrong_call_is_one_line_and_code_2(arguments, call):
    """What was wrong stands in one line on stderr; nothing is printed on stdout."""
    outcome = call(*arguments)

    assert (2, "", 1) == (outcome.code, outcome.out, outcome.err.count("\n"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["add", "D"], "see: dragoman add --help"),
        (["ask", "D", "trade", "of", "Ardin", "up"], "put several words between quotes"),
        (["show", "D", "sentences", "old", "quarrels"], "put several words between quotes"),
        (["show", "D", "eventz"], "did you mean events?"),
        (["brif"], "Did you mean 'brief'? see: dragoman --help"),
    ],
)
def test_a_wrong_call_says_what_to_do(arguments, expected, call):
    """A complaint ends with what mends the call, by the command that was called."""
    assert expected in call(*arguments).err


def test_the_list_of_commands_is_not_cut(call):
    """Each command's line in the help ends where its sentence ends."""
    assert "..." not in call("--help").out.partition("Commands:")[2]


def test_no_command_shows_the_help(call):
    """Called with nothing, it says what it can do, and that this was no command."""
    outcome = call()

    assert (2, True) == (outcome.code, all(name in outcome.out for name in COMMANDS))


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_every_command_has_help(command, call):
    """Help is code 0 and says how to call it."""
    outcome = call(*filter(None, [command]), "--help")

    assert (0, "Usage: ") == (outcome.code, outcome.out[:7])


def test_help_names_the_exit_codes(call):
    """The codes a script may meet stand in the help."""
    assert "130" in call("--help").out


def test_help_loads_nothing_heavy():
    """Neither the parser nor the store nor any terminal library is loaded for the help."""
    code = (
        "import sys; from dragoman.cli._main import run; run(['--help']); run(['ask', '--help']); "
        f"print(*sorted(set({HEAVY.split()!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "\n" == done.stderr


def test_the_package_runs_as_a_module():
    """`python -m dragoman` is the same command line."""
    done = subprocess.run([sys.executable, "-m", "dragoman", "--version"], capture_output=True, text=True, check=True)

    assert done.stdout.startswith("dragoman ")


def test_an_interruption_is_code_130_and_one_line(monkeypatch, capsys, own_dossier):
    """Ctrl-C says that what was finished is kept."""
    monkeypatch.setattr(verbs, "build_dossier", raising(KeyboardInterrupt))
    with pytest.raises(SystemExit) as left:
        main(["read", str(own_dossier)])

    expected = "interrupted; what was finished is kept, run the same command again to go on\n"
    assert (130, ("", expected)) == (left.value.code, capsys.readouterr())


def test_a_failure_of_ours_is_not_dressed_up(monkeypatch, own_dossier):
    """An error that nobody foresaw keeps its traceback."""
    monkeypatch.setattr(verbs, "build_dossier", raising(ZeroDivisionError))
    with pytest.raises(ZeroDivisionError):
        main(["read", str(own_dossier)])


def test_a_reader_that_has_had_enough_is_no_error(launch, sample_dossier):
    """A closed pipe ends the output without a complaint."""
    reader, writer = os.pipe()
    os.close(reader)
    process = launch("show", sample_dossier, "events", stdout=writer)
    os.close(writer)

    assert ("", 0) == (process.communicate()[1], process.returncode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_the_output_is_one_line(launch, sample_dossier, unbuffered):
    """What cannot be written is told once with code 1, whether each line is written at once or all in the end."""
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("wb") as full:
        process = launch("show", sample_dossier, "actors", stdout=full, env=environment)
        complaint = process.communicate()[1]

    assert (1, 1, True) == (process.returncode, complaint.count("\n"), "expected to be able" in complaint), complaint


def test_a_place_that_cannot_be_written_is_one_line(call, sample_dossier, tmp_path):
    """A path in no folder is told with code 1."""
    outcome = call("brief", sample_dossier, "--out", tmp_path / "none" / "brief.md")

    assert (1, 1) == (outcome.code, outcome.err.count("\n"))


def test_a_steering_character_never_reaches_the_terminal(call, empty_dossier, good):
    """Escape sequences in what is printed are shown as replacement marks."""
    call("add", empty_dossier, good, "--title", "\x1b[31mRed\x07")
    call("read", empty_dossier)
    outcome = call("show", empty_dossier, "documents")

    assert ("\x1b" not in outcome.out, True) == (True, "Red" in outcome.out)
