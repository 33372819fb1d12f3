"""Cases of fuzzy cognitive maps -> which of them our runs reproduce."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from dragoman.ask import MapRule, run_map
from dragoman.model import map_from_links, map_from_matrix
from evals.models.cases import UPDATES, Case, Equilibria, Trajectories, Trajectory
from evals.report import Layer

WATCHED = "_output_concepts_"


class Verdict(NamedTuple):
    """Whether a case is reproduced, and what came out, in words."""

    name: str
    right: bool
    came: str


def score_maps(cases: Iterable[Case]) -> Layer:
    """fcm_cases: share of the cases reproduced to their stated precision."""
    return tell_verdicts("fcm_cases", [verdict for case in cases for verdict in _judge(case)])


def tell_verdicts(name: str, verdicts: list[Verdict]) -> Layer:
    """One layer of verdicts: their share, the count behind it, and a line for each."""
    right = sum(verdict.right for verdict in verdicts)
    return Layer(
        name=name,
        scores={name: right / len(verdicts) if verdicts else None},
        counts={name: f"{right}/{len(verdicts)}"},
        errors=tuple(f"{'RIGHT' if one.right else 'WRONG'} {one.name}: {one.came}" for one in verdicts),
    )


def _judge(case: Case) -> Iterator[Verdict]:
    if isinstance(case, Equilibria):
        yield from (_judge_rest(case, name) for name in case.expected)
        yield from (_judge_watched(case, name) for name in case.extra if WATCHED in name)
    elif isinstance(case, Trajectories):
        yield from (_judge_trajectory(case, one) for one in case.cases)


def _judge_rest(case: Equilibria, name: str) -> Verdict:
    weighted = map_from_matrix(case.concepts, np.array(case.weights))
    run = run_map(weighted, case.initial, _rule(name))
    off = float(np.abs(run.states[-1] - case.expected[name]).max())
    right = off <= case.tolerance and run.outcome == "fixed point"
    return Verdict(f"{case.id} {name}", right, f"{run.outcome} after {run.steps} steps, off by {off:.1e} at most")


def _judge_watched(case: Equilibria, name: str) -> Verdict:
    update, _, rest = name.partition(WATCHED)
    places = [case.concepts.index(one) for one in rest.partition("_after")[0].split("_")]
    weighted = map_from_matrix(case.concepts, np.array(case.weights))
    run = run_map(weighted, case.initial, _rule(update), watched=places)
    off = float(np.abs(run.states[-1][places] - case.extra[name]).max())
    return Verdict(f"{case.id} {name}", off <= case.tolerance, f"{run.steps} steps, off by {off:.1e} at most")


def _rule(name: str) -> MapRule:
    return MapRule(update=UPDATES[name])  # type: ignore[arg-type]  # the table's values are the three names


def _judge_trajectory(case: Trajectories, one: Trajectory) -> Verdict:
    """The states after the first, step by step, with clamped concepts on from the start."""
    named = [*case.clamped_on, *(words.split()[0] for words in one.clamped_on)]
    clamps = {case.concepts.index(name): 1.0 for name in named if name in case.concepts}
    rule = MapRule(update="kosko", squash="bivalent", threshold=one.theta, tolerance=0.0)
    run = run_map(map_from_links(case.concepts, one.edges), one.trajectory[0], rule, clamps=clamps)
    expected = np.array(one.trajectory[1:])
    states = run.states[np.minimum(np.arange(1, len(expected) + 1), len(run.states) - 1)]
    apart = int((states != expected).sum())
    return Verdict(f"{case.id} {one.name}", apart == 0, f"{run.outcome} after {run.steps} steps, {apart} cells differ")
