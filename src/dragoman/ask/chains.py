"""The strongest simple ways along which a push gets to each concept."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from heapq import heappop, heappush
from typing import Literal, NamedTuple

from dragoman.ask.plan import Plan
from dragoman.ask.priors import Priors
from dragoman.records import Link, Step

PER_DIRECTION = 5
# Ways prolonged from one concept moving one way; bounds the search, and the strongest ways are among them.
TRIED = 12


class Way(NamedTuple):
    """Links from a pushed concept to an effect, and how the start and the effect move when the push goes through.

    start, direction: +1 up, -1 down. strength: product over its links of support times the middle of the size prior;
    for ranking only.
    """

    links: tuple[Link, ...]
    start: Literal[1, -1]
    strength: float
    direction: int


Ways = Mapping[str, tuple[Way, ...]]


def trace_ways(plan: Plan, links: Iterable[Link], priors: Priors) -> Ways:
    """Up to five ways to each concept in each direction, strongest first; none passes a concept twice or a held one.

    Best first: a way is never stronger than what it prolongs, so the first to arrive is the strongest.
    """
    leaving = _by_cause(links)
    found: defaultdict[str, list[Way]] = defaultdict(list)
    tried: Counter[tuple[str, int]] = Counter()
    queue = _starts(plan)
    while queue:
        _, names, here, way = heappop(queue)
        tried[here, way.direction] += 1
        if way.links and tried[here, way.direction] <= PER_DIRECTION:
            found[here].append(way)
        if tried[here, way.direction] <= TRIED:
            for longer in _prolong(way, here, leaving, plan, priors):
                there, last = longer.links[-1].effect, longer.links[-1].id
                if tried[there, longer.direction] <= TRIED:
                    heappush(queue, (-longer.strength, (*names, last), there, longer))
    return {name: tuple(ways) for name, ways in found.items()}


def _starts(plan: Plan) -> list[tuple[float, tuple[str, ...], str, Way]]:
    starts: list[tuple[float, tuple[str, ...], str, Way]] = []
    for name in plan.pushed:
        up = plan.presses.get(name, 0.0) + plan.pulses.get(name, 0.0) >= 0
        heappush(starts, (-1.0, (), name, Way((), 1 if up else -1, 1.0, 1 if up else -1)))
    return starts


def _prolong(way: Way, here: str, leaving: Mapping[str, list[Link]], plan: Plan, priors: Priors) -> Iterable[Way]:
    passed = {here, *(link.cause for link in way.links)}
    for link in leaving.get(here, ()):
        if link.effect not in passed and link.effect not in plan.held and link.support > 0:
            strength = way.strength * link.support * priors.size_of(link).middle
            yield Way((*way.links, link), way.start, strength, way.direction * (link.sign or 0))


def _by_cause(links: Iterable[Link]) -> Mapping[str, list[Link]]:
    leaving: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.sign:
            leaving[link.cause].append(link)
    return leaving


def steps_of(way: Way) -> tuple[Step, ...]:
    """A way as the steps of an answer, each with the direction in which it moves its effect."""
    moved: int = way.start
    steps: list[Step] = []
    for link in way.links:
        turned = link.stated is not None and link.stated != moved
        moved *= link.sign or 0
        steps.append(Step(link=link.id, direction=1 if moved > 0 else -1, reversed=turned))
    return tuple(steps)


def hedges_of(way: Way) -> tuple[str, ...]:
    """Hedges met along a way, in order, each once."""
    return tuple(dict.fromkeys(hedge for link in way.links for hedge in link.hedges))
