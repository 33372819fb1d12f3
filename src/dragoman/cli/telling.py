"""brief: what the texts describe, every sentence opening onto its quotes."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli._exits import CHECK_FAILED
from dragoman.cli._fresh import freshen
from dragoman.cli._options import DossierArgument, JsonOption
from dragoman.cli._screen import quoted, say, say_error, say_json


class Form(StrEnum):
    """How a brief is written."""

    MARKDOWN = "md"
    HTML = "html"


def brief(
    folder: DossierArgument,
    form: Annotated[
        Form, typer.Option("--format", help="md: Markdown with footnotes; html: one file for a browser.")
    ] = Form.MARKDOWN,
    out: Annotated[Path | None, typer.Option("--out", help="File to write; the terminal if not given.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Print a brief of what the texts describe, with numbered citations that open onto exact words."""
    from dragoman.tell import brief_html, brief_markdown
    from dragoman.verbs import brief_dossier

    freshen(folder, as_json=as_json)
    made = brief_dossier(folder)
    if made.empty:
        say_error(f"{folder}: expected something to tell, got no finding in these texts; no brief is written")
        raise typer.Exit(CHECK_FAILED)
    write = brief_html if form is Form.HTML else brief_markdown
    text = write(made, quoted(folder))
    if out is not None:
        out.write_text(text, encoding="utf-8")
    if as_json:
        say_json(made)
    elif out is None:
        say(text)
    else:
        say(f"wrote {out}")
