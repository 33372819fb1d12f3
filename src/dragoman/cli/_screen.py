"""What is printed where: results on stdout, progress and complaints on stderr."""

import re
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import typer

from dragoman.records import Progress, Rejected

OnProgress = Callable[[Progress], None]
# What a text could steer a terminal with.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def say(text: str) -> None:
    """One piece of a result. Control characters are shown as a replacement mark."""
    typer.echo(_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text))


def say_json(value: Any) -> None:  # noqa: ANN401 — whatever has a JSON form
    """A result as one line of JSON, keys in a stable order."""
    typer.echo(msgspec.json.encode(value) + b"\n", nl=False)


def say_error(text: str) -> None:
    """A complaint in one line."""
    typer.echo(_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text), err=True)


def say_rejected(rejected: Iterable[Rejected]) -> None:
    """Each piece of input that was not taken, a line each."""
    for line in rejected:
        say_error(f"rejected {line}")


def quoted(path: Path) -> str:
    """A path as it is typed in a shell."""
    return shlex.quote(str(path))


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 document", "3 documents"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextmanager
def watching(*, as_json: bool = False) -> Iterator[OnProgress]:
    """A taker of progress: a bar on a terminal, JSON lines on stderr with --json, silence elsewhere."""
    if as_json:
        yield _json_progress
    elif sys.stderr.isatty():
        with ExitStack() as stack:
            yield _later(cache(lambda: stack.enter_context(_bar())))
    else:
        yield lambda _: None


def _later(bar: Callable[[], OnProgress]) -> OnProgress:
    """A taker that makes its bar at the first progress: most commands have none to tell."""

    def take(progress: Progress) -> None:
        bar()(progress)

    return take


def _json_progress(progress: Progress) -> None:
    """One line of progress for programs."""
    sys.stderr.write(msgspec.json.encode(progress).decode() + "\n")


@contextmanager
def _bar() -> Iterator[OnProgress]:
    """A bar per stage, gone when done."""
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def take(progress: Progress) -> None:
            """Move the bar of a stage."""
            if progress.stage not in tasks:
                tasks[progress.stage] = bars.add_task(progress.stage, total=progress.total)
            label = escape(f"{progress.stage} {progress.current}".strip())
            bars.update(tasks[progress.stage], description=label, completed=progress.done, total=progress.total)

        yield take
