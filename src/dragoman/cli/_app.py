"""The application and its commands."""

from collections.abc import Callable
from typing import Annotated

import typer

from dragoman import __version__
from dragoman.cli import (
    asking,
    deciding,
    demonstrating,
    dossiers,
    evaluating,
    outlook,
    reading,
    serving,
    showing,
    simulating,
    telling,
)
from dragoman.cli._exits import USAGE
from dragoman.cli._screen import say

EPILOG = (
    "Exit codes: 0 done; 1 our failure, or a dossier that cannot be used; 2 wrong use; 3 some input was rejected, "
    "the rest kept; 4 a check failed, or an answer or brief rests on nothing; 130 interrupted."
)

app = typer.Typer(
    name="dragoman",
    help="Reads what is written about a region's politics, rebuilds the system it describes, and asks what follows if.",
    epilog=EPILOG,
    invoke_without_command=True,
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
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 — its callback acts on it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read what is written about a region's politics, rebuild the system it describes, and ask what follows if."""
    if context.invoked_subcommand is None:
        say(context.get_help())
        raise typer.Exit(USAGE)


# In the order in which they are used.
COMMANDS: dict[str, Callable[..., None]] = {
    "init": dossiers.init,
    "add": dossiers.add,
    "read": reading.read,
    "show": showing.show,
    "ask": asking.ask,
    "steer": asking.steer,
    "outlook": outlook.outlook,
    "brief": telling.brief,
    "export": showing.export,
    "serve": serving.serve,
    "decide": deciding.decide,
    "check": dossiers.check,
    "simulate": simulating.simulate,
    "eval": evaluating.evaluate,
    "demo": demonstrating.demo,
}
# One line each where the help lists all commands, no longer than a narrow terminal has room for.
SHORT = {
    "init": "Make a new, empty dossier.",
    "add": "Put documents into a dossier.",
    "read": "Read what is new in a dossier, or files without one.",
    "show": "Show a table, a finding or sentences.",
    "ask": "Ask what follows if something goes up or down.",
    "steer": "Look for what would move something.",
    "outlook": "Tell what is to be expected between two.",
    "brief": "Tell what the texts describe, with quotes.",
    "export": "Write every table of a dossier to files.",
    "serve": "Show a dossier as a page in the browser.",
    "decide": "Write down what a person settles.",
    "check": "Rebuild a dossier and compare.",
    "simulate": "Run a map or matrix of another program.",
    "eval": "Score the readers on gold data.",
    "demo": "Try the whole path on documents that ship.",
}
for name, command in COMMANDS.items():
    app.command(name, short_help=SHORT[name])(command)
