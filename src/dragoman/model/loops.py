"""Feedback loops of a system: every closed way along signed links, up to a length."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import prod
from typing import Literal

from msgspec import Struct

from dragoman.records import Link, SystemModel

Graph = Mapping[str, tuple[Link, ...]]


class Loop(Struct, frozen=True, kw_only=True):
    """A closed way: concepts in order from the first by id, and the link that leaves each.

    kind: reinforcing when the signs multiply to +1, balancing when to -1 (Harary 1953 on signs of cycles).
    """

    concepts: tuple[str, ...]
    links: tuple[str, ...]
    kind: Literal["reinforcing", "balancing"]


class Loops(Struct, frozen=True, kw_only=True):
    """Loops, shortest first. complete: False when the search stopped at its bound on how many to find."""

    loops: tuple[Loop, ...]
    complete: bool


def find_loops(system: SystemModel, *, longest: int = 8, most: int = 10_000, all_links: bool = False) -> Loops:
    """Every feedback loop of at most `longest` concepts, until `most` are found.

    Links without a sign or with the sign "no effect" close nothing; links that do not run do so only with all_links.
    """
    graph = _loop_part(link for link in system.links if link.sign and (link.runs or all_links))
    found: list[Loop] = []
    for ways in _closed_ways(graph, longest):
        if len(found) == most:
            return Loops(loops=_ordered(found), complete=False)
        found.append(_loop(ways))
    return Loops(loops=_ordered(found), complete=True)


def _loop_part(links: Iterable[Link]) -> Graph:
    """What is left after concepts without a way in or without a way out are taken off, again and again."""
    kept = sorted((link for link in links if link.cause != link.effect), key=lambda link: link.id)
    while True:
        causes, effects = {link.cause for link in kept}, {link.effect for link in kept}
        inner = [link for link in kept if link.cause in effects and link.effect in causes]
        if len(inner) == len(kept):
            return _by_cause(kept)
        kept = inner


def _by_cause(links: Iterable[Link]) -> Graph:
    leaving: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        leaving[link.cause].append(link)
    return {cause: tuple(leaving[cause]) for cause in sorted(leaving)}


def _closed_ways(graph: Graph, longest: int) -> Iterator[tuple[Link, ...]]:
    """Closed ways, each found once: from its first concept by id, through later ones only."""
    causes: defaultdict[str, set[str]] = defaultdict(set)
    for link in (link for links in graph.values() for link in links):
        causes[link.effect].add(link.cause)
    for start in graph:
        left = _steps_back(causes, start, longest)
        for link in graph[start]:
            if link.effect in left:
                yield from _ways_home(graph, (link,), left, longest)


def _steps_back(causes: Mapping[str, set[str]], start: str, longest: int) -> Mapping[str, int]:
    """Fewest links from a concept back to start, for those that can make it within `longest`, later ids only."""
    steps, edge = {start: 0}, {start}
    for distance in range(1, longest):
        before = {cause for effect in edge for cause in causes.get(effect, ())}
        edge = {cause for cause in before if cause > start and cause not in steps}
        steps |= dict.fromkeys(edge, distance)
    return steps


def _ways_home(
    graph: Graph, way: tuple[Link, ...], left: Mapping[str, int], longest: int
) -> Iterator[tuple[Link, ...]]:
    start, here = way[0].cause, way[-1].effect
    if here == start:
        yield way
        return
    passed = {link.cause for link in way[1:]}
    for link in graph.get(here, ()):
        if link.effect not in passed and len(way) + 1 + left.get(link.effect, longest) <= longest:
            yield from _ways_home(graph, (*way, link), left, longest)


def _loop(way: tuple[Link, ...]) -> Loop:
    sign = prod(link.sign or 0 for link in way)
    return Loop(
        concepts=tuple(link.cause for link in way),
        links=tuple(link.id for link in way),
        kind="reinforcing" if sign > 0 else "balancing",
    )


def _ordered(loops: list[Loop]) -> tuple[Loop, ...]:
    return tuple(sorted(loops, key=lambda loop: (len(loop.links), loop.concepts, loop.links)))
