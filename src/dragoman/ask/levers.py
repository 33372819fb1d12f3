"""SystemModel + a goal -> the fewest interventions that move it one way, and leave some concepts where they are."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from dragoman.ask.answer import AGREED_BY, read_direction
from dragoman.ask.draw import Draws, Floats, draw_members
from dragoman.ask.plan import Plan, plan_scenario
from dragoman.ask.priors import load_priors
from dragoman.ask.rest import find_rest
from dragoman.ask.run import Shares
from dragoman.records import Intervention, Link, Scenario, SystemModel

SHOWN = 20
# Pushes of which pairs are tried, those that move the goal the wanted way in most members first.
PAIRED = 30


class Lever(Struct, frozen=True, kw_only=True):
    """Interventions that together do what was asked.

    share: of the members at rest in which the goal moves the wanted way. spared: least share of them in which a
    concept to be left alone does not move; 1.0 where none was named.
    """

    interventions: tuple[Intervention, ...]
    share: float
    spared: float = 1.0


class _Responses(NamedTuple):
    """How each watched concept answers a push on any, shape (N, M) each, over the members at rest."""

    concepts: tuple[str, ...]
    goal: Floats
    kept: tuple[Floats, ...]


def find_levers(
    system: SystemModel,
    goal: str,
    direction: Literal[1, -1],
    *,
    keep: Sequence[str] = (),
    most: Literal[1, 2] = 2,
    members: int = 1000,
    seed: int = 0,
) -> tuple[Lever, ...]:
    """Single pushes that move the goal as wanted; where there are none, pairs: a push with a concept held, two pushes.

    A goal moves when at least 60 % of the members at rest that move agree, as in an answer; a kept concept is left
    alone when it moves in at most 40 %. Up to twenty, those with the largest share first. Read at rest, over running
    links, by one run against the links for the goal and for each kept concept. Raises ValueError on an unknown concept,
    and on a goal that is to be kept.
    """
    known = {concept.id for concept in system.concepts}
    if goal not in known or not set(keep) <= known or goal in keep:
        msg = f"levers: expected concepts of this system, the goal none of those to keep, got {goal!r} and {keep!r}"
        raise ValueError(msg)
    plan = plan_scenario(system, Scenario(interventions=()))
    search = _Search(plan.running, goal, direction, tuple(keep), members, seed)
    singles = list(search.singles(frozenset()))
    if singles or most == 1:
        return _best(singles)
    return _best([*search.held_pairs(), *search.pushed_pairs()])


class _Search(NamedTuple):
    """What stays the same while interventions are tried."""

    links: tuple[Link, ...]
    goal: str
    direction: Literal[1, -1]
    keep: tuple[str, ...]
    members: int
    seed: int

    def singles(self, held: frozenset[str]) -> Iterator[Lever]:
        """Pushes that do it, with some concepts held."""
        found = self.respond(held)
        holds = tuple(Intervention(kind="hold", target=name) for name in sorted(held))
        for row, name in enumerate(found.concepts):
            if name == self.goal or name in self.keep:
                continue
            for way in (1, -1):
                lever = self.judge(way * found.goal[row], [way * kept[row] for kept in found.kept])
                if lever is not None:
                    push = Intervention(kind="press", target=name, direction=1 if way > 0 else -1)
                    yield Lever(interventions=(push, *holds), share=lever[0], spared=lever[1])

    def held_pairs(self) -> Iterator[Lever]:
        """A push with one concept held, among those that lie before a kept one."""
        if not self.keep:
            return
        before = {link.cause for link in self.links} | set(self.keep)
        for name in sorted(before - {self.goal}):
            yield from (lever for lever in self.singles(frozenset({name})) if lever.interventions[0].target != name)

    def pushed_pairs(self) -> Iterator[Lever]:
        """Two pushes, among those that move the goal the wanted way in most members."""
        found = self.respond(frozenset())
        rows = [row for row, name in enumerate(found.concepts) if name != self.goal and name not in self.keep]
        toward = {row: self.direction if found.goal[row].sum() >= 0 else -self.direction for row in rows}
        rows.sort(key=lambda row: -float((toward[row] * found.goal[row] * self.direction > 0).mean()))
        for one, other in combinations(rows[:PAIRED], 2):
            total = toward[one] * found.goal[one] + toward[other] * found.goal[other]
            lever = self.judge(total, [toward[one] * k[one] + toward[other] * k[other] for k in found.kept])
            if lever is not None:
                pushes = tuple(
                    Intervention(kind="press", target=found.concepts[row], direction=1 if toward[row] > 0 else -1)
                    for row in sorted((one, other))
                )
                yield Lever(interventions=pushes, share=lever[0], spared=lever[1])

    def judge(self, goal: Floats, kept: Sequence[Floats]) -> tuple[float, float] | None:
        """Share of members with the goal as wanted, and least share with a kept concept unmoved; None where short."""
        if not len(goal):
            return None
        up, down, still = (float(one.mean()) for one in (goal > 0, goal < 0, goal == 0))
        if read_direction(Shares(up, down, still)) != ("up" if self.direction > 0 else "down"):
            return None
        spared = min((float((one == 0).mean()) for one in kept), default=1.0)
        return (up if self.direction > 0 else down, spared) if spared >= AGREED_BY else None

    def respond(self, held: frozenset[str]) -> _Responses:
        """Responses of the goal and of kept concepts to a push on any concept, nothing passing through held ones."""
        links = [link for link in self.links if not {link.cause, link.effect} & held]
        concepts = sorted({end for link in links for end in (link.cause, link.effect)} | {self.goal, *self.keep} - held)
        draws = draw_members(concepts, links, members=self.members, seed=self.seed, priors=load_priors())
        goal, rests = _against(draws, self.goal)
        kept = [_against(draws, name) for name in self.keep if name not in held]
        whole = np.logical_and.reduce([rests, *(at_rest for _, at_rest in kept)])
        return _Responses(tuple(concepts), goal[:, whole], tuple(change[:, whole] for change, _ in kept))


def _against(draws: Draws, watched: str) -> tuple[Floats, NDArray[np.bool_]]:
    """How one concept at rest answers a push on each: a run from it against the links, by the turned inverse."""
    turned = draws._replace(cause=draws.effect, effect=draws.cause)
    rest = find_rest(turned, Plan({watched: 1.0}, {}, frozenset(), (), (), ()))
    return rest.change, rest.at_rest


def _best(levers: Sequence[Lever]) -> tuple[Lever, ...]:
    def order(lever: Lever) -> tuple[float, float, tuple[str, ...]]:
        return -lever.share, -lever.spared, tuple(one.target for one in lever.interventions)

    return tuple(sorted(levers, key=order)[:SHOWN])
