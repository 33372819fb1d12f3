"""ask, steer: what follows, by the texts, if a concept goes up or down, and what would move one."""

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli._exits import CHECK_FAILED
from dragoman.cli._options import DossierArgument, JsonOption
from dragoman.cli._screen import say, say_error, say_json


class Direction(StrEnum):
    """Which way a concept is pushed."""

    UP = "up"
    DOWN = "down"


def ask(
    folder: DossierArgument,
    words: Annotated[str, typer.Argument(metavar="WORDS", help='A concept: "US pressure on Iraq", or its id.')],
    direction: Annotated[Direction, typer.Argument(help="Which way it goes.")],
    steps: Annotated[int, typer.Option("--steps", min=1, max=200, help="Steps the model runs.")] = 12,
    members: Annotated[
        int | None,
        typer.Option("--members", min=1, max=100_000, help="Size of the ensemble; the dossier's if not given."),
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", min=0, help="Seed of all draws; the dossier's if not given.")
    ] = None,
    all_links: Annotated[
        bool, typer.Option("--all-links", help="Run purposes and settings as effects too; answers then say less.")
    ] = False,
    once: Annotated[bool, typer.Option("--once", help="Push once, not lastingly.")] = False,
    rest: Annotated[
        bool, typer.Option("--rest", help="Read where changes come to rest, over random sizes, not after some steps.")
    ] = False,
    hold: Annotated[
        list[str] | None, typer.Option("--hold", metavar="WORDS", help="Keep a concept where it is; may be repeated.")
    ] = None,
    cut: Annotated[
        list[str] | None, typer.Option("--cut", metavar="LINK", help="Take a link out, by its id; may be repeated.")
    ] = None,
    add: Annotated[
        list[str] | None,
        typer.Option("--add", metavar="LINK", help='Put in "WORDS -> WORDS" (raises) or "WORDS -| WORDS" (lowers).'),
    ] = None,
    without: Annotated[
        str | None,
        typer.Option(
            "--without", metavar="SOURCE", help="Leave out what an origin or a document says; tells what changes."
        ),
    ] = None,
    sensitivity: Annotated[
        bool, typer.Option("--sensitivity", help="Leave out each link and origin on the way; tells what hangs on it.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Ask what follows if a concept goes up or down: direction, shares, chains with quotes, what is not said."""
    from dragoman.tell import answer_text
    from dragoman.verbs import Suppose, ask_dossier

    supposed = Suppose(
        once=once,
        at_rest=rest,
        all_links=all_links,
        held=tuple(hold or ()),
        cut=tuple(cut or ()),
        added=tuple(add or ()),
        sensitivity=sensitivity,
    )
    told = ask_dossier(
        folder,
        words,
        direction.value,
        steps=steps,
        members=members,
        seed=seed,
        suppose=supposed,
        without=without,
    )
    if as_json:
        say_json(told)
    else:
        say(answer_text(told))
    if not told.effects:
        say_error(f'ask: expected links from "{words}", got none; the texts do not say, nothing rests on them')
        raise typer.Exit(CHECK_FAILED)


def steer(
    folder: DossierArgument,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The concept to move.")],
    direction: Annotated[Direction, typer.Argument(help="Which way it should go.")],
    keep: Annotated[
        list[str] | None, typer.Option("--keep", metavar="WORDS", help="A concept not to move; may be repeated.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Look for the fewest interventions that move a concept one way: a push, or a push with a second step."""
    from dragoman.verbs import steer_dossier

    found = steer_dossier(folder, words, direction.value, keep=keep or ())
    if as_json:
        say_json({"levers": found})
    else:
        lines = (f"{lever.share:>6.1%}  {'; '.join(lever.interventions)}" for lever in found)
        say("\n".join(lines) if found else "By the texts nothing moves it so.")
    if not found:
        say_error(f'steer: expected one or two interventions that move "{words}" {direction.value}, got none')
        raise typer.Exit(CHECK_FAILED)
