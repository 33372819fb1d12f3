"""SystemModel + Scenario -> Plan: what is pushed, what is held, which links carry."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.model.links import link_id
from dragoman.records import Intervention, Link, Scenario, SystemModel

# These say that two things stand together, that one shows the other, or that one holds in spite of the other: none of
# it licenses an effect, so they carry only when a user asks for every link.
NEVER_CARRY = frozenset({"concession", "concurrent", "evidence"})


class Plan(NamedTuple):
    """A scenario made ready.

    pushes: size times direction per concept and step kind ("press", "pulse"). held: concepts kept at 0. links: all
    that were not cut. running: those that carry in the run. stated: those that carry when aims, settings and the
    like may carry too; holds all running ones.
    """

    presses: dict[str, float]
    pulses: dict[str, float]
    held: frozenset[str]
    links: tuple[Link, ...]
    running: tuple[Link, ...]
    stated: tuple[Link, ...]

    @property
    def pushed(self) -> tuple[str, ...]:
        """Concepts that are pressed or pulsed, sorted."""
        return tuple(sorted(self.presses.keys() | self.pulses.keys()))


def plan_scenario(system: SystemModel, scenario: Scenario) -> Plan:
    """The plan of a scenario on a system.

    Raises ValueError on a concept or link the system does not have, on a concept both pushed and held, and on steps,
    members or sizes that are not positive, and on a pulse where only what lasts is asked for.
    """
    _check(system, scenario)
    system = add_links(system, scenario)
    cut = _targets(scenario, "cut")
    links = tuple(link for link in sorted(system.links, key=lambda link: link.id) if link.id not in cut)
    return Plan(
        presses=_sum_pushes(scenario, "press"),
        pulses=_sum_pushes(scenario, "pulse"),
        held=_targets(scenario, "hold"),
        links=links,
        running=tuple(link for link in links if _carries(link) and link.runs),
        stated=_with_stated(links, every=scenario.all_links),
    )


def add_links(system: SystemModel, scenario: Scenario) -> SystemModel:
    """The system with the links that a scenario adds: causal, certain to be kept, marked as assumptions.

    Raises ValueError on a concept that the system does not have, or on a concept that would drive itself.
    """
    concepts = {concept.id for concept in system.concepts}
    added = [_added(one, concepts) for one in scenario.interventions if one.kind == "add"]
    known = {link.id: link for link in (*system.links, *added)}
    return replace(system, links=tuple(known[name] for name in sorted(known))) if added else system


def _added(one: Intervention, concepts: set[str]) -> Link:
    if one.cause is None or one.cause not in concepts or one.target not in concepts or one.cause == one.target:
        msg = f"scenario: expected ids of two concepts to add a link between, got {one.cause!r} and {one.target!r}"
        raise ValueError(msg)
    return Link(
        id=link_id(one.cause, one.target, one.direction, "added"),
        cause=one.cause,
        effect=one.target,
        sign=one.direction,
        link_type="causal",
        runs=True,
        support=1.0,
        assumption=True,
    )


def reach(pushed: Iterable[str], links: Iterable[Link], held: frozenset[str]) -> frozenset[str]:
    """Concepts that a change of `pushed` gets to along links, `pushed` among them; nothing passes a held concept."""
    leaving: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.sign:
            leaving[link.cause].add(link.effect)
    reached, edge = set(pushed), set(pushed)
    while edge:
        edge = {effect for cause in edge for effect in leaving[cause]} - reached - held
        reached |= edge
    return frozenset(reached)


def _carries(link: Link) -> bool:
    return link.sign is not None and link.cause != link.effect and link.support > 0


def _with_stated(links: tuple[Link, ...], *, every: bool) -> tuple[Link, ...]:
    """Running links, and others that say something no running link says of the same concepts."""
    said = {(link.cause, link.effect, link.sign) for link in links if link.runs}
    return tuple(
        link
        for link in links
        if _carries(link)
        and (link.runs or (link.cause, link.effect, link.sign) not in said)
        and (link.runs or every or link.link_type not in NEVER_CARRY)
    )


def _targets(scenario: Scenario, kind: str) -> frozenset[str]:
    return frozenset(one.target for one in scenario.interventions if one.kind == kind)


def _sum_pushes(scenario: Scenario, kind: str) -> dict[str, float]:
    pushes: defaultdict[str, float] = defaultdict(float)
    for one in scenario.interventions:
        if one.kind == kind:
            pushes[one.target] += one.direction * one.size
    return dict(pushes)


def _check(system: SystemModel, scenario: Scenario) -> None:
    if scenario.steps < 1 or scenario.members < 1:
        msg = f"scenario: expected steps and members of at least 1, got {scenario.steps} and {scenario.members}"
        raise ValueError(msg)
    if scenario.mode == "rest" and _targets(scenario, "pulse"):
        msg = "scenario: expected lasting pushes where changes are read at rest, got a pulse; press, or read the steps"
        raise ValueError(msg)
    concepts = {concept.id for concept in system.concepts}
    links = {link.id for link in system.links}
    for one in scenario.interventions:
        _check_intervention(one, links if one.kind == "cut" else concepts)
    both = _targets(scenario, "hold") & (_targets(scenario, "press") | _targets(scenario, "pulse"))
    if both:
        msg = f"scenario: expected a concept to be pushed or held, got both for {', '.join(sorted(both))}"
        raise ValueError(msg)


def _check_intervention(one: Intervention, known: set[str]) -> None:
    noun = "link" if one.kind == "cut" else "concept"
    if one.target not in known and one.kind != "add":
        msg = f"scenario: expected the id of a {noun} of this system to {one.kind}, got {one.target!r}"
        raise ValueError(msg)
    if not one.size > 0:
        msg = f"scenario: expected a size above 0 for {one.target}, got {one.size}; the direction says which way"
        raise ValueError(msg)
