"""Built -> SystemPage."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from msgspec.structs import replace

from dragoman.ask import LoopGain, weigh_loops
from dragoman.model import Bridge, Subsystem, find_bridges, find_loops, find_subsystems
from dragoman.model.subsystems import sphere_of
from dragoman.records import Link, SystemModel
from dragoman.tell.causal_map import BOX, VERBS, drawn_links
from dragoman.tell.model_tables import NO_LOOP
from dragoman.tell.readers import say_readers
from dragoman.tell.sentences import word_link
from dragoman.verbs import Built
from dragoman.web.pages.cites import cite_ids, gather_evidence
from dragoman.web.pages.system._layout import Group, Placed, lay_out_map
from dragoman.web.pages.system._records import (
    MapBox,
    MapBridge,
    MapConcept,
    MapLink,
    MapLoop,
    MapSubsystem,
    SystemPage,
)

# More boxes than this nobody reads; the rest is counted and drawn when asked for.
MOST_DRAWN = 150
MOST_LOOPS, MOST_BRIDGES, MEMBERS, ABOUT = 40, 40, 1000, 3


def make_system(built: Built, *, limit: int = MOST_DRAWN) -> SystemPage:
    """The causal map of a dossier. limit: how many concepts are drawn, those with most support in their links first.

    Concepts without a link are counted only; a map of no links is empty. Deterministic.
    """
    maker = _Maker(built)
    placed = maker.place(limit)
    loops, complete = _find_loops(built.system)
    bridges = find_bridges(built.system, built.ontology)
    concepts = tuple(maker.concept(name, placed) for name in maker.order)
    return SystemPage(
        concepts=concepts,
        links=tuple(sorted((maker.link(link, placed) for link in maker.links), key=lambda link: link.path is None)),
        loops=tuple(_name_loops(loops[:MOST_LOOPS], built.system, maker.names)),
        subsystems=tuple(maker.subsystems(placed)),
        bridges=tuple(map(_bridge, bridges[:MOST_BRIDGES])),
        spheres=tuple(sorted({concept.sphere for concept in concepts if concept.sphere})),
        width=placed.width,
        height=placed.height,
        more_concepts=max(0, len(concepts) - limit),
        more_loops=max(0, len(loops) - MOST_LOOPS),
        more_bridges=max(0, len(bridges) - MOST_BRIDGES),
        loops_complete=complete,
        unlinked=len(built.system.concepts) - len(concepts),
        members=MEMBERS,
    )


class _Maker:
    """What all parts of the page look up. order: concepts with links, heaviest first."""

    def __init__(self, built: Built) -> None:
        self.built, self.evidence = built, gather_evidence(built)
        self.known = self.evidence.concepts(built.system)
        self.links = [link for link in drawn_links(built.system) if {link.cause, link.effect} <= self.known.keys()]
        self.names = {actor.id: actor.name for actor in self.evidence.actors.values()}
        self.weights: defaultdict[str, float] = defaultdict(float)
        for link in self.links:
            self.weights[link.cause] += link.support
            self.weights[link.effect] += link.support
        self.order = sorted(self.weights, key=lambda name: (-round(self.weights[name], 9), name))
        running = [link for link in self.links if link.runs and link.sign]
        self._in, self._out = Counter(link.effect for link in running), Counter(link.cause for link in running)
        self._found = find_subsystems(built.system, built.ontology)
        self._numbers = {name: number for number, one in enumerate(self._found, 1) for name in one.concepts}

    def place(self, limit: int) -> Placed:
        """Places of the heaviest concepts and of the links between them, each subsystem in one block."""
        drawn = self.order[:limit]
        inside = frozenset(drawn)
        links = [link for link in self.links if {link.cause, link.effect} <= inside]
        groups: defaultdict[int | None, list[str]] = defaultdict(list)
        for name in drawn:
            groups[self._numbers.get(name)].append(name)
        ordered: list[Group] = sorted(groups.items(), key=lambda group: (group[0] is None, group[0]))
        return lay_out_map(ordered, links, {name: self.known[name].label for name in drawn})

    def concept(self, name: str, placed: Placed) -> MapConcept:
        """One concept with its box."""
        concept = self.known[name]
        return MapConcept(
            id=name,
            label=concept.label,
            quantity=concept.quantity,
            holder=self._name(concept.holder),
            holder_id=concept.holder,
            target=self._name(concept.target),
            target_id=concept.target,
            sphere=sphere_of(concept, self.built.ontology),
            positive=concept.positive,
            provisional=concept.provisional,
            subsystem=self._numbers.get(name),
            runs_in=self._in[name],
            runs_out=self._out[name],
            weight=round(self.weights[name], 4),
            box=_box(placed, name),
        )

    def link(self, link: Link, placed: Placed) -> MapLink:
        """One link with its curve and the words it rests on."""
        curve = placed.curves.get(link.id)
        return MapLink(
            id=link.id,
            cause=link.cause,
            effect=link.effect,
            sign=link.sign,
            verb=VERBS[link.sign],
            type=link.link_type,
            runs=link.runs,
            lag=link.lag,
            strength=link.size,
            support=link.support,
            hedges=link.hedges,
            conditions=tuple(condition.words for condition in link.conditions),
            disputed=link.rival is not None,
            rival=link.rival,
            assumed=link.assumption,
            text=word_link(link, self.known, self.evidence),
            claims=len(link.claims),
            read_by=say_readers(self.evidence.ranked(link.claims)),
            cites=cite_ids(self.evidence, link.claims),
            path=curve.path if curve else None,
            mark_x=round(curve.x, 1) if curve else 0.0,
            mark_y=round(curve.y, 1) if curve else 0.0,
        )

    def subsystems(self, placed: Placed) -> Iterator[MapSubsystem]:
        """The subsystems that hold a concept of the page, then what is in none."""
        linked = frozenset(self.order)
        for number, one in enumerate(self._found, 1):
            within = tuple(name for name in one.concepts if name in linked)
            if within:
                yield self._subsystem(number, one, within, placed)
        rest = tuple(name for name in self.order if name not in self._numbers)
        if rest:
            bare = Subsystem(concepts=rest, spheres=(), actors=(), links=(), outward=(), claims=())
            yield self._subsystem(None, bare, rest, placed)

    def _subsystem(self, number: int | None, one: Subsystem, within: tuple[str, ...], placed: Placed) -> MapSubsystem:
        return MapSubsystem(
            number=number,
            about=tuple(self.known[name].label for name in within[:ABOUT]),
            spheres=one.spheres,
            actors=tuple(self.names.get(actor, actor) for actor in one.actors[:ABOUT]),
            concepts=within,
            links=len(one.links),
            outward=len(one.outward),
            claims=len(one.claims),
            frame=placed.frames.get(number),
        )

    def _name(self, actor: str | None) -> str | None:
        return None if actor is None else self.names.get(actor, actor)


def _box(placed: Placed, name: str) -> MapBox | None:
    box = placed.boxes.get(name)
    return MapBox(x=box.left, y=box.top, width=float(BOX), height=box.height, lines=box.lines) if box else None


def _find_loops(system: SystemModel) -> tuple[list[LoopGain], bool]:
    """Loops with their gains, those along running links first, most members first; and whether these are all."""
    carrying = replace(system, links=tuple(link for link in system.links if link.link_type not in NO_LOOP))
    closed = find_loops(carrying, all_links=True)
    runs = {link.id for link in carrying.links if link.runs}
    found = weigh_loops(carrying, closed.loops, members=MEMBERS)
    return sorted(found, key=lambda one: not runs.issuperset(one.loop.links)), closed.complete


def _name_loops(loops: Sequence[LoopGain], system: SystemModel, names: Mapping[str, str]) -> Iterator[MapLoop]:
    """Loops with the names that are drawn: R for reinforcing, B for balancing, numbered in their order."""
    runs = {link.id for link in system.links if link.runs}
    numbers = {"reinforcing": count(1), "balancing": count(1)}
    for one in loops:
        yield MapLoop(
            name=f"{one.loop.kind[0].upper()}{next(numbers[one.loop.kind])}",
            kind=one.loop.kind,
            runs=runs.issuperset(one.loop.links),
            concepts=one.loop.concepts,
            links=one.loop.links,
            live=round(one.live, 4),
            amplifying=round(one.amplifying, 4),
            gain=one.gain,
            holders=tuple(names.get(actor, actor) for actor, _ in one.holders),
            weakest=one.weakest,
            assumed=one.assumed,
        )


def _bridge(one: Bridge) -> MapBridge:
    return MapBridge(
        cause=one.cause,
        effect=one.effect,
        sign=one.sign,
        reason=one.reason,
        why=one.why,
        back=one.back,
        kind=one.kind,
        runs=one.runs,
    )
