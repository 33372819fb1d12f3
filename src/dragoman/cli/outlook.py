"""outlook: what is to be expected between two actors, with reasons and a track record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli._exits import CHECK_FAILED, REJECTED, USAGE
from dragoman.cli._fresh import freshen
from dragoman.cli._options import JsonOption
from dragoman.cli._screen import count, say, say_error, say_json, say_rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

# What the first word may be beside a dossier, and how many words each takes after it.
FORMS = {"rules": 3, "import": None, "score": 1}
BETWEEN = 3
WORDS = {
    "between": "a dossier or a history, and two actors",
    "rules": "after rules a dossier or a history, and two relations",
    "import": "after import one file or more",
    "score": "after score a dossier",
}
HOW = "see: dragoman outlook --help"


def outlook(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="DOSSIER A B | rules DOSSIER BODY HEAD | import FILE… | score DOSSIER",
            help="A dossier or an imported history and two actors; or what follows what; or tables; or a dossier.",
        ),
    ],
    days: Annotated[
        list[int] | None, typer.Option("--days", min=1, max=365, help="Within how many days; may be repeated.")
    ] = None,
    history: Annotated[
        Path | None, typer.Option("--history", help="An imported history beside the dossier's own findings.")
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", help="import: the file the history is written to.")] = None,
    first_day: Annotated[
        str | None, typer.Option("--first-day", help="import: the date of day 0, where days are numbered.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Tell what is to be expected of one actor towards another, with base rates and reasons, or why nothing is."""
    form, rest = (words[0], words[1:]) if words[0] in FORMS else ("between", words)
    _require(form, rest, to)
    if form == "rules":
        _rules(rest, history, as_json=as_json)
    elif form == "import":
        _import(rest, Path(str(to)), first_day, as_json=as_json)
    elif form == "score":
        _score(rest[0], as_json=as_json)
    else:
        _between(rest, days, history, as_json=as_json)


def _require(form: str, rest: "Sequence[str]", to: Path | None) -> None:
    """Leave with one line where words are missing or too many."""
    needed = FORMS.get(form, BETWEEN)
    wrong = not rest if needed is None else len(rest) != needed
    if wrong:
        say_error(f"outlook: expected {WORDS[form]}, got {count(len(rest), 'word')} there; {HOW}")
    elif form == "import" and to is None:
        say_error("outlook import: expected a file to write to, got none; name it with --to")
    else:
        return
    raise typer.Exit(USAGE)


def _between(rest: "Sequence[str]", days: list[int] | None, history: Path | None, *, as_json: bool) -> None:
    """The outlook of one actor towards another."""
    from dragoman.cli.outlook_text import outlook_text
    from dragoman.outlook.foretell import HORIZONS
    from dragoman.verbs import outlook_between

    _freshen(rest[0], as_json=as_json)
    told = outlook_between(rest[0], rest[1], rest[2], days=days or HORIZONS, history=history)
    say_json(told) if as_json else say(outlook_text(told))
    if told.why_not is not None and not told.stated:
        say_error("outlook: no failure: there is no number, and no text says what is to come; exit code 4 says so")
        raise typer.Exit(CHECK_FAILED)


def _freshen(source: str, *, as_json: bool) -> None:
    """As for every command, where what is asked is a dossier and no file of events."""
    from dragoman.store import holds_dossier

    if holds_dossier(Path(source)):
        freshen(Path(source), as_json=as_json)


def _rules(rest: "Sequence[str]", history: Path | None, *, as_json: bool) -> None:
    """How often one thing follows another, of the same actor and in return."""
    from dragoman.verbs import outlook_rules

    _freshen(rest[0], as_json=as_json)
    same, returned = outlook_rules(rest[0], rest[1], rest[2], history=history)
    if as_json:
        say_json({"same": same, "returned": returned})
    for cell in () if as_json else (*same, *returned):
        say(cell.told)
    if not same and not returned:
        say_error("outlook rules: expected 30 mornings or more for some gap, got fewer; import a longer history")
        raise typer.Exit(CHECK_FAILED)


def _import(files: "Sequence[str]", to: Path, first_day: str | None, *, as_json: bool) -> None:
    """Event tables as one history; bad lines are told and counted."""
    from dragoman.verbs import import_events

    imported = import_events(files, to, first_day=first_day)
    history = imported.history
    figures = {
        "to": str(to),
        "rows": imported.read,
        "events": history.size,
        "actors": len(history.actors),
        "first": history.date_of(0),
        "last": history.date_of(history.last),
        "rejected": imported.bad,
    }
    if as_json:
        say_json(figures)
    else:
        say(
            f"{count(imported.read, 'row')}, {count(history.size, 'event')} of {count(len(history.actors), 'actor')}, "
            f"{figures['first']} to {figures['last']}, written to {to}"
        )
    say_rejected(imported.rejected)
    if imported.bad:
        say_error(f"{count(imported.bad, 'line')} rejected, {len(imported.rejected)} shown")
        raise typer.Exit(REJECTED)


def _score(folder: str, *, as_json: bool) -> None:
    """How outlooks that a person resolved fared."""
    from dragoman.cli.outlook_text import track_text
    from dragoman.verbs import score_stated

    record = score_stated(folder)
    say_json(record) if as_json else say(track_text(record))
    if not record.resolved:
        raise typer.Exit(CHECK_FAILED)
