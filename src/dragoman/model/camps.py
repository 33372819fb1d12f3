"""Friendly and hostile ties between actors -> balance: triads, two camps, and the ties that fit neither.

Source: Harary 1953 and Cartwright and Harary 1956 on balance; the frustration index is the fewest ties that would have
to be other than they are for two camps to be left, friendly inside and hostile between.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from msgspec import Struct

# Sides tried before the search for the fewest gives up proving it: some tenths of a second.
MOST_TRIED = 200_000
ROUNDS = 50


class SignedTie(Struct, frozen=True, kw_only=True):
    """How two actors stand, by the texts: +1 friendly, -1 hostile. findings: ids behind it. a comes before b."""

    a: str
    b: str
    sign: Literal[1, -1]
    findings: tuple[str, ...] = ()


class Triad(Struct, frozen=True, kw_only=True):
    """Three actors of whom each two are tied, in order, with the signs of ab, ac and bc."""

    actors: tuple[str, str, str]
    signs: tuple[int, int, int]

    @property
    def balanced(self) -> bool:
        """Whether the signs multiply to +1: three friends, or two friends with one enemy."""
        return self.signs[0] * self.signs[1] * self.signs[2] > 0


class Camps(Struct, frozen=True, kw_only=True):
    """Balance of an actor graph.

    triads: how many there are; unbalanced: those whose signs multiply to -1. frustration: fewest ties against two
    camps; proven: False where the search was cut off and fewer may do. camps: one way of taking sides with so few
    against it, larger camp first, for each part of the graph that hangs together, most actors first. against: the
    ties that do not fit it.
    """

    triads: int
    unbalanced: tuple[Triad, ...]
    frustration: int
    proven: bool
    camps: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    against: tuple[SignedTie, ...]


Graph = Mapping[str, Mapping[str, int]]


class _Sides(NamedTuple):
    """A side for each actor, how many ties are against it, and whether fewer were ruled out."""

    side: dict[str, int]
    against: int
    proven: bool


def judge_camps(ties: Iterable[SignedTie]) -> Camps:
    """The balance of a graph of ties, one for each two actors; empty without ties."""
    known = sorted(ties, key=lambda tie: (tie.a, tie.b))
    graph = _graph(known)
    triads = list(_triads(graph))
    parts = [_take_sides(part, graph) for part in _parts(graph)]
    side = {actor: where for part in parts for actor, where in part.side.items()}
    return Camps(
        triads=len(triads),
        unbalanced=tuple(triad for triad in triads if not triad.balanced),
        frustration=sum(part.against for part in parts),
        proven=all(part.proven for part in parts),
        camps=tuple(map(_camps, parts)),
        against=tuple(tie for tie in known if tie.sign * side[tie.a] * side[tie.b] < 0),
    )


def _graph(ties: Iterable[SignedTie]) -> Graph:
    graph: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for tie in ties:
        graph[tie.a][tie.b] = graph[tie.b][tie.a] = tie.sign
    return {actor: graph[actor] for actor in sorted(graph)}


def _triads(graph: Graph) -> Iterator[Triad]:
    for a in graph:
        later = sorted(actor for actor in graph[a] if actor > a)
        for b, c in combinations(later, 2):
            if c in graph[b]:
                yield Triad(actors=(a, b, c), signs=(graph[a][b], graph[a][c], graph[b][c]))


def _parts(graph: Graph) -> list[list[str]]:
    """Actors that hang together, most first, each part in the order of a walk from its first."""
    seen: set[str] = set()
    parts = []
    for start in graph:
        if start not in seen:
            part = [start]
            seen.add(start)
            for actor in part:
                new = sorted(set(graph[actor]) - seen)
                part += new
                seen |= set(new)
            parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _take_sides(part: Sequence[str], graph: Graph) -> _Sides:
    """Fewest against: actors with a single tie fit any camp, so only the core is searched, from a good guess."""
    core, hangers = _core(part, graph)
    guess = _improve(core, graph)
    found = _search(core, graph, guess)
    side = dict(found.side)
    for actor, anchor in reversed(hangers):
        side[actor] = 1 if anchor is None else side[anchor] * graph[actor][anchor]
    return found._replace(side=side)


def _core(part: Sequence[str], graph: Graph) -> tuple[list[str], list[tuple[str, str | None]]]:
    """Actors left when those with one tie or none are taken off again and again, and these with whom they hang on."""
    left = set(part)
    hangers: list[tuple[str, str | None]] = []
    while loose := [actor for actor in part if actor in left and len(left & graph[actor].keys()) <= 1]:
        for actor in loose:
            anchor = next(iter(left & graph[actor].keys()), None)
            if len(left & graph[actor].keys()) <= 1:
                left.discard(actor)
                hangers.append((actor, anchor))
    return [actor for actor in part if actor in left], hangers


def _improve(core: Sequence[str], graph: Graph) -> dict[str, int]:
    """Sides after actors have gone over, one by one, as long as that leaves fewer ties against."""
    side: dict[str, int] = {}
    for actor in core:
        pull = sum(sign * side.get(other, 0) for other, sign in graph[actor].items())
        side[actor] = -1 if pull < 0 else 1
    for _ in range(ROUNDS):
        turned = False
        for actor in core:
            pull = sum(sign * side.get(other, 0) for other, sign in graph[actor].items())
            if pull * side[actor] < 0:
                side[actor] = -side[actor]
                turned = True
        if not turned:
            break
    return side


def _search(core: Sequence[str], graph: Graph, guess: dict[str, int]) -> _Sides:
    """The best of all ways to take sides, by branch and bound, the first actor's side given."""
    place = {actor: turn for turn, actor in enumerate(core)}
    earlier = [[(o, s) for o, s in graph[actor].items() if place.get(o, len(core)) < place[actor]] for actor in core]
    best, least, tried = guess, _count_against(core, graph, guess), 0
    stack: list[tuple[int, dict[str, int]]] = [(0, {})]
    while stack:
        against, side = stack.pop()
        if against >= least:
            continue
        if len(side) == len(core):
            best, least = side, against
            continue
        tried += 1
        if tried > MOST_TRIED:
            return _Sides(best, least, proven=False)
        actor = core[len(side)]
        ways = [(against + _clashes(earlier[len(side)], side, way), {**side, actor: way}) for way in (1, -1)]
        if not side:
            ways = ways[:1]
        stack += sorted(ways, key=lambda one: -one[0])
    return _Sides(best, least, proven=True)


def _clashes(ties: Iterable[tuple[str, int]], side: Mapping[str, int], way: int) -> int:
    return sum(sign * side[other] * way < 0 for other, sign in ties)


def _count_against(core: Sequence[str], graph: Graph, side: Mapping[str, int]) -> int:
    inside = set(core)
    ties = ((a, b, sign) for a in core for b, sign in graph[a].items() if a < b and b in inside)
    return sum(sign * side[a] * side[b] < 0 for a, b, sign in ties)


def _camps(part: _Sides) -> tuple[tuple[str, ...], tuple[str, ...]]:
    one, other = (tuple(sorted(a for a, where in part.side.items() if where == way)) for way in (1, -1))
    return (one, other) if (-len(one), one) <= (-len(other), other) else (other, one)
