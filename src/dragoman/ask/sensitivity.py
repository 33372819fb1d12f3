"""Answer -> the links it hangs on: each left out in turn, the question asked again."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from dragoman.ask.answer import answer_scenario
from dragoman.records import Answer, Effect, Intervention, Scenario, SystemModel

TOP = 5
# A share that moves by less is not worth a line.
NOTICED = 0.1


class Dependence(Struct, frozen=True, kw_only=True):
    """What an effect is with a link and without it.

    direction_without: None when the concept is no longer reached. change: share of members going the effect's way
    without the link, less that with it; negative when the link carries the effect.
    """

    link: str
    concept: str
    direction: str
    direction_without: str | None
    change: float


def leave_out_links(system: SystemModel, answer: Answer, *, top: int = TOP) -> tuple[Dependence, ...]:
    """Links on which the first `top` directed effects of an answer hang: those that turn or end it first.

    Members draw the same numbers with and without a link, so what differs is the link's doing. Links whose loss
    moves a share by less than a tenth, direction kept, are left out.
    """
    effects = [effect for effect in answer.effects if effect.direction in {"up", "down"}][:top]
    links = sorted({step.link for effect in effects for chain in effect.chains for step in chain})
    found = [dependence for link in links for dependence in _without(system, answer.scenario, link, effects)]
    return tuple(sorted(found, key=_order))


def _without(system: SystemModel, scenario: Scenario, link: str, effects: Iterable[Effect]) -> Iterator[Dependence]:
    cut = Intervention(kind="cut", target=link)
    asked_again = answer_scenario(system, replace(scenario, interventions=(*scenario.interventions, cut)))
    left = {effect.concept: effect for effect in asked_again.effects}
    for effect in effects:
        dependence = _compare(link, effect, left.get(effect.concept))
        if dependence.direction != dependence.direction_without or abs(dependence.change) >= NOTICED:
            yield dependence


def _compare(link: str, effect: Effect, without: Effect | None) -> Dependence:
    return Dependence(
        link=link,
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
    return kept, -abs(dependence.change), dependence.concept, dependence.link
