"""The application: its commands, and what becomes of errors."""

import sys
from collections.abc import Callable
from typing import Annotated

import click
import typer

from dragoman import __version__
from dragoman.cli import asking, deciding, demonstrating, dossiers, evaluating, reading, showing, telling
from dragoman.cli._exits import FAILED, INTERRUPTED, USAGE
from dragoman.cli._screen import say_error

EPILOG = (
    "Exit codes: 0 done; 1 our failure, or a dossier that cannot be used; 2 wrong use; 3 some input was rejected, "
    "the rest kept; 4 a check failed, or an answer or brief rests on nothing; 130 interrupted."
)

app = typer.Typer(
    name="dragoman",
    help="Reads what is written about a region's politics, rebuilds the system it describes, and asks what follows if.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 — Typer calls it so
    """Print the version and stop."""
    if wanted:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read what is written about a region's politics, rebuild the system it describes, and ask what follows if."""


# In the order in which they are used.
COMMANDS: dict[str, Callable[..., None]] = {
    "init": dossiers.init,
    "add": dossiers.add,
    "read": reading.read,
    "show": showing.show,
    "ask": asking.ask,
    "brief": telling.brief,
    "export": showing.export,
    "decide": deciding.decide,
    "check": dossiers.check,
    "eval": evaluating.evaluate,
    "demo": demonstrating.demo,
}
for name, command in COMMANDS.items():
    app.command(name)(command)


def main() -> None:
    """Run the command line; leaves with the exit code. Errors that people can act on are one line on stderr."""
    try:
        code = app(standalone_mode=False)
    except click.exceptions.Abort:
        code = _interrupted()
    except click.ClickException as error:
        say_error(f"dragoman: {error.format_message()}; see dragoman --help")
        code = USAGE
    except KeyboardInterrupt:
        code = _interrupted()
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except Exception as error:
        known = _known(error)
        if known is None:
            raise
        say_error(known[0])
        code = known[1]
    sys.exit(code if isinstance(code, int) else 0)


def _interrupted() -> int:
    """Say that nothing is lost."""
    say_error("interrupted; what was finished is kept, run the same command again to go on")
    return INTERRUPTED


def _known(error: Exception) -> tuple[str, int] | None:
    """The one line and the exit code of an error that people can act on, None for a failure of ours."""
    from dragoman.ontology import OntologyError
    from dragoman.store import DossierError, DossierExistsError, NoDossierError

    line = getattr(error, "line", None)
    if isinstance(error, NoDossierError | DossierExistsError):
        return str(error), USAGE
    if isinstance(error, DossierError | OntologyError):
        return str(error), FAILED
    if line is not None:
        return str(line), USAGE
    if isinstance(error, OSError):
        return _os_line(error), FAILED
    return None


def _os_line(error: OSError) -> str:
    """A failure of the system in one line."""
    if "[E050]" in str(error):
        return "pipeline: expected an installed English spaCy pipeline, got none of that name; install it with pip"
    where = error.filename or "system"
    return f"{where}: expected to be able to use it, got {error.strerror or error}; check the path and permissions"
