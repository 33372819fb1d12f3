"""The way in: runs a command, and turns whatever comes of it into an exit code."""

import os
import sys
from collections.abc import Sequence

from dragoman.cli._exits import FAILED, INTERRUPTED, OK, USAGE


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; leaves with the exit code. Errors that people can act on are one line on stderr."""
    code = OK
    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = _interrupted()
    except BrokenPipeError:
        code = _unheard()
    except OSError as error:  # a result that nobody can take: a full disk behind a pipe
        code = _unwritten(error, code)
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of one command. Raises KeyboardInterrupt, BrokenPipeError, and what is a failure of ours."""
    import typer

    from dragoman.cli._app import app

    command = typer.main.get_command(app)
    try:
        with command.make_context("dragoman", list(arguments)) as context:
            command.invoke(context)
    except typer.Exit as left:
        return left.exit_code
    except typer.Abort as left:
        raise KeyboardInterrupt from left
    except BrokenPipeError:
        raise
    except Exception as error:
        line, code = _known(error) or (None, FAILED)
        if line is None:
            raise
        _complain(_with_folder(line, arguments))
        return code
    return OK


def _with_folder(line: str, arguments: Sequence[str]) -> str:
    """A complaint whose next step names the dossier that was asked, so that it can be typed as it stands."""
    from pathlib import Path

    from dragoman.cli._screen import quoted

    folder = next((Path(one) for one in arguments[1:] if Path(one).is_dir()), None)
    return line if folder is None else line.replace("dragoman show DOSSIER", f"dragoman show {quoted(folder)}")


def _known(error: Exception) -> tuple[str, int] | None:
    """The one line and the exit code of an error that people can act on, None for a failure of ours."""
    from dragoman.ontology import OntologyError
    from dragoman.store import DossierError, DossierExistsError, NoDossierError

    if isinstance(error, NoDossierError | DossierExistsError):
        return str(error), USAGE
    if isinstance(error, DossierError | OntologyError):
        return str(error), FAILED
    if (line := getattr(error, "line", None)) is not None:
        return str(line), USAGE
    if isinstance(error, OSError):
        return _os_line(error), FAILED
    # Typer carries a copy of click whose place changes between versions; its usage errors are known by this method.
    words = getattr(error, "format_message", None)
    where = getattr(getattr(error, "ctx", None), "command_path", "dragoman")
    return (_usage_line(words(), where), USAGE) if words else None


def _usage_line(words: str, where: str) -> str:
    """A complaint about arguments in one line. where: the command, as it is called."""
    told = " ".join(words.replace("Value error, ", "").split()).rstrip(".")
    # Words without quotation marks around them arrive as several arguments.
    apart = where.endswith((" ask", " show")) and ("unexpected extra" in told or "'direction'" in told)
    fix = f"{'put several words between quotes, or ' if apart else ''}see: {where} --help"
    return f"{where}: {told}{' ' if told.endswith('?') else '; '}{fix}"


def _os_line(error: OSError) -> str:
    """A failure of the system in one line."""
    if "[E050]" in str(error):
        return "pipeline: expected an installed English spaCy pipeline, got none of that name; install it with pip"
    where = error.filename or "system"
    return f"{where}: expected to be able to use it, got {error.strerror or error}; check the path and permissions"


def _interrupted() -> int:
    """Say that nothing is lost."""
    _complain("interrupted; what was finished is kept, run the same command again to go on")
    return INTERRUPTED


def _unwritten(error: OSError, code: int) -> int:
    """Give stdout up, so that leaving does not try it again, and complain if the command has not."""
    _unheard()
    if code == OK:
        _complain(f"output: expected to be able to write, got {error.strerror or error}; check where it goes")
    return code or FAILED


def _unheard() -> int:
    """Whoever read the output has had enough: the rest goes nowhere, and leaving does not complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK


def _complain(line: str) -> None:
    """One line on stderr."""
    from dragoman.cli._screen import say_error

    say_error(line)
