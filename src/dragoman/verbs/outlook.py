"""What is to be expected between two actors, by a dossier's own dated findings or by event tables of others."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from dragoman.outlook import (
    Dyad,
    History,
    Imported,
    Question,
    Row,
    TableReader,
    count_hazard,
    foretell,
    known_relations,
    list_own_events,
    list_stated,
    make_history,
    match_relations,
    merge_actors,
    name_regions,
    score_outlooks,
    tell_cells,
    whose,
)
from dragoman.outlook.foretell import HORIZONS
from dragoman.records import Rejected
from dragoman.records.outlook import DyadOutlook, Resolved, RuleCell, TrackRecord
from dragoman.store.files import write_whole
from dragoman.tell.evidence import Evidence
from dragoman.verbs._shared import Folder
from dragoman.verbs._whom import find_actor, list_called, near_actors
from dragoman.verbs.built import Built, load_built
from dragoman.weigh.belonging import stands_for

FILE = "outlooks.toml"
NAMES, RELATIONS = "entity2id.txt", "relation2id.txt"
# Days that count, from the last one back: older ones say little, and memory grows with them.
LONGEST = 20 * 365
MOST_NAMED = 5
HEADING = "day\tsource\trelation\ttarget\torigin\n"


class OutlookError(Exception):
    """An actor, relation or file that an outlook cannot use; `line` is what people see."""

    def __init__(self, where: str, expected: str, got: str, fix: str) -> None:
        """Keep the one line."""
        self.line = Rejected(where=where, expected=expected, got=got, fix=fix)
        super().__init__(str(self.line))


class Known(NamedTuple):
    """What there is to go by. told: claims behind days; names: of actors by id; built: None without a dossier."""

    history: History
    told: Mapping[tuple[str, str, int, int], tuple[str, ...]]
    names: Mapping[str, str]
    built: Built | None
    undated: int = 0
    yearless: int = 0


def outlook_between(
    where: Folder, source: str, target: str, *, days: Sequence[int] = HORIZONS, history: Folder | None = None
) -> DyadOutlook:
    """The outlook of one actor towards another. where: a dossier, or a history made by import_events.

    history: one more history beside a dossier's own findings. Raises OutlookError for an actor nobody speaks of,
    NotBuiltError, DossierError.
    """
    return _tell_between(_load(where, history), source, target, days)


def outlook_of(built: Built, source: str, target: str, *, days: Sequence[int] = HORIZONS) -> DyadOutlook:
    """The outlook of one actor towards another by the findings of a dossier in memory. Raises OutlookError."""
    return _tell_between(gather_history(built, ()), source, target, days)


def _tell_between(known: Known, source: str, target: str, days: Sequence[int]) -> DyadOutlook:
    names = [_choose(known, words) for words in (source, target)]
    if names[0] == names[1]:
        asked = f'"{source}" and "{target}"'
        raise OutlookError(asked, "two actors", f"{names[0]} twice", "name whom it acts towards")
    outlook = foretell(known.history, Question(names[0], names[1], tuple(days)), known.told)
    if known.built is None:
        return outlook
    source_ids, target_ids = (frozenset(each for each, name in known.names.items() if name == one) for one in names)
    stated = list_stated(known.built.readings, known.built.documents, Dyad(source_ids, target_ids))
    return replace(outlook, stated=stated, undated=known.undated, yearless=known.yearless)


def outlook_rules(
    where: Folder, body: str, head: str, *, history: Folder | None = None
) -> tuple[tuple[RuleCell, ...], tuple[RuleCell, ...]]:
    """Cells of the rule that head follows body, of the same actor and in return. Raises as outlook_between."""
    known = _load(where, history).history
    flags = []
    for words in (body, head):
        flags.append(match_relations(known, words))
        if not flags[-1].any():
            near = _listed(list(known_relations(known))[:MOST_NAMED])
            asked = f'"{words}"'
            raise OutlookError(asked, "a relation of the history", "none", f"there are: {near}")
    first, second = (
        tell_cells(count_hazard(known, *flags, returned=returned), body, head, returned=returned)
        for returned in (False, True)
    )
    return first, second


def import_events(files: Iterable[Folder], to: Folder, *, first_day: str | None = None) -> Imported:
    """Event tables put together into one history, written to a file that outlooks take.

    first_day: ISO date of day 0 of quadruples, which number their days. Lines that could not be read are counted in
    what comes back. Raises OutlookError where nothing could be read or days have no date, OSError.
    """
    paths = [Path(file) for file in files]
    reader = TableReader(*(_numbered_names(paths, name) for name in (NAMES, RELATIONS)))
    for path in paths:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
            reader.take(path.name, lines)
    imported = reader.close()
    history = imported.history
    if not history.size:
        first = imported.rejected[0] if imported.rejected else None
        raise OutlookError(str(paths[0]), "events", "none", str(first) if first else "name a table with rows")
    if history.first_day is None:
        history = history._replace(first_day=_first_day(first_day, paths[0]))
    write_whole(Path(to), "".join((HEADING, *_lines(history))).encode())
    return imported._replace(history=history)


def _first_day(given: str | None, path: Path) -> str:
    try:
        return date.fromisoformat(given or "").isoformat()
    except ValueError:
        fix = "say which date day 0 is: --first-day 2018-01-01"
        where, wrong = str(path), ("days with dates", "numbered days")
        if given is not None:
            where, wrong = "--first-day", ("a date such as 2018-01-01", f'"{given}"')
        raise OutlookError(where, *wrong, fix) from None


def _numbered_names(paths: Sequence[Path], name: str) -> tuple[str, ...]:
    """Names by number from a list beside the first file; none where there is none."""
    file = paths[0].with_name(name) if paths else Path(name)
    if not file.is_file():
        return ()
    rows = [line.rstrip("\n").split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    named = {int(row[1]): row[0].replace("_", " ") for row in rows if len(row) > 1 and row[1].strip().isdigit()}
    return tuple(named.get(number, "") for number in range(max(named, default=-1) + 1))


def _lines(history: History) -> Iterator[str]:
    """A line for each origin of each event."""
    columns = (history.day, history.source, history.relation, history.target, history.origins)
    for day, source, relation, target, origins in zip(*columns, strict=True):
        names = (history.actors[source], history.relations[relation], history.actors[target])
        told = "\t".join((history.date_of(int(day)), *(" ".join(name.split()) for name in names)))
        for origin in range(int(origins)):
            yield f"{told}\t{origin + 1}\n"


def score_stated(folder: Folder) -> TrackRecord:
    """How the outlooks a person keeps in outlooks.toml fared. Raises OutlookError for a file that cannot be used."""
    path = Path(folder) / FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return score_outlooks(msgspec.convert(table.get("outlook", []), tuple[Resolved, ...]))
    except (FileNotFoundError, NotADirectoryError):
        fix = "write [[outlook]] tables with words and came, see docs/cli.md"
        raise OutlookError(str(path), "outlooks that a person resolved", "no file", fix) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise OutlookError(str(path), "outlooks that can be read", str(error), "correct the file") from error


def _load(where: Folder, more: Folder | None) -> Known:
    """Everything dated there is, all in one history of states and of actors with names of their own."""
    built = None if Path(where).is_file() else load_built(where)
    return gather_history(built, [Path(file) for file in (where if built is None else None, more) if file is not None])


def gather_history(built: Built | None, files: Sequence[Path]) -> Known:
    """The dated findings of a dossier in memory and the events of files; either may be absent. Raises OutlookError."""
    rows: list[Row] = []
    names: dict[str, str] = {}
    undated = yearless = 0
    told: dict[tuple[str, str, int, int], tuple[str, ...]] = {}
    if built is not None:
        actors = {actor.id: actor for actor in built.weighed.actors}
        homes = {home for actor in actors for home in (whose(actor), stands_for(actor, actors))}
        evidence = Evidence(built.documents, built.readings, built.weighed)
        names = {home: _name(built, home, evidence) for home in sorted(homes)}
        own = list_own_events(built.weighed.findings, built.readings, names, actors)
        rows, told, undated, yearless = list(own.rows), dict(own.told), own.undated, own.yearless
    for file in files:
        rows += _read(file)
    last = max((row.day for row in rows), default=1)
    rows = [row for row in rows if row.day > last - LONGEST]
    first = min((row.day for row in rows), default=1)
    history = make_history(
        (row._replace(day=row.day - first) for row in rows), first_day=date.fromordinal(first).isoformat()
    )
    dated = {(a, b, day - first, quad): claims for (a, b, day, quad), claims in told.items() if day >= first}
    return Known(history, dated, names, built, undated, yearless)


def _name(built: Built, actor: str, evidence: Evidence) -> str:
    """What an actor is called; a part of somebody that goes by its role alone ("its army"), by whose it is."""
    if actor in evidence.actors:
        return evidence.owned_name(actor) or evidence.actors[actor].name
    entry = built.ontology.actors.get(actor)
    return entry.name if entry is not None else actor


def _read(file: Path) -> Iterator[Row]:
    """Rows of a history on disk, actors put to the states their names give."""
    reader = TableReader()
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        reader.take(file.name, lines)
    read = reader.close()
    if read.bad or not read.history.size or read.history.first_day is None:
        got = str(read.rejected[0]) if read.rejected else "no dated events"
        raise OutlookError(str(file), "a history made by outlook import", got, "run: dragoman outlook import")
    regions = name_regions(read.history.actors)
    groups = [region or name for region, name in zip(regions, read.history.actors, strict=True)]
    history = merge_actors(read.history, groups)
    first = date.fromisoformat(str(history.first_day)).toordinal()
    columns = (history.source, history.relation, history.target, history.day, history.origins)
    for source, relation, target, day, origins in zip(*columns, strict=True):
        for origin in range(int(origins)):
            yield Row(
                history.actors[source],
                history.relations[relation],
                history.actors[target],
                int(day) + first,
                f"{file.name}/{origin}",
            )


def _choose(known: Known, words: str) -> str:
    """The actor that words name, by name, by id or by what the texts call it. Raises OutlookError with what is near."""
    readings = known.built.readings if known.built is not None else ()
    called = list_called(known.history.actors, known.names, readings)
    if found := find_actor(called, words):
        return found
    near = _listed(near_actors(called, words))
    listed = "see: dragoman show DOSSIER actors" if readings else f"there are: {_listed(_most_told(known.history))}"
    where = "an actor of the dossier" if readings else "an actor of the history"
    asked = f'"{words}"'
    raise OutlookError(asked, where, "nobody of that name", f"did you mean {near}" if near else listed)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _most_told(history: History) -> Iterator[str]:
    """Some actors of a history, those with most events first."""
    told = Counter(history.source.tolist() + history.target.tolist())
    return (history.actors[one] for one, _ in told.most_common(MOST_NAMED))
