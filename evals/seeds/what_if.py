"""What follows if: the gold's cases, put to our model."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.ask import answer_scenario
from dragoman.ontology import load_ontology
from dragoman.records import Answer, Intervention, Scenario, SystemModel
from evals.report import Layer
from evals.seeds.concepts import Aligned
from evals.seeds.gold import Expected, WhatIf

OPPOSITE = {"up": "down", "down": "up"}
SIGNS = {"up": 1, "down": -1}
Alignment = Mapping[str, Sequence[Aligned]]


class Outcome(NamedTuple):
    """How one expectation fared: it holds, or the opposite came out; got: what did, in our concepts."""

    expected: Expected
    runs: bool
    holds: bool
    opposite: bool
    got: str


def score_what_if(cases: Sequence[WhatIf], alignment: Alignment, system: SystemModel) -> Layer:
    """what_if.passed: how many cases pass (a count), with the controls among the counts."""
    judged = [(case, judge_case(case, alignment, system)) for case in cases]
    passed = [case for case, outcomes in judged if passes(outcomes)]
    controls = [case for case in cases if is_control(case)]
    return Layer(
        name="what_if",
        scores={"what_if.passed": float(len(passed)) if cases else None},
        counts={
            "what_if.passed": f"{len(passed)}/{len(cases)}",
            "what_if.controls": f"{sum(case in passed for case in controls)}/{len(controls)}",
        },
        errors=tuple(line for case, outcomes in judged for line in _tell(case, outcomes, alignment, case in passed)),
    )


def is_control(case: WhatIf) -> bool:
    """Whether a case asks for no direction."""
    return all(expected.direction not in SIGNS for expected in case.expected)


def passes(outcomes: Sequence[Outcome]) -> bool:
    """All that runs holds, nothing comes out the other way, and something holds."""
    running = all(outcome.holds for outcome in outcomes if outcome.runs)
    return running and any(o.holds for o in outcomes) and not any(o.opposite for o in outcomes)


def judge_case(case: WhatIf, alignment: Alignment, system: SystemModel) -> list[Outcome]:
    """Presses our concepts for the gold's in the stated direction and looks at each expectation.

    A concept of ours that stands for both what is pressed and what is expected is not pressed, unless there is no
    other. Where we have no concept to press, nothing holds.
    """
    pressed = _pressed(case, alignment)
    if not pressed:
        return [
            Outcome(one, runs=_runs(one), holds=False, opposite=False, got="not in our model") for one in case.expected
        ]
    sign = SIGNS[case.intervention.direction]
    pushes = (Intervention(kind="press", target=a.concept, direction=1 if sign * a.facing > 0 else -1) for a in pressed)
    answer = answer_scenario(system, Scenario(interventions=tuple(pushes)))
    return [_judge(one, alignment.get(one.concept, ()), answer, pressed, system) for one in case.expected]


def _pressed(case: WhatIf, alignment: Alignment) -> list[Aligned]:
    ours = list(alignment.get(case.intervention.concept, ()))
    looked_at = {one.concept for expected in case.expected for one in alignment.get(expected.concept, ())}
    return [one for one in ours if one.concept not in looked_at] or ours


def _judge(
    expected: Expected, ours: Sequence[Aligned], answer: Answer, pressed: Sequence[Aligned], system: SystemModel
) -> Outcome:
    runs = _runs(expected)
    came = {(way, stated) for way, stated, _ in _came_out(ours, answer)}
    shown = "; ".join(f"{name} {way}{' (stated only)' * stated}" for way, stated, name in _came_out(ours, answer))
    got = shown or ("no effect" if ours else "not in our model")
    ways = {way for way, _ in came}
    if expected.direction in SIGNS:
        wanted = any(way == expected.direction and not (runs and stated) for way, stated in came)
        against = OPPOSITE[expected.direction] in ways
        return Outcome(expected, runs=runs, holds=wanted and not against, opposite=against, got=got)
    still = not ways & SIGNS.keys()
    denied = expected.direction != "unchanged" or _is_denied(pressed, ours, system)
    return Outcome(expected, runs=True, holds=still and denied, opposite=not still, got=got)


def _runs(expected: Expected) -> bool:
    types = load_ontology().link_types
    return all(types[name].runs for name in expected.link_types)


def _came_out(ours: Sequence[Aligned], answer: Answer) -> Iterator[tuple[str, bool, str]]:
    """Direction of each effect on our concepts, in the gold concept's sense."""
    facing = {one.concept: one.facing for one in ours}
    for effect in answer.effects:
        if effect.concept in facing:
            turned = facing[effect.concept] == -1
            way = OPPOSITE.get(effect.direction, effect.direction) if turned else effect.direction
            yield way, effect.stated_only, effect.concept


def _is_denied(pressed: Sequence[Aligned], ours: Sequence[Aligned], system: SystemModel) -> bool:
    causes, effects = {one.concept for one in pressed}, {one.concept for one in ours}
    return any(link.sign == 0 and link.cause in causes and link.effect in effects for link in system.links)


def _tell(case: WhatIf, outcomes: Sequence[Outcome], alignment: Alignment, passed: bool) -> Iterator[str]:  # noqa: FBT001
    verdict = "PASSED" if passed else "FAILED"
    push = case.intervention
    pressed = ", ".join(f"{a.concept} {a.facing:+d}" for a in _pressed(case, alignment)) or "nothing"
    yield f"{verdict} {case.id} {push.concept} {push.direction}: pressed {pressed}"
    for outcome in outcomes:
        mark = "holds" if outcome.holds else ("OPPOSITE" if outcome.opposite else "does not hold")
        kind = "runs" if outcome.runs else "stated only"
        names = ", ".join(f"{a.concept} {a.facing:+d}" for a in alignment.get(outcome.expected.concept, ()))
        chain = ">".join(outcome.expected.chain)
        wanted = f"{outcome.expected.concept} {outcome.expected.direction} by {chain} ({kind})"
        yield f"    {mark}: {wanted}; ours [{names}] {outcome.got}"
