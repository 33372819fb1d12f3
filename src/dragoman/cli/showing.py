"""show, export: tables of a dossier on the terminal and in files."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli._exits import USAGE
from dragoman.cli._fresh import freshen
from dragoman.cli._grid import grid
from dragoman.cli._options import DossierArgument, JsonOption
from dragoman.cli._screen import count, quoted, say, say_error, say_json, watching

if TYPE_CHECKING:
    from dragoman.tell import Change, Weight
    from dragoman.verbs.built import Built
    from dragoman.verbs.mapping import MapForm

TABLES = (
    "documents",
    "actors",
    "events",
    "relations",
    "influences",
    "measures",
    "conflicts",
    "ach",
    "grades",
    "origins",
    "sources",
    "system",
    "concepts",
    "subsystems",
    "loops",
    "bridges",
    "balance",
)
FINDINGS = ("id", "told", "when", "support", "origins", "mentions", "read_by")
# What a terminal is wide enough for; --json and export give every column.
SHOWN = {
    **dict.fromkeys(("events", "relations", "influences", "measures"), FINDINGS),
    "conflicts": ("id", "type", "a", "b", "why"),
    "loops": ("kind", "runs", "concepts", "live", "amplifying", "gain_middle", "holders"),
    "bridges": ("add", "closes", "runs", "reason", "why"),
    "subsystems": ("subsystem", "about", "spheres", "actors", "concepts", "links", "outward", "claims", "documents"),
    "system": ("subsystem", "cause", "sign", "effect", "type", "runs", "support", "hedges", "read_by"),
}
# What is shown by more than its name, and what it asks for.
ASKED = {
    "finding": "the id of a finding",
    "conflict": "the id of a conflict",
    "sentences": "words to find",
    "why-not": 'an event in words ("Ardin attacked Belmora")',
    "without": "the name of a source, the id of an origin, or the name or id of a document",
    "since": "a day, a month or a year (2025-11-04, 4 November 2025)",
}


class Form(StrEnum):
    """How tables, or the model alone, are written to files."""

    CSV = "csv"
    JSON = "json"
    DOT = "dot"
    SVG = "svg"
    FCM = "fcm"
    INDRA = "indra"
    HTML = "html"


PAGE = "dossier.html"


def show(
    folder: DossierArgument,
    what: Annotated[str, typer.Argument(metavar="WHAT", help=f"{', '.join((*TABLES, *ASKED))}.")],
    which: Annotated[
        str | None, typer.Argument(metavar="[ID | WORDS]", help="What is asked for: an id, words, a source or a day.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Show a table, a finding's words, sentences, what a source or a day changes, why an event is not there."""
    if what in TABLES and which is None:
        freshen(folder, as_json=as_json)
        _table(folder, what, as_json=as_json)
    elif what in ASKED and which and which.strip():
        freshen(folder, as_json=as_json)
        _answer(folder, what, which, as_json=as_json)
    else:
        say_error(_misuse(what, which))
        raise typer.Exit(USAGE)


def _answer(folder: Path, what: str, which: str, *, as_json: bool) -> None:
    """Print what is asked for by more than a name."""
    tellers = {
        "sentences": _sentences,
        "finding": _finding,
        "conflict": _conflict,
        "why-not": _why_not,
        "without": _without,
        "since": _since,
    }
    tellers[what](folder, which, as_json=as_json)


def _misuse(what: str, which: str | None) -> str:
    """Why there is nothing to show, in one line."""
    if what in TABLES:
        fix = "for one row: show DOSSIER finding ID, or conflict ID; for words: show DOSSIER sentences WORDS"
        return f'show {what}: expected no more words, got "{which}"; {fix}'
    if what in ASKED:
        return f"show {what}: expected {ASKED[what]}, got none; put it after {what}"
    near = get_close_matches(what.lower(), (*TABLES, *ASKED), n=1)
    fix = f"did you mean {near[0]}?" if near else "name one of these"
    return f'show: expected {", ".join((*TABLES, *ASKED))}, got "{what}"; {fix}'


def _table(folder: Path, name: str, *, as_json: bool) -> None:
    """Print a table."""
    from dragoman.verbs import list_tables

    table = list_tables(folder).table(name)
    if as_json:
        say_json({"table": name, "rows": list(table.records()), **({"note": table.note} if table.note else {})})
    else:
        shown = SHOWN.get(name, table.columns)
        rows = [["" if row[column] is None else str(row[column]) for column in shown] for row in table.records()]
        say(grid(shown, rows))
        if table.note:
            say_error(f"show {name}: {table.note}")


def _sentences(folder: Path, words: str, *, as_json: bool) -> None:
    """Print the sentences that hold all of some words."""
    from dragoman.store import open_dossier

    with open_dossier(folder) as dossier:
        hits = dossier.search(words)
    if as_json:
        say_json({"sentences": [hit._asdict() for hit in hits]})
    else:
        say(grid(("document", "start", "sentence"), [[hit.doc, str(hit.start), hit.text] for hit in hits]))
    if not hits:
        say_error(f'show sentences: expected sentences with all words of "{words}", got none; try fewer of them')


def _why_not(folder: Path, words: str, *, as_json: bool) -> None:
    """Print the passages that were considered for an event, and what became of each."""
    from dragoman.store import open_dossier
    from dragoman.verbs import why_not

    found = why_not(folder, words)
    with open_dossier(folder) as dossier:
        titles = {document.id: document.title or document.name for document in dossier.load_documents()}
    if as_json:
        say_json({"considered": [one._asdict() for one in found.considered], "notes": found.notes})
        return
    for note in found.notes:
        say(note.replace("DOSSIER", str(folder)))
    if found.considered:
        say("")
        rows = [
            [one.verdict, " ".join(one.words.split()), titles[one.doc], str(one.start), one.finding or ""]
            for one in found.considered
        ]
        say(grid(("verdict", "passage", "document", "start", "finding"), rows))


def _conflict(folder: Path, identity: str, *, as_json: bool) -> None:
    """Print the rival versions of a matter, the least contradicted first, and the evidence on each."""
    from dragoman.verbs import weigh_conflict

    matrix = weigh_conflict(folder, identity)
    if as_json:
        say_json(matrix)
        return
    say(f"{matrix.matter}: {count(len(matrix.versions), 'version')}, the least contradicted first")
    for number, version in enumerate(matrix.versions, start=1):
        against = f"{count(version.against, 'origin')} against, {version.behind} behind"
        say(f"  {number}. “{version.sentence}” ({against})")
    say("")
    numbers = (str(number) for number in range(1, len(matrix.versions) + 1))
    columns = (*numbers, "source", "words", "document", "start", "read_by")
    say(grid(columns, [_evidence_row(one) for one in matrix.evidence]))
    if any("either" in one.reads for one in matrix.evidence):
        say("\n~ a change over time, or another scope, may explain the difference; then both may be so")


def _evidence_row(weight: "Weight") -> list[str]:
    """How a passage stands to each version (+ fits, − speaks against, ~ may fit both, · neither), and its words."""
    anchor, marks = weight.citation.anchor, {"consistent": "+", "inconsistent": "−", "either": "~", "neither": "·"}
    reads = [marks[read] for read in weight.reads]
    return [
        *reads,
        weight.source,
        " ".join(anchor.exact.split()),
        weight.citation.document,
        str(anchor.start),
        weight.citation.read_by,
    ]


def _without(folder: Path, source: str, *, as_json: bool) -> None:
    """Print what falls or weakens where nothing is held that one source says."""
    from dragoman.verbs import leave_out

    left = leave_out(folder, source)
    if as_json:
        say_json({"without": left.name, "claims": left.claims, "changes": left.changes})
        return
    say(f"without {left.name}: {count(left.claims, 'claim')} fewer")
    _changes(left.changes, "nothing falls; nothing rests on it alone")


def _since(folder: Path, day: str, *, as_json: bool) -> None:
    """Print what came, changed or was withdrawn on a day or later."""
    from dragoman.verbs import list_since

    since = list_since(folder, day)
    if as_json:
        say_json({"since": day, "documents": since.documents, "undated": since.undated, "changes": since.changes})
        return
    undated = f"; {count(since.undated, 'document')} without a date count as older" if since.undated else ""
    say(f"since {day}: {count(since.documents, 'document')}{undated}")
    _changes(since.changes, "nothing is new, changed or withdrawn")


def _changes(changes: "Iterable[Change]", none: str) -> None:
    """Print changes as rows, those withdrawn first, since they matter most; `none` where there are none."""
    order = {"withdrawn": 0, "changed": 1, "new": 2}
    rows = [
        [c.change, c.finding, c.told, c.before or "", c.after or ""]
        for c in sorted(changes, key=lambda c: order[c.change])
    ]
    say(grid(("change", "id", "told", "before", "after"), rows) if rows else none)


def _finding(folder: Path, identity: str, *, as_json: bool) -> None:
    """Print a finding with every claim behind it, cut from the stored text, and who says it, from the page inward."""
    from dragoman.tell.evidence import Evidence
    from dragoman.tell.readers import say_reader
    from dragoman.verbs import load_built

    built = load_built(folder)
    finding = next((f for f in built.weighed.findings if f.id == identity), None)
    if finding is None:
        say_error(_no_finding(folder, identity, built))
        raise typer.Exit(USAGE)
    wanted = set(finding.claims)
    claims = [claim for reading in built.readings for claim in reading.claims if claim.id in wanted]
    if as_json:
        say_json({"finding": finding, "claims": claims})
        return
    evidence = Evidence(built.documents, built.readings, built.weighed)
    counts = f"{count(finding.origins, 'origin')}, {count(finding.mentions, 'mention')}"
    say(f"{finding.label}\n{finding.support}, {counts}")
    for claim in claims:
        status = f"{claim.status.polarity} {claim.status.modality}"
        document = evidence.documents[claim.doc]
        said = ", ".join([*evidence.speakers(claim), *([document.published] if document.published else [])])
        say(f"  {document.name}:{claim.anchor.start}  {status}  {say_reader(claim)}  {claim.id}")
        say(f"    “{claim.anchor.exact}”\n    — {said}")


def _no_finding(folder: Path, identity: str, built: "Built") -> str:
    """Why no finding goes by an id: somebody left it out, or there never was one."""
    from dragoman.verbs.weighing import rejection_of

    decision = rejection_of(built, identity)
    if decision is None:
        return (
            f'show finding: expected the id of a finding, got "{identity}"; see: dragoman show {quoted(folder)} events'
        )
    why = f" ({decision.why})" if decision.why else ""
    got = f"got {identity}, which {decision.by} rejected on {decision.at[:10]}{why}"
    fix = f"to have it back: dragoman decide {quoted(folder)} undo {decision.id}"
    return f"show finding: expected a finding that counts, {got}; {fix}"


def export(
    folder: DossierArgument,
    out: Annotated[Path, typer.Option("--out", help="Folder for the files; made if it is not there.")],
    form: Annotated[
        Form,
        typer.Option(
            "--format", help="csv, json: a file per table; dot, svg, fcm, indra: the model alone; html: the whole page."
        ),
    ] = Form.CSV,
    as_json: JsonOption = False,
) -> None:
    """Write every table of a dossier to files, its model for another program, or its page as one file."""
    freshen(folder, as_json=as_json)
    if form in {Form.CSV, Form.JSON}:
        written = _write_tables(folder, out, form)
        told = f"wrote {len(written)} tables to {out}"
    elif form is Form.HTML:
        written = [_write_page(folder, out, as_json=as_json)]
        told = f"wrote {written[0]}; it opens in a browser, without dragoman"
    else:
        written = [_write_map(folder, out, form)]
        told = f"wrote {written[0]}"
    if as_json:
        say_json({"files": written})
    else:
        say(told)


def _write_tables(folder: Path, out: Path, form: Form) -> list[str]:
    """Every table in a file of its own."""
    import msgspec

    from dragoman.tell import table_csv
    from dragoman.verbs import list_tables

    tables = list_tables(folder)
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name in TABLES:
        table = tables.table(name)
        path = out / (f"{name}.csv" if form is Form.CSV else f"{name}.jsonl")
        lines = b"".join(msgspec.json.encode(row) + b"\n" for row in table.records())
        path.write_bytes(table_csv(table).encode() if form is Form.CSV else lines)
        written.append(str(path))
    return written


def _write_map(folder: Path, out: Path, form: Form) -> str:
    """The model in one file."""
    from dragoman.verbs import export_map, name_map_file

    model: MapForm = form.value  # type: ignore[assignment]  # the forms of tables do not come here
    text = export_map(folder, model)
    out.mkdir(parents=True, exist_ok=True)
    path = out / name_map_file(model)
    path.write_text(text, encoding="utf-8")
    return str(path)


def _write_page(folder: Path, out: Path, *, as_json: bool) -> str:
    """The whole page in one file."""
    from dragoman.web import export_page

    with watching(as_json=as_json) as progress:
        page = export_page(folder, progress=progress)
    out.mkdir(parents=True, exist_ok=True)
    path = out / PAGE
    path.write_bytes(page)
    return str(path)
