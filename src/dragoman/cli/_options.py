"""Arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

DossierArgument = Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier's folder.")]
# Not `readable`: a file that may not be read gets its own line, and the others are taken.
FilesArgument = Annotated[
    list[Path],
    typer.Argument(metavar="FILE…", readable=False, help="Text, Markdown or HTML files, or folders of them."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on stdout, progress as JSON lines on stderr.")]
TitleOption = Annotated[str | None, typer.Option("--title", help="Title of the document.")]
PublisherOption = Annotated[str | None, typer.Option("--publisher", help="Who published it.")]
AuthorOption = Annotated[list[str] | None, typer.Option("--author", help="Who wrote it; may be given again.")]
PublishedOption = Annotated[
    str | None, typer.Option("--published", help="When: 2025-11-04, 2025-11, 2025 or an instant. Never guessed.")
]
UrlOption = Annotated[str | None, typer.Option("--url", help="Where it was published.")]
EncodingOption = Annotated[str | None, typer.Option("--encoding", help="Its character encoding, if not UTF-8.")]
