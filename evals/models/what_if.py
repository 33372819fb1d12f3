"""The what-if cases of a reading, put to the system of that same reading: the engine alone."""

from collections.abc import Iterator
from typing import Literal

from dragoman.ask import answer_scenario, expected_holds
from dragoman.ontology import load_ontology
from dragoman.records import Answer, Effect, Intervention, Scenario, SystemModel
from evals.models.reading import build_gold_system
from evals.report import Layer
from evals.seeds.gold import Expected, Gold, WhatIf

SILENT = "The texts do not say"


def score_gold_what_if(gold: Gold) -> Layer:
    """what_if_gold: how many cases pass (a count), with the controls and the chains told among the counts."""
    system = build_gold_system(gold)
    judged = [(case, list(judge_gold_case(case, system))) for case in gold.what_if]
    passed = [case for case, wrong in judged if not wrong]
    controls = [case for case in gold.what_if if all(one.direction not in {"up", "down"} for one in case.expected)]
    told, asked = _count_chains(gold.what_if, system)
    return Layer(
        name="what_if_gold",
        scores={"what_if_gold": float(len(passed)) if gold.what_if else None},
        counts={
            "what_if_gold": f"{len(passed)}/{len(gold.what_if)}",
            "what_if_gold.controls": f"{sum(case in passed for case in controls)}/{len(controls)}",
            "what_if_gold.chains": f"{told}/{asked}",
        },
        errors=tuple(line for case, wrong in judged for line in _tell(case, wrong)),
    )


def judge_gold_case(case: WhatIf, system: SystemModel) -> Iterator[str]:
    """What is wrong with our answer to a case, one line each; nothing when it passes."""
    answer = _ask(case, system)
    effects = {effect.concept: effect for effect in answer.effects}
    for expected in case.expected:
        if not _holds(expected, answer, system):
            yield f"{expected.concept} {expected.direction}: got {_shown(effects.get(expected.concept))}"
    for name in case.not_determined_by_text:
        if name in effects and effects[name].direction in {"up", "down"}:
            yield f"{name} is not determined by the texts: got {_shown(effects[name])}"


def _ask(case: WhatIf, system: SystemModel) -> Answer:
    direction: Literal[1, -1] = 1 if case.intervention.direction == "up" else -1
    press = Intervention(kind="press", target=case.intervention.concept, direction=direction)
    return answer_scenario(system, Scenario(interventions=(press,)))


def _holds(expected: Expected, answer: Answer, system: SystemModel) -> bool:
    """The direction comes out, over links that run where the case has such; a silence is said in words."""
    types = load_ontology().link_types
    shown = not all(types[name].runs for name in expected.link_types)
    holds = expected_holds(answer, expected.concept, expected.direction, stated_only_counts=shown)
    if expected.direction != "unspecified":
        return holds
    label = next(concept.label for concept in system.concepts if concept.id == expected.concept)
    return holds and any(line.startswith(SILENT) and label in line for line in answer.unsaid)


def _count_chains(cases: tuple[WhatIf, ...], system: SystemModel) -> tuple[int, int]:
    """How many of the chains expected of directed effects are among those told, and how many there are."""
    behind = {link.id: set(link.claims) for link in system.links}
    told = asked = 0
    for case in cases:
        chains = {effect.concept: effect.chains for effect in _ask(case, system).effects}
        for expected in (one for one in case.expected if one.direction in {"up", "down"}):
            ways = [[behind[step.link] for step in way] for way in chains.get(expected.concept, ())]
            asked += 1
            told += any(len(way) == len(expected.chain) and all(map(_among, way, expected.chain)) for way in ways)
    return told, asked


def _among(claims: set[str], name: str) -> bool:
    return name in claims


def _shown(effect: Effect | None) -> str:
    if effect is None:
        return "nothing"
    return f"{effect.direction}{', stated only' if effect.stated_only else ''}"


def _tell(case: WhatIf, wrong: list[str]) -> Iterator[str]:
    yield f"{'FAILED' if wrong else 'PASSED'} {case.id} {case.intervention.concept} {case.intervention.direction}"
    yield from (f"    {line}" for line in wrong)
