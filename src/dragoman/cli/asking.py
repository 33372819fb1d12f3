"""ask, steer: what follows, by the texts, if a concept goes up or down, and what would move one."""

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli import _ask_options as given
from dragoman.cli._exits import CHECK_FAILED
from dragoman.cli._fresh import freshen
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
    steps: given.Steps = 12,
    members: given.Members = None,
    seed: given.Seed = None,
    all_links: given.AllLinks = False,
    once: given.Once = False,
    rest: given.Rest = False,
    hold: given.Hold = None,
    cut: given.Cut = None,
    add: given.Add = None,
    without: given.LeftOut = None,
    as_seen_by: given.SeenBy = None,
    compare_with: given.CompareWith = None,
    sensitivity: given.Sensitivity = False,
    as_json: JsonOption = False,
) -> None:
    """Ask what follows if a concept goes up or down: direction, shares, chains with quotes, what is not said."""
    from dragoman.tell import answer_text
    from dragoman.verbs import Suppose, ask_dossier

    freshen(folder, as_json=as_json)
    supposed = Suppose(
        once=once,
        at_rest=rest,
        all_links=all_links,
        held=tuple(hold or ()),
        cut=tuple(cut or ()),
        added=tuple(add or ()),
        sensitivity=sensitivity,
        seen_by=tuple(as_seen_by or ()),
        compare_with=compare_with,
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
        say_error("ask: no failure: the answer is that the texts do not say; exit code 4 says so")
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

    freshen(folder, as_json=as_json)
    found = steer_dossier(folder, words, direction.value, keep=keep or ())
    if as_json:
        say_json({"levers": found})
    else:
        lines = [f"{lever.share:>6.1%}  {'; '.join(lever.interventions)}" for lever in found]
        head = f'Moves "{words}" {direction.value} in this share of members, which is no probability:'
        foot = "The quotes each rests on: dragoman ask, with what is to be moved."
        say("\n".join((head, *lines, foot)) if found else "By the texts nothing moves it so.")
    if not found:
        say_error(f'steer: expected one or two interventions that move "{words}" {direction.value}, got none')
        raise typer.Exit(CHECK_FAILED)
