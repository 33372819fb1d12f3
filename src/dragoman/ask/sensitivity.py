"""Answer -> the links and origins it hangs on: each left out in turn, the question asked again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from dragoman.ask.answer import answer_scenario
from dragoman.records import Answer, Effect, Intervention, OriginGroup, Scenario, SystemModel

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


def leave_out_links(system: SystemModel, answer: Answer, *, top: int = TOP) -> tuple[Dependence, ...]:
    """Links on which the first `top` directed effects of an answer hang: those that turn or end it first.

    Members draw the same numbers with and without a link, so what differs is the link's doing. Links whose loss
    moves a share by less than a tenth, direction kept, are left out.
    """
    effects = _directed(answer, top)
    cuts = {link: (link,) for link in _carrying(effects)}
    return _leave_out(system, answer.scenario, cuts, effects)


def leave_out_origins(
    system: SystemModel, answer: Answer, origins: Iterable[OriginGroup], *, top: int = TOP
) -> tuple[Dependence, ...]:
    """The same for origins: without one, the links that rest on its claims alone are gone."""
    effects = _directed(answer, top)
    carrying = _carrying(effects)
    cuts = {}
    for origin in origins:
        claims = frozenset(origin.claims)
        alone = tuple(link.id for link in system.links if link.claims and claims.issuperset(link.claims))
        if carrying.intersection(alone):
            cuts[origin.id] = alone
    return _leave_out(system, answer.scenario, cuts, effects)


def _directed(answer: Answer, top: int) -> list[Effect]:
    return [effect for effect in answer.effects if effect.direction in {"up", "down"}][:top]


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
    cut = tuple(Intervention(kind="cut", target=link) for link in links)
    asked_again = answer_scenario(system, replace(scenario, interventions=(*scenario.interventions, *cut)))
    left = {effect.concept: effect for effect in asked_again.effects}
    for effect in effects:
        dependence = _compare(name, effect, left.get(effect.concept))
        if dependence.direction != dependence.direction_without or abs(dependence.change) >= NOTICED:
            yield dependence


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
