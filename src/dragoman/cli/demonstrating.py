"""demo: the whole path on the documents that ship with the package."""

import sys
from pathlib import Path
from shutil import which
from typing import Annotated

import typer

from dragoman.cli._options import JsonOption
from dragoman.cli._screen import quoted, say, say_json, watching

WORDS = "US pressure on Iraq"


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DOSSIER]", help="Folder to make it in.")] = Path("demo-dossier"),
    as_json: JsonOption = False,
) -> None:
    """Build a dossier from the sample documents, print its brief, one what-if answer, and where everything lies."""
    from dragoman.samples import sample_paths
    from dragoman.tell import answer_text, brief_html, brief_markdown
    from dragoman.verbs import add_documents, ask_dossier, brief_dossier, build_dossier, init_dossier

    if not (folder / "dossier.toml").exists():
        init_dossier(folder, title="Demo: Iraq between Iran and the United States").close()
    with watching(as_json=as_json) as progress:
        add_documents(folder, sample_paths(), progress=progress)
        build_dossier(folder, progress=progress)
    made, told = brief_dossier(folder), ask_dossier(folder, WORDS, "up")
    page = folder / "brief.html"
    page.write_text(brief_html(made, quoted(folder)), encoding="utf-8")
    if as_json:
        say_json({"dossier": str(folder), "brief": made, "answer": told, "page": str(page)})
        return
    say(brief_markdown(made, quoted(folder)))
    say(f'$ dragoman ask {quoted(folder)} "{WORDS}" up\n')
    say(answer_text(told))
    say(
        "\n".join(["", f"The dossier:  {folder}", f"The brief:    {page} (open it in a browser)", *_next_steps(folder)])
    )


def _next_steps(folder: Path) -> list[str]:
    """What one may do next."""
    return [
        f"See it all:   dragoman serve {quoted(folder)} (a page in your browser, on this machine alone)",
        f"Look around:  dragoman show {quoted(folder)} conflicts",
        f'Ask:          dragoman ask {quoted(folder)} "influence of Iran in Iraq" down',
        "Your texts:   dragoman init MINE; dragoman add MINE FILE…; dragoman read MINE; dragoman brief MINE",
        *_where_it_stands(),
    ]


def _where_it_stands() -> list[str]:
    """Where the program is, for a shell that does not find it by its name."""
    called = Path(sys.argv[0])
    if called.name != "dragoman" or which("dragoman"):
        return []
    return [f"Here, dragoman is typed {quoted(called)}"]
