"""Options of a question: how it is run, what else is supposed, whose word counts, what it is compared with."""

from typing import Annotated

import typer

Steps = Annotated[int, typer.Option("--steps", min=1, max=200, help="Steps the model runs.")]
Members = Annotated[
    int | None, typer.Option("--members", min=1, max=100_000, help="Size of the ensemble; the dossier's if not given.")
]
Seed = Annotated[int | None, typer.Option("--seed", min=0, help="Seed of all draws; the dossier's if not given.")]
AllLinks = Annotated[
    bool, typer.Option("--all-links", help="Run purposes and settings as effects too; answers then say less.")
]
Once = Annotated[bool, typer.Option("--once", help="Push once, not lastingly.")]
Rest = Annotated[
    bool, typer.Option("--rest", help="Read where changes come to rest, over random sizes, not after some steps.")
]
Hold = Annotated[
    list[str] | None, typer.Option("--hold", metavar="WORDS", help="Keep a concept where it is; may be repeated.")
]
Cut = Annotated[
    list[str] | None, typer.Option("--cut", metavar="LINK", help="Take a link out, by its id; may be repeated.")
]
Add = Annotated[
    list[str] | None,
    typer.Option("--add", metavar="LINK", help='Put in "WORDS -> WORDS" (raises) or "WORDS -| WORDS" (lowers).'),
]
LeftOut = Annotated[
    str | None,
    typer.Option("--without", metavar="SOURCE", help="Leave out what a source or a document says; tells what changes."),
]
SeenBy = Annotated[
    list[str] | None,
    typer.Option("--as-seen-by", metavar="SOURCE", help="Hold only what a source or a document says; may be repeated."),
]
CompareWith = Annotated[
    str | None,
    typer.Option(
        "--compare-with",
        metavar="QUESTION",
        help='What differs under "WORDS up", "WORDS down", "hold WORDS", "cut LINK", "add LINK", "as seen by SOURCE".',
    ),
]
Sensitivity = Annotated[
    bool, typer.Option("--sensitivity", help="Leave out each link and origin on the way; tells what hangs on it.")
]
