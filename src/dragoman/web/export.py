"""A dossier -> the page as one HTML file to read: script, style and every record inside, nothing asked of anywhere."""

import hashlib
import html
import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

from dragoman.records import Progress, Rejected
from dragoman.store import open_dossier
from dragoman.verbs.built import bring_up_to_date
from dragoman.web.dossier import load_dossier
from dragoman.web.encode import encode
from dragoman.web.holding import hold_records
from dragoman.web.pages.decisions import make_decisions
from dragoman.web.pages.documents import make_documents
from dragoman.web.pages.dossier import make_dossier
from dragoman.web.routes.page import BUILD_IT, STATIC
from dragoman.web.shelf import load_shelf

SCRIPT, STYLE, ATLAS = "export/export.js", "export/export.css", "atlas.json"
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page needs JavaScript. A brief that needs none is written by: dragoman brief --format html</noscript>
<script type="application/json" id="export-records">{records}</script>
<script type="application/json" id="export-atlas">{atlas}</script>
<script>{script}</script>
</body>
</html>
"""
OnProgress = Callable[[Progress], None]


class NotBuiltPageError(Exception):
    """The front end is not in the package; `line` holds where, expected, got and the next step."""

    def __init__(self, name: str) -> None:
        """Keep the one line."""
        self.line = Rejected(where=name, expected="the built page in the package", got="none", fix=BUILD_IT)
        super().__init__(str(self.line))


def export_page(folder: str | Path, *, progress: OnProgress = lambda _: None, static: Path = STATIC) -> bytes:
    """The whole page of a dossier that has been read, as one HTML file that opens from the disk, to read alone.

    Records beyond what a browser opens easily are left out, and the page says how many of each kind.
    Raises NotBuiltError when documents were added since the last reading, DossierError, NotBuiltPageError.
    """
    path = Path(folder)
    with open_dossier(path) as dossier:
        bring_up_to_date(dossier, folder)
    loaded = load_dossier(path)
    built = loaded.built
    records, held = hold_records(built, progress)
    shelf = load_shelf(path)
    with open_dossier(path) as dossier:
        decisions = dossier.load_decisions()
    documents = make_documents(built, shelf)
    names = {row.id: row.title or row.name for row in documents.rows}
    records |= {
        "/api/dossier": encode(make_dossier(built, state=loaded.state, held=held, readonly=True)),
        "/api/documents": encode(documents),
        "/api/decisions": encode(make_decisions(built, decisions, names, limit=len(decisions))),
    }
    script, style, atlas = (_part(static, name) for name in (SCRIPT, STYLE, ATLAS))
    return draw_file(built.title, records, script=script, style=style, atlas=atlas)


def draw_file(title: str, records: dict[str, bytes], *, script: str, style: str, atlas: str = "") -> bytes:
    """The file: all that is inside it is plain text, data that nothing runs, or named by its hash in the policy."""
    script, style = guard_script(script), guard_style(style)
    body = b",".join(encode(name) + b":" + record for name, record in sorted(records.items())).decode()
    return PAGE.format(
        policy=html.escape(make_policy(script, style)),
        title=html.escape(title),
        style=style,
        script=script,
        records=guard_data(f"{{{body}}}"),
        atlas=guard_data(atlas),
    ).encode()


def make_policy(script: str, style: str) -> str:
    """What the file may do: run its one script, use its one style, draw what it made itself, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_digest(script)}'",
            f"style-src '{_digest(style)}'",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def guard_data(text: str) -> str:
    """JSON that no parser of HTML takes for the end of its element or the start of another."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def guard_script(text: str) -> str:
    """A script that does the same and holds neither the end of its element nor the start of a comment."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("</(?=script)", r"<\\/", text, flags=re.IGNORECASE).replace("<!--", "<\\!--")


def guard_style(text: str) -> str:
    """A style sheet that does not hold the end of its element."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("</", "<\\/")


def _part(static: Path, name: str) -> str:
    """A file of the built page."""
    try:
        return (static / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise NotBuiltPageError(name) from error


def _digest(text: str) -> str:
    """A text's hash as a policy names it."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
