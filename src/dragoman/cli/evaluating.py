"""eval: scores on a set of gold data, from a checkout."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli._exits import USAGE
from dragoman.cli._options import JsonOption
from dragoman.cli._screen import say_error


def evaluate(
    name: Annotated[str, typer.Argument(metavar="SET", help="The set to score on, such as seeds.")],
    data: Annotated[Path, typer.Option("--data", help="Folder of the set.")],
    as_json: JsonOption = False,
) -> None:
    """Score the readers on a set of gold data; needs a checkout, since the scoring does not ship."""
    root = Path(__file__).parents[3]
    if not (root / "evals" / "__main__.py").exists():
        say_error("eval: expected a checkout with its evals folder, got an installed package; clone the project")
        raise typer.Exit(USAGE)
    sys.path.insert(0, str(root))
    from evals.__main__ import main as run
    from evals.sets import SETS

    if name not in SETS:
        say_error(f'eval: expected a set, got "{name}"; name one of {", ".join(sorted(SETS))}')
        raise typer.Exit(USAGE)

    raise typer.Exit(run([name, "--data", str(data), *(["--json"] if as_json else [])]))
