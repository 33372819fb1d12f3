"""decide: what a person settles, written down for good and applied again at every reading."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli._exits import USAGE
from dragoman.cli._options import DossierArgument, JsonOption
from dragoman.cli._screen import quoted, say, say_error, say_json


class Verdict(StrEnum):
    """What is decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    UNSURE = "unsure"
    EDIT = "edit"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"
    GRADE = "grade"
    ARGUE = "argue"


def decide(
    folder: DossierArgument,
    verdict: Annotated[Verdict, typer.Argument(help="What is decided.")],
    targets: Annotated[
        list[str],
        typer.Argument(
            metavar="ID…",
            help="Findings, claims, actors, documents; undo: a decision; grade, argue: sources. merge keeps the first.",
        ),
    ],
    why: Annotated[str, typer.Option("--why", help="The reason, for those who come after.")] = "",
    by: Annotated[str | None, typer.Option("--by", help="Who decides; your login name if not given.")] = None,
    changes: Annotated[
        str | None,
        typer.Option("--set", help='For edit and grade: JSON of what changes, such as {"content.type": "AID"}.'),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Write down a decision; it takes effect at once, without another reading, and can be undone by its id."""
    import msgspec

    from dragoman import verbs
    from dragoman.verbs.deciding import login

    try:
        edited = msgspec.json.decode(changes, type=dict[str, object]) if changes else {}
    except msgspec.DecodeError as error:
        say_error(f"decide --set: expected a JSON object, got {changes!r} ({error}); write it as JSON")
        raise typer.Exit(USAGE) from error
    decision = verbs.decide(folder, verdict.value, targets, by=by or login(), why=why, changes=edited)
    if as_json:
        say_json(decision)
    else:
        told = f"{decision.id}: {decision.verb} {' '.join(decision.targets)}"
        say(f"{told}; {_effect(folder, decision.verb)}")


def _effect(folder: Path, verb: str) -> str:
    """When a decision takes effect, and the one command that is still needed, if any."""
    from dragoman.verbs import needs_reading

    if verb == "grade" or not needs_reading(folder):
        return "it takes effect now, nothing need be read again"
    return f"it takes effect with the documents that wait to be read: dragoman read {quoted(folder)}"
