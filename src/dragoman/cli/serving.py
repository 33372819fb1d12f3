"""serve: a dossier as a page in the browser, on this machine alone."""

from typing import Annotated

import typer

from dragoman.cli._options import DossierArgument, JsonOption
from dragoman.cli._screen import say, say_error, say_json

PORTS = 65_535


def serve(
    folder: DossierArgument,
    port: Annotated[
        int, typer.Option("--port", min=0, max=PORTS, help="Port to answer at; any free one if not given.")
    ] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address and open nothing.")] = False,
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many processes read.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """Show a dossier as a page in the browser, on this machine alone, until Ctrl-C."""
    from dragoman.web import serve_dossier

    def ready(address: str) -> None:
        """Print the address."""
        if as_json:
            say_json({"dossier": str(folder), "address": address})
        else:
            say(f"open {address}\nit is for you alone; Ctrl-C ends it")

    serve_dossier(folder, port=port, browser=not no_browser, workers=workers, ready=ready)
    say_error("ended; everything is kept")
