"""init, add, check: making a dossier, filling it, and proving it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli._exits import CHECK_FAILED, REJECTED
from dragoman.cli._fresh import freshen
from dragoman.cli._options import (
    AuthorOption,
    DossierArgument,
    EncodingOption,
    FilesArgument,
    JsonOption,
    PublishedOption,
    PublisherOption,
    TitleOption,
    UrlOption,
)
from dragoman.cli._screen import quoted, say, say_json, say_rejected, watching

if TYPE_CHECKING:
    from dragoman.sources import SourceFlags
    from dragoman.verbs import Expected


def init(
    folder: Annotated[Path, typer.Argument(metavar="DOSSIER", help="A folder that is empty or not there yet.")],
    title: Annotated[
        str | None, typer.Option("--title", help="What it is called; the folder's name if not given.")
    ] = None,
    pipeline: Annotated[str | None, typer.Option("--pipeline", help="An installed English spaCy pipeline.")] = None,
    gate: Annotated[
        bool, typer.Option("--gate", help="For large mixed archives: parse only sentences that may tell of actors.")
    ] = False,
    rules_only: Annotated[
        bool, typer.Option("--rules-only", help="Read by rules alone, without the learned reader.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Make a new, empty dossier."""
    from dragoman.store import DossierSettings
    from dragoman.verbs import init_dossier

    settings = DossierSettings(gate=gate, learned=not rules_only, pipeline=pipeline or DossierSettings().pipeline)
    with init_dossier(folder, title=title, settings=settings) as dossier:
        if as_json:
            say_json({"dossier": str(folder), "title": dossier.title})
        else:
            say(f"made {folder}; put documents into it with: dragoman add {quoted(folder)} FILE…")


def add(
    folder: DossierArgument,
    files: FilesArgument,
    title: TitleOption = None,
    publisher: PublisherOption = None,
    author: AuthorOption = None,
    published: PublishedOption = None,
    url: UrlOption = None,
    encoding: EncodingOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put documents into a dossier; each is kept as it is, by its hash. Options hold for all files of the call."""
    from dragoman.verbs import add_documents

    flags = make_flags(title, publisher, author, published, url, encoding)
    with watching(as_json=as_json) as progress:
        added = add_documents(folder, files, flags=flags, progress=progress)
    if as_json:
        say_json(added)
    else:
        fresh = sum(addition.outcome == "added" for addition in added.additions)
        known = len(added.additions) - fresh
        say(f"added {fresh}, already there {known}, rejected {len(added.rejected)}")
        if added.additions:
            say(f"read them with: dragoman read {quoted(folder)}")
    say_rejected(added.rejected)
    if added.rejected:
        raise typer.Exit(REJECTED)


def make_flags(
    title: str | None = None,
    publisher: str | None = None,
    author: list[str] | None = None,
    published: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
) -> "SourceFlags":
    """What the options say of documents."""
    from dragoman.sources import SourceFlags

    return SourceFlags(
        title=title,
        publisher=publisher,
        authors=tuple(author or ()),
        published=published,
        url=url,
        encoding=encoding,
    )


def check(folder: DossierArgument, as_json: JsonOption = False) -> None:
    """Rebuild the dossier and compare every byte; hold its model against what its tests.toml expects."""
    from dragoman.verbs import check_dossier, check_expectations, load_expectations

    load_expectations(folder)
    freshen(folder, as_json=as_json)
    with watching(as_json=as_json) as progress:
        differences = check_dossier(folder, progress=progress)
    expected = check_expectations(folder)
    if as_json:
        say_json({"same": not differences, "differences": differences, "expected": expected})
    else:
        say("\n".join(differences) if differences else "the dossier is what a rebuild makes of it, byte for byte")
        if expected:
            held = f"expectations that hold: {sum(one.holds for one in expected)} of {len(expected)}"
            say("\n".join([held, *_say_expected(expected)]))
    if differences or not all(one.holds for one in expected):
        raise typer.Exit(CHECK_FAILED)


def _say_expected(expected: "Iterable[Expected]") -> Iterator[str]:
    """A line for each expectation of the user's that does not hold."""
    for one in expected:
        if not one.holds:
            hangs = f"; it would hold without {', '.join(one.without)}" if one.without else ""
            yield f"tests.toml: expected that {one.expectation}, got: {one.got}{hangs}"
