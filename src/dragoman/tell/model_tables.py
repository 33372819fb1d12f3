"""System and findings -> tables of what feeds back on itself, and of who stands with whom."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from dragoman.ask import LoopGain, weigh_loops
from dragoman.ask.plan import NEVER_CARRY
from dragoman.model import Bridge, Camps, Stances, find_bridges, find_loops, find_stances, find_subsystems, judge_camps
from dragoman.ontology import Ontology
from dragoman.records import Concept, Link, SystemModel
from dragoman.tell._table import Cell, Table
from dragoman.tell.causal_map import SIGNS
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import count
from dragoman.tell.sentences import label_of

LOOP_COLUMNS = (
    "kind",
    "runs",
    "concepts",
    "signs",
    "live",
    "amplifying",
    "gain_low",
    "gain_middle",
    "gain_high",
    "holders",
    "weakest",
    "claims",
    "assumed",
    "links",
)
BRIDGE_COLUMNS = ("add", "closes", "runs", "reason", "why", "loop", "links")
SUBSYSTEM_COLUMNS = (
    "subsystem",
    "about",
    "spheres",
    "actors",
    "concepts",
    "links",
    "outward",
    "claims",
    "documents",
    "concept_ids",
    "link_ids",
)
ABOUT = 3
ARROWS = {1: "->", -1: "-|"}
BALANCE_COLUMNS = ("what", "actors", "signs", "findings", "best_possible")
# A whole moves with its parts by what the words mean; nothing feeds back there.
NO_LOOP = NEVER_CARRY | {"part_of"}

NO_LINKS = "none: no link between causes and effects was read; add documents that say what drives what"


def loop_table(system: SystemModel, concepts: Mapping[str, Concept]) -> Table:
    """Feedback loops with their gains: those along running links, then those that an aim or a setting closes too.

    Within each, those that most members have come first.
    """
    carrying = replace(system, links=tuple(link for link in system.links if link.link_type not in NO_LOOP))
    links = {link.id: link for link in carrying.links}
    closed = find_loops(carrying, all_links=True)
    found = weigh_loops(carrying, closed.loops)
    running = {one.loop.links: all(links[name].runs for name in one.loop.links) for one in found}
    ordered = sorted(found, key=lambda one: not running[one.loop.links])
    rows = (_loop_row(one, links, concepts, runs=running[one.loop.links]) for one in ordered)
    note = None if closed.complete else f"the search was cut off after {len(closed.loops):,} loops; there are more"
    note = note or (None if found else _no_loops(system))
    return Table(name="loops", columns=LOOP_COLUMNS, rows=tuple(rows), note=note)


def _no_loops(system: SystemModel) -> str:
    """Why there is no loop, and what to do."""
    if not system.links:
        return NO_LINKS
    told = count(len(system.links), "link")
    return (
        f"none: no chain of the {told} comes back to where it begins; more documents may close one, and show bridges "
        "lists links that would"
    )


def _loop_row(
    one: LoopGain, links: Mapping[str, Link], concepts: Mapping[str, Concept], *, runs: bool
) -> tuple[Cell, ...]:
    return (
        one.loop.kind,
        "yes" if runs else "",
        " -> ".join(label_of(name, concepts) for name in (*one.loop.concepts, one.loop.concepts[0])),
        "".join(SIGNS[links[name].sign or 0] for name in one.loop.links),
        round(one.live, 3),
        round(one.amplifying, 3),
        *(one.gain or (None, None, None)),
        ", ".join(actor for actor, _ in one.holders),
        one.weakest,
        len(one.claims),
        "yes" if one.assumed else "",
        " ".join(one.loop.links),
    )


def bridge_table(system: SystemModel, concepts: Mapping[str, Concept], ontology: Ontology | None) -> Table:
    """Links that no text states and that would close a loop, each as `ask --add` takes it, with the reason.

    Empty without an ontology, which says what quantities have to do with each other.
    """
    found = find_bridges(system, ontology) if ontology is not None else ()
    links = {link.id: link for link in system.links}
    rows = (_bridge_row(one, links, concepts) for one in found)
    return Table(name="bridges", columns=BRIDGE_COLUMNS, rows=tuple(rows), note=None if found else _no_bridges(system))


def _no_bridges(system: SystemModel) -> str:
    """Why no link is offered that would close a loop, and what to do."""
    if not system.links:
        return NO_LINKS
    return (
        "none: no two concepts at the ends of a chain of links belong together by the ontology; "
        "to try a link of your own, ask with --add"
    )


def _bridge_row(one: Bridge, links: Mapping[str, Link], concepts: Mapping[str, Concept]) -> tuple[Cell, ...]:
    way = (one.cause, *(links[name].cause for name in one.back), one.cause)
    return (
        f"{one.cause} {ARROWS[one.sign]} {one.effect}",
        one.kind,
        "yes" if one.runs else "",
        one.reason,
        one.why,
        " -> ".join(label_of(name, concepts) for name in way),
        " ".join(one.back),
    )


def subsystem_table(evidence: Evidence, system: SystemModel, ontology: Ontology | None) -> Table:
    """Groups of concepts that hang together, by number, with how much the texts say of each.

    Empty without an ontology, which says what sphere a quantity belongs to.
    """
    labels = {name: one.label for name, one in evidence.concepts(system).items()}
    names = {actor.id: actor.name for actor in evidence.actors.values()}
    documents = {claim.id: claim.doc for reading in evidence.readings.values() for claim in reading.claims}
    rows = (
        (
            number,
            "; ".join(labels[name] for name in one.concepts[:ABOUT]),
            ", ".join(one.spheres),
            _named(one.actors[:ABOUT], names),
            len(one.concepts),
            len(one.links),
            len(one.outward),
            len(one.claims),
            len({documents[claim] for claim in one.claims if claim in documents}),
            " ".join(one.concepts),
            " ".join(one.links),
        )
        for number, one in enumerate(find_subsystems(system, ontology) if ontology else (), 1)
    )
    return Table(name="subsystems", columns=SUBSYSTEM_COLUMNS, rows=tuple(rows))


def number_subsystems(system: SystemModel, ontology: Ontology | None) -> Mapping[str, int]:
    """The number of the subsystem that a concept is in, as in the table; concepts in none are left out."""
    found = find_subsystems(system, ontology) if ontology else ()
    return {name: number for number, one in enumerate(found, 1) for name in one.concepts}


def balance_table(evidence: Evidence, ontology: Ontology | None) -> Table:
    """Camps that the ties between actors make, the ties and triads that do not fit, and pairs that are both.

    best_possible: whether no other two camps have fewer ties against them; "not shown" where the search was cut off.
    Empty without an ontology, which says what ties are friendly.
    """
    if ontology is None:
        return Table(name="balance", columns=BALANCE_COLUMNS, rows=())
    stances = find_stances(evidence.weighed, tuple(evidence.readings.values()), ontology)
    names = {entry.id: entry.name for entry in ontology.actors.values()}
    names |= {actor.id: actor.name for actor in evidence.actors.values()}
    return Table(name="balance", columns=BALANCE_COLUMNS, rows=tuple(_rows(stances, names)))


def _rows(stances: Stances, names: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    camps = judge_camps(stances.ties)
    best = "yes" if camps.proven else "not shown"
    for number, part in enumerate(camps.camps, 1):
        for side, camp in zip("ab", part, strict=True):
            if camp:
                yield f"camp {number}{side}", _named(camp, names), None, None, best
    yield from _misfits(camps, names)
    for pair in stances.mixed:
        yield "both friendly and hostile", _named(pair, names), None, None, None


def _misfits(camps: Camps, names: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    for tie in camps.against:
        yield "against the camps", _named((tie.a, tie.b), names), SIGNS[tie.sign], " ".join(tie.findings), None
    for triad in camps.unbalanced:
        signs = "".join(SIGNS[sign] for sign in triad.signs)
        yield "triad out of balance", _named(triad.actors, names), signs, None, None


def _named(actors: tuple[str, ...], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(actor, actor) for actor in actors)
