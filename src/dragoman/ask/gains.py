"""Loops + draws -> in how many members each is there, how strongly it feeds back, who holds a place in it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from dragoman.ask.draw import Draws, Floats, draw_members
from dragoman.ask.priors import load_priors
from dragoman.model import Loop
from dragoman.records import Link, SystemModel

# Members whose gains of all loops of one length are worked out at once: 8 MB of them.
AT_ONCE = 1_000_000
QUANTILES = (0.05, 0.5, 0.95)


class LoopGain(Struct, frozen=True, kw_only=True):
    """A loop with what an ensemble makes of it.

    live: share of members that keep all its links. amplifying: share in which a reinforcing loop alone outgrows the
    damping of its concepts (gain above 1); 0.0 for a balancing one. gain: lower twentieth, middle and upper twentieth
    of its size among live members, None where none is; product of sizes over product of damping, so that 1 is the edge.
    holders: actors whose own quantities it runs through, each with these, who can break it by holding them; weakest:
    the link with least support. claims: ids behind its links. assumed: whether a person's link closes it.
    """

    loop: Loop
    live: float
    amplifying: float
    gain: tuple[float, float, float] | None
    holders: tuple[tuple[str, tuple[str, ...]], ...]
    weakest: str
    claims: tuple[str, ...]
    assumed: bool = False


class _Sizes(NamedTuple):
    """Gains of K loops in M members, sorted within each loop, and how many are live."""

    ordered: Floats
    live: NDArray[np.intp]


def weigh_loops(
    system: SystemModel, loops: Sequence[Loop], *, members: int = 1000, seed: int = 0
) -> tuple[LoopGain, ...]:
    """Each loop with its gains, those that are live in most members first.

    Links are kept and sized as in an answer with this seed, so a loop that amplifies here does so there. Cost: links of
    all loops times members. Raises KeyError on a loop of another system.
    """
    links = {link.id: link for link in system.links}
    inside = sorted({name for loop in loops for name in loop.links})
    concepts = sorted({name for loop in loops for name in loop.concepts})
    held = {name: links[name] for name in inside}
    draws = draw_members(concepts, held.values(), members=members, seed=seed, priors=load_priors())
    by_length: defaultdict[int, list[Loop]] = defaultdict(list)
    for loop in loops:
        by_length[len(loop.links)].append(loop)
    weighed = [gain for length in sorted(by_length) for gain in _weigh(by_length[length], draws, system, held)]
    return tuple(sorted(weighed, key=lambda one: (-one.live, len(one.loop.links), one.loop.concepts, one.loop.links)))


def _weigh(loops: Sequence[Loop], draws: Draws, system: SystemModel, links: dict[str, Link]) -> Iterable[LoopGain]:
    holders = {concept.id: concept.holder for concept in system.concepts}
    members = draws.keeps.shape[1]
    for first in range(0, len(loops), max(1, AT_ONCE // members)):
        some = loops[first : first + max(1, AT_ONCE // members)]
        sizes = _size(some, draws)
        over = (sizes.ordered > 1.0).mean(axis=1)
        for row, loop in enumerate(some):
            own = [links[name] for name in loop.links]
            yield LoopGain(
                loop=loop,
                live=float(sizes.live[row] / members),
                amplifying=float(over[row]) if loop.kind == "reinforcing" else 0.0,
                gain=_quantiles(sizes.ordered[row], int(sizes.live[row])),
                holders=_holders(loop, holders),
                weakest=min(own, key=lambda link: (link.support, link.id)).id,
                claims=tuple(sorted({claim for link in own for claim in link.claims})),
                assumed=any(link.assumption for link in own),
            )


def _size(loops: Sequence[Loop], draws: Draws) -> _Sizes:
    """Sizes of the gains of loops of one length, 0 where a link is missing."""
    link_rows = {name: row for row, name in enumerate(draws.links)}
    concept_rows = {name: row for row, name in enumerate(draws.concepts)}
    gains = np.ones((len(loops), draws.keeps.shape[1]))
    for place in range(len(loops[0].links)):
        gains *= np.abs(draws.weights[[link_rows[loop.links[place]] for loop in loops]])
        gains /= 1.0 - draws.keeps[[concept_rows[loop.concepts[place]] for loop in loops]]
    gains.sort(axis=1)
    return _Sizes(gains, np.asarray((gains > 0).sum(axis=1), dtype=np.intp))


def _quantiles(ordered: Floats, live: int) -> tuple[float, float, float] | None:
    if not live:
        return None
    low, middle, high = (ordered[len(ordered) - live + round(share * (live - 1))] for share in QUANTILES)
    return round(float(low), 4), round(float(middle), 4), round(float(high), 4)


def _holders(loop: Loop, holders: dict[str, str | None]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Actors by the concepts of the loop that are theirs, in order of the actors."""
    own: defaultdict[str, list[str]] = defaultdict(list)
    for concept in loop.concepts:
        holder = holders.get(concept)
        if holder is not None:
            own[holder].append(concept)
    return tuple((actor, tuple(own[actor])) for actor in sorted(own))
