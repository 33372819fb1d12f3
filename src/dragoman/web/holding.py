"""Built -> every record that a page to read needs, by the address the page asks for it at, as far as there is room.

What is left out for want of room is counted, and the page says so.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote

from dragoman.records import Conflict, Progress
from dragoman.verbs import Built
from dragoman.web.encode import encode
from dragoman.web.pages.actor import make_actor
from dragoman.web.pages.asking import make_answer
from dragoman.web.pages.contests import gather_contests
from dragoman.web.pages.dispute import make_dispute
from dragoman.web.pages.dossier import Held
from dragoman.web.pages.outlook import make_between, make_outlook
from dragoman.web.pages.question import Push, Question
from dragoman.web.pages.reader import make_reader
from dragoman.web.pages.scenarios import make_scenarios
from dragoman.web.pages.search import make_name
from dragoman.web.pages.sources import make_source, make_sources, make_without
from dragoman.web.routes.pages import PAGES, Page

# What JavaScript's encodeURIComponent leaves as it is.
PLAIN = "!'()*-._~"
# Rows of a page that is asked for in windows, the first ones; each says how many there are in all.
MOST_ROWS = 10_000
# Graphs, queues and disputes are no use beyond.
SOME_ROWS = {"/actors": 600, "/disputes": 500, "/review": 200, "/system": None}
# Claims up to which it is worked out what falls with each origin: every one of them weighs the dossier again.
WEIGHED_AGAIN = 2_000
MIB = 2**20
# After so many in a row that did not fit no more of a kind are made.
MISSED = 20
# Bytes of a page beyond which a browser cannot draw it from a file.
MOST_OF_A_PAGE = 16 * MIB

Record = tuple[str, bytes]
OnProgress = Callable[[Progress], None]


class Kind(NamedTuple):
    """Records of one kind. most: bytes of them. all: how many there would be. make: each as a group, in order."""

    what: str
    most: int
    all: int
    make: Iterator[list[Record]]


def hold_records(built: Built, progress: OnProgress = lambda _: None) -> tuple[dict[str, bytes], tuple[Held, ...]]:
    """Every record by its address, and how much of each kind is among them."""
    whole = list(_whole_pages(built))
    records = {name: body for name, body in whole if len(body) <= MOST_OF_A_PAGE}
    held = [Held(what="views", kept=len(records), of=len(whole))]
    for kind in _kinds(built, records):
        kept, room, missed = 0, kind.most, 0
        for group in kind.make:
            progress(Progress(stage="export", done=kept, total=kind.all, current=kind.what))
            size = sum(len(body) for _, body in group)
            missed = 0 if size <= room else missed + 1
            if not missed:
                records.update(group)
                kept, room = kept + 1, room - size
            elif missed == MISSED:
                break
        held.append(Held(what=kind.what, kept=kept, of=kind.all))
    return records, tuple(held)


def address(path: str, **asked: str) -> str:
    """An address below /api as the page writes it; names in braces are filled, the others are asked for."""
    filled = {name: quote(value, safe=PLAIN) for name, value in asked.items()}
    query = "&".join(f"{name}={value}" for name, value in filled.items() if f"{{{name}}}" not in path)
    return f"/api{path.format(**filled)}{'?' if query else ''}{query}"


def _whole_pages(built: Built) -> Iterator[Record]:
    """The pages that take nothing, with as many of their rows as they are of use with, and as fit into a page."""
    for page in PAGES:
        _, *taken = inspect.signature(page.make).parameters.values()
        if any(one.default is inspect.Parameter.empty for one in taken):
            continue
        rows = SOME_ROWS.get(page.path, MOST_ROWS) if any(one.name == "limit" for one in taken) else None
        yield address(page.path), _fitting(page, built, rows)


def _fitting(page: Page, built: Built, rows: int | None) -> bytes:
    """A page with its first rows, half as many until it fits. rows: None where it takes no number of them."""
    body = encode(page.make(built) if rows is None else page.make(built, limit=rows))
    if rows is None or rows == 1 or len(body) <= MOST_OF_A_PAGE:
        return body
    return _fitting(page, built, rows // 2)


def _kinds(built: Built, kept: Mapping[str, bytes]) -> tuple[Kind, ...]:
    """What there is one of for each document, actor, dispute and so on, most wanted first. kept: records so far."""
    scenarios, sources, outlook = make_scenarios(built), make_sources(built), make_outlook(built)
    pushed = sorted((one for one in scenarios.concepts if one.runs_out), key=lambda one: (-one.runs_out, one.id))
    pairs = [one for one in outlook.pairs if one.enough]
    again = sources.origins if sum(len(one.claims) for one in built.readings) <= WEIGHED_AGAIN else ()
    actors, conflicts = built.weighed.actors, built.weighed.conflicts
    shown = gather_contests(built).ordered[: SOME_ROWS["/disputes"]]
    known = (*actors, *built.system.concepts, *built.weighed.findings)
    named = [one.name for one in sources.sources]
    return (
        Kind("texts", 40 * MIB, len(built.documents), (_texts(built, one.id) for one in built.documents)),
        Kind("disputes", 8 * MIB, len(conflicts), _disputes(built, shown, kept)),
        Kind("actors", 16 * MIB, len(actors), _each("/actors/{actor}", make_actor, built, actors)),
        Kind("sources", 4 * MIB, len(named), (_named(built, name) for name in named)),
        Kind("scenarios", 8 * MIB, 2 * len(pushed), _answers(built, [one.id for one in pushed])),
        Kind("outlooks", 4 * MIB, len(pairs), (_between(built, one.source, one.target) for one in pairs)),
        Kind("names", 4 * MIB, len(known), _each("/names/{identity}", make_name, built, known)),
        Kind("origins left out", 4 * MIB, len(sources.origins), (_without(built, one.id) for one in again)),
    )


def _each(path: str, make: Callable[..., Any], built: Built, things: Iterable[Any]) -> Iterator[list[Record]]:
    """A page for each of some things with an id; one that nothing can be told of gives none."""
    name = path.partition("{")[2].rstrip("}")
    for thing in things:
        try:
            page = make(built, thing.id)
        except LookupError:
            continue
        yield [(address(path, **{name: thing.id}), encode(page))]


def _disputes(built: Built, conflicts: Iterable[Conflict], kept: Mapping[str, bytes]) -> Iterator[list[Record]]:
    """The page of the matter of each of some conflicts; conflicts of a matter that is kept lead to its one page."""
    matters: dict[str, str] = {}
    for conflict in conflicts:
        there = address("/disputes/{identity}", identity=conflict.id)
        first = matters.setdefault(gather_contests(built).group(conflict.id)[0].id, there)
        yield [(there, encode({"same": first} if first in kept else make_dispute(built, conflict.id)))]


def _texts(built: Built, doc: str) -> list[Record]:
    """All parts of a document; where there are several, its claims lead to theirs."""
    first = make_reader(built, doc)
    pages = [first, *(make_reader(built, doc, part=part) for part in range(1, first.parts))]
    records = [(address("/reader/{doc}", doc=doc), encode(first))]
    if len(pages) == 1:
        return records
    for number, page in enumerate(pages):
        there = address("/reader/{doc}", doc=doc, part=str(number))
        records.append((there, encode(page) if number else encode({"same": records[0][0]})))
        leading = encode({"same": there})
        records += [(address("/reader/{doc}", doc=doc, claim=claim.id), leading) for claim in page.claims]
    return records


def _named(built: Built, name: str) -> list[Record]:
    return [(address("/sources/one", name=name), encode(make_source(built, name)))]


def _without(built: Built, origin: str) -> list[Record]:
    return [(address("/sources/without", origin=origin), encode(make_without(built, origin)))]


def _between(built: Built, source: str, target: str) -> list[Record]:
    path = "/outlook/{source}/{target}"
    return [(address(path, source=source, target=target), encode(make_between(built, source, target)))]


def _answers(built: Built, concepts: Iterable[str]) -> Iterator[list[Record]]:
    """What follows where one concept is pushed up or down, asked as the page asks at first."""
    for concept in concepts:
        for way in ("up", "down"):
            push = Push(concept=concept, direction="up" if way == "up" else "down")
            page = make_answer(built, Question(push=(push,)))
            yield [(address("/ask/{concept}/{way}", concept=concept, way=way), encode(page))]
