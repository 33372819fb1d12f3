"""Concepts of a system -> groups that hang together: by links, by what is meant, and by whose it is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from itertools import combinations
from typing import Protocol

from msgspec import Struct

from dragoman.records import Concept, Link, SystemModel

# What a tie is worth against a link that runs and is certain. Assumptions: their order is meant, no data fitted them.
STATED, SAME_QUANTITY, SAME_ACTOR, SAME_SPHERE, WHOLE = 0.75, 1.0, 1.0, 0.5, 1.0
# What more concepts share than this ties none of them: it would tie each pair by next to nothing.
TOO_MANY = 40
# Above 1 more and smaller groups come out (Reichardt and Bornholdt 2006); at 1 it is plain modularity.
FINENESS = 1.0

Pair = tuple[str, str]


class KnowsSphere(Protocol):
    """What is asked of a quantity: the sphere it belongs to."""

    @property
    def sphere(self) -> str | None:
        """Id of the sphere, None where it occurs in several."""
        ...


class KnowsSpheres(Protocol):
    """What is asked of an ontology: its quantities by id."""

    @property
    def quantities(self) -> Mapping[str, KnowsSphere]:
        """Quantities by id."""
        ...


class Subsystem(Struct, frozen=True, kw_only=True):
    """Concepts that hang together, the one with most links first, and what the texts say of them.

    spheres, actors: those most of its concepts belong to, most first. links: ids of the links within it, with a sign or
    without. outward: of those that lead to others or come from them. claims: ids of the claims behind the links within.
    """

    concepts: tuple[str, ...]
    spheres: tuple[str, ...]
    actors: tuple[str, ...]
    links: tuple[str, ...]
    outward: tuple[str, ...]
    claims: tuple[str, ...]


def find_subsystems(system: SystemModel, ontology: KnowsSpheres) -> tuple[Subsystem, ...]:
    """Groups of two concepts and more, those with most links first; concepts that hang on nothing are in none.

    Ties are links, one quantity under several holders, one actor, one sphere; what many share ties each pair less, as
    a word that stands everywhere tells little. Groups are merged as long as that raises modularity, the best merger
    first (Clauset, Newman and Moore 2004). The same system gives the same groups in whatever order it comes.
    """
    groups = [group for group in _merge_groups(_weigh_ties(system, ontology)) if len(group) > 1]
    found = [_describe(group, system, ontology) for group in groups]
    return tuple(sorted(found, key=lambda one: (-len(one.links), -len(one.concepts), one.concepts)))


def _weigh_ties(system: SystemModel, ontology: KnowsSpheres) -> Mapping[Pair, float]:
    ties: defaultdict[Pair, float] = defaultdict(float)
    for link in system.links:
        if link.cause != link.effect:
            ties[_pair(link.cause, link.effect)] += link.support if link.runs else STATED * link.support
    for weight, groups in _shared(system.concepts, ontology):
        for names in (group for group in groups.values() if len(group) <= TOO_MANY):
            for one, other in combinations(sorted(names), 2):
                ties[one, other] += weight / (len(names) - 1)
    return dict(sorted(ties.items()))


def _shared(concepts: Sequence[Concept], ontology: KnowsSpheres) -> list[tuple[float, dict[str, set[str]]]]:
    """What concepts have in common, and what it is worth: quantity, actors named, sphere, the wider concept."""
    kinds: list[tuple[float, dict[str, set[str]]]] = []
    for weight, read in (
        (SAME_QUANTITY, lambda one: () if one.provisional else (one.quantity,)),
        (SAME_ACTOR, lambda one: tuple(actor for actor in (one.holder, one.target) if actor)),
        (SAME_SPHERE, lambda one: tuple(filter(None, (sphere_of(one, ontology),)))),
        (WHOLE, lambda one: (one.part_of or one.id,)),
    ):
        groups: defaultdict[str, set[str]] = defaultdict(set)
        for concept in concepts:
            for key in read(concept):
                groups[key].add(concept.id)
        kinds.append((weight, groups))
    return kinds


def sphere_of(concept: Concept, ontology: KnowsSpheres) -> str | None:
    """The sphere that the words name, else that of the quantity; None where neither does."""
    quantity = ontology.quantities.get(concept.quantity)
    return concept.sphere or (quantity.sphere if quantity else None)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _merge_groups(ties: Mapping[Pair, float]) -> list[frozenset[str]]:
    """Groups of tied concepts, merged greedily while modularity rises."""
    total = sum(ties.values())
    members = {name: {name} for pair in ties for name in pair}
    weight: defaultdict[str, float] = defaultdict(float)
    between: dict[str, defaultdict[str, float]] = {name: defaultdict(float) for name in members}
    for (one, other), worth in ties.items():
        weight[one] += worth
        weight[other] += worth
        between[one][other] += worth
        between[other][one] += worth
    stamps = dict.fromkeys(members, 0)
    queue: list[tuple[float, str, str, int, int]] = []

    def offer(one: str, other: str) -> None:
        gain = between[one][other] / total - FINENESS * weight[one] * weight[other] / (2 * total**2)
        if gain > 0:
            first, second = _pair(one, other)
            heappush(queue, (-round(gain, 12), first, second, stamps[first], stamps[second]))

    for one, other in ties:
        offer(one, other)
    while queue:
        _, one, other, *stamped = heappop(queue)
        if one in members and other in members and stamped == [stamps[one], stamps[other]]:
            _join(one, other, members, weight, between)
            stamps[one] += 1
            for near in between[one]:
                offer(one, near)
    return [frozenset(names) for names in members.values()]


def _join(
    one: str,
    other: str,
    members: dict[str, set[str]],
    weight: dict[str, float],
    between: dict[str, defaultdict[str, float]],
) -> None:
    """Put the second group into the first."""
    members[one] |= members.pop(other)
    weight[one] += weight.pop(other)
    for name, worth in between.pop(other).items():
        del between[name][other]
        if name != one:
            between[one][name] += worth
            between[name][one] += worth


def _describe(group: frozenset[str], system: SystemModel, ontology: KnowsSpheres) -> Subsystem:
    inside = [link for link in system.links if link.cause in group and link.effect in group]
    outward = [link for link in system.links if (link.cause in group) != (link.effect in group)]
    concepts = [concept for concept in system.concepts if concept.id in group]
    actors = (actor for concept in concepts for actor in (concept.holder, concept.target) if actor)
    central = Counter(end for link in inside for end in (link.cause, link.effect))
    return Subsystem(
        concepts=tuple(sorted(group, key=lambda name: (-central[name], name))),
        spheres=_most(filter(None, (sphere_of(concept, ontology) for concept in concepts))),
        actors=_most(actors),
        links=_ids(inside),
        outward=_ids(outward),
        claims=tuple(sorted({claim for link in inside for claim in link.claims})),
    )


def _most(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in sorted(Counter(names).items(), key=lambda one: (-one[1], one[0])))


def _ids(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(sorted(link.id for link in links))
