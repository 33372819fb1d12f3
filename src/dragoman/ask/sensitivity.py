"""Answer -> the links, origins and disputes it hangs on: each left out in turn, the question asked again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from dragoman.ask.answer import list_effects
from dragoman.records import Answer, Conflict, Effect, Intervention, OriginGroup, Scenario, SystemModel

TOP = 5
# A share that moves by less is not worth a line.
NOTICED = 0.1


class Dependence(Struct, frozen=True, kw_only=True):
    """What an effect is with a link, or with all that one origin alone says, and without it.

    left_out: id of the link or of the origin. direction_without: None when the concept is no longer reached.
    change: share of members going the effect's way without it, less that with it; negative when it carries the effect.
    """

    left_out: str
    concept: str
    direction: str
    direction_without: str | None
    change: float


class Settled(Struct, frozen=True, kw_only=True):
    """What an effect is if either side of a conflict is right.

    by_a, by_b: its direction, None when nothing reaches it then. apart: how far the shares of members that go the
    answer's way lie apart.
    """

    conflict: str
    concept: str
    by_a: str | None
    by_b: str | None
    apart: float


def leave_out_links(system: SystemModel, answer: Answer, *, top: int = TOP) -> tuple[Dependence, ...]:
    """Links on which the first `top` effects of an answer hang: those that turn or end it first.

    Members draw the same numbers with and without a link, so what differs is the link's doing. Links whose loss
    moves a share by less than a tenth, direction kept, are left out.
    """
    effects = moving(answer, top)
    return _leave_out(system, answer.scenario, _link_cuts(effects), effects)


def leave_out_origins(
    system: SystemModel, answer: Answer, origins: Iterable[OriginGroup], *, top: int = TOP
) -> tuple[Dependence, ...]:
    """The same for origins: without one, the links that rest on its claims alone are gone."""
    effects = moving(answer, top)
    return _leave_out(system, answer.scenario, _origin_cuts(system, effects, origins), effects)


def settle_disputes(
    system: SystemModel, answer: Answer, conflicts: Iterable[Conflict], *, top: int = TOP
) -> tuple[Settled, ...]:
    """Conflicts on which the first `top` effects of an answer hang: those that turn or end one first.

    Each is settled one way, then the other: links that rest on the losing side's claims alone are gone. Conflicts that
    would take away the same links are one; those that a change over time or of scope explains settle nothing.
    """
    effects = moving(answer, top)
    found: list[Settled] = []
    for name, lost in _dispute_cuts(system, effects, conflicts):
        found += _settle(system, answer.scenario, name, lost, effects)
    return tuple(sorted(found, key=lambda one: (one.by_a == one.by_b, one.concept, one.conflict)))


def count_questions(
    system: SystemModel,
    answer: Answer,
    origins: Iterable[OriginGroup],
    conflicts: Iterable[Conflict],
    *,
    top: int = TOP,
) -> int:
    """How often the question is asked again to leave out links and origins and to settle disputes, one by one."""
    effects = moving(answer, top)
    disputes = sum(1 for _ in _dispute_cuts(system, effects, conflicts))
    return len(_link_cuts(effects)) + len(_origin_cuts(system, effects, origins)) + 2 * disputes


def _link_cuts(effects: Iterable[Effect]) -> Mapping[str, Collection[str]]:
    return {link: (link,) for link in _carrying(effects)}


def _origin_cuts(
    system: SystemModel, effects: Iterable[Effect], origins: Iterable[OriginGroup]
) -> Mapping[str, Collection[str]]:
    """The links that go with each origin, where effects are carried by any of them."""
    carrying, cuts = _carrying(effects), dict[str, Collection[str]]()
    for origin in origins:
        claims = frozenset(origin.claims)
        alone = tuple(link.id for link in system.links if link.claims and claims.issuperset(link.claims))
        if carrying.intersection(alone):
            cuts[origin.id] = alone
    return cuts


def _dispute_cuts(
    system: SystemModel, effects: Iterable[Effect], conflicts: Iterable[Conflict]
) -> Iterator[tuple[str, tuple[frozenset[str], frozenset[str]]]]:
    """The links that fall by either side of each open conflict by which a link that carries effects falls."""
    carrying, known = _carrying(effects), set[tuple[frozenset[str], frozenset[str]]]()
    resting = {claim for link in system.links if link.id in carrying for claim in link.claims}
    for conflict in conflicts:
        sides = (conflict.a_claims, conflict.b_claims)
        if conflict.explained is not None or all(resting.isdisjoint(side) for side in sides):
            continue
        a, b = _lost(system, sides[1], sides[0]), _lost(system, sides[0], sides[1])
        felt = (carrying & a, carrying & b)
        if any(felt) and felt not in known:
            known.add(felt)
            yield conflict.id, (a, b)


def _lost(system: SystemModel, losing: Collection[str], winning: Collection[str]) -> frozenset[str]:
    """Links that rest on the losing side alone."""
    gone = set(losing) - set(winning)
    return frozenset(link.id for link in system.links if link.claims and gone.issuperset(link.claims))


def _settle(
    system: SystemModel,
    scenario: Scenario,
    name: str,
    lost: tuple[frozenset[str], frozenset[str]],
    effects: list[Effect],
) -> Iterator[Settled]:
    """What each effect is by either side of a conflict, where that differs. lost: links that fall by each side."""
    by_a, by_b = ({one.concept: one for one in _cut(system, scenario, sorted(links))} for links in lost)
    for effect in effects:
        a, b = by_a.get(effect.concept), by_b.get(effect.concept)
        apart = abs((_share(a, effect.direction) if a else 0.0) - (_share(b, effect.direction) if b else 0.0))
        directions = tuple(None if one is None else one.direction for one in (a, b))
        if directions[0] != directions[1] or apart >= NOTICED:
            yield Settled(
                conflict=name, concept=effect.concept, by_a=directions[0], by_b=directions[1], apart=round(apart, 4)
            )


def moving(answer: Answer, top: int) -> list[Effect]:
    """The first `top` effects that anything moves, those with a direction first."""
    moved = [effect for effect in answer.effects if effect.direction != "none"]
    return sorted(moved, key=lambda effect: effect.direction == "undetermined")[:top]


def _carrying(effects: Iterable[Effect]) -> frozenset[str]:
    """The links that effects are carried by."""
    return frozenset(step.link for effect in effects for chain in effect.chains for step in chain)


def _leave_out(
    system: SystemModel, scenario: Scenario, cuts: Mapping[str, Collection[str]], effects: Sequence[Effect]
) -> tuple[Dependence, ...]:
    """What each effect is without some links. cuts: the links that go with each thing left out."""
    found = [one for name in sorted(cuts) for one in _without(system, scenario, name, cuts[name], effects)]
    return tuple(sorted(found, key=_order))


def _without(
    system: SystemModel, scenario: Scenario, name: str, links: Iterable[str], effects: Iterable[Effect]
) -> Iterator[Dependence]:
    left = {effect.concept: effect for effect in _cut(system, scenario, links)}
    for effect in effects:
        dependence = _compare(name, effect, left.get(effect.concept))
        if dependence.direction != dependence.direction_without or abs(dependence.change) >= NOTICED:
            yield dependence


def _cut(system: SystemModel, scenario: Scenario, links: Iterable[str]) -> tuple[Effect, ...]:
    """What the question is answered by without some links."""
    cut = tuple(Intervention(kind="cut", target=link) for link in links)
    return list_effects(system, replace(scenario, interventions=(*scenario.interventions, *cut)))


def _compare(left_out: str, effect: Effect, without: Effect | None) -> Dependence:
    return Dependence(
        left_out=left_out,
        concept=effect.concept,
        direction=effect.direction,
        direction_without=None if without is None else without.direction,
        change=round(
            (0.0 if without is None else _share(without, effect.direction)) - _share(effect, effect.direction), 4
        ),
    )


def _share(effect: Effect, direction: str) -> float:
    return effect.up if direction == "up" else effect.down


def _order(dependence: Dependence) -> tuple[bool, float, str, str]:
    kept = dependence.direction == dependence.direction_without
    return kept, -abs(dependence.change), dependence.concept, dependence.left_out
