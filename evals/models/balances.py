"""Cases of cross-impact matrices -> which of them our balances, searches and successions reproduce."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from dragoman.ask import find_basins, find_consistent, find_shortfalls, total_impact, weigh_balances
from dragoman.model import ImpactMatrix, impact_matrix
from dragoman.model.formats import read_scw, read_solutions
from evals.models.cases import Case, Impacts
from evals.models.maps import Verdict, tell_verdicts
from evals.report import Layer

# Beyond so many scenarios another program's weights are from a sample, and no count can be held against them.
COUNTED = 100_000


def score_balances(cases: Iterable[Case], solved: Iterable[tuple[Path, Path]]) -> Layer:
    """cib_cases: share of the cases reproduced exactly."""
    verdicts = [verdict for case in cases if isinstance(case, Impacts) for verdict in _judge(case)]
    verdicts += [verdict for matrix, solutions in solved for verdict in _judge_solved(matrix, solutions)]
    return tell_verdicts("cib_cases", verdicts)


def _judge(case: Impacts) -> Iterator[Verdict]:
    matrix = impact_matrix(list(case.descriptors), list(case.descriptors.values()), np.array(case.matrix))
    if case.published_check is not None:
        chosen = [case.states.index(name) for name in case.published_check.scenario]
        balances = weigh_balances(matrix, np.array([chosen]) - matrix.starts)[0].tolist()
        yield Verdict(f"{case.id} balances", balances == list(case.published_check.balances), str(balances))
    found = find_consistent(matrix)
    totals = total_impact(matrix, found.scenarios).tolist()
    ours = set(zip(map(tuple, (found.scenarios + 1).tolist()), totals, strict=True))
    expected = {(one.states, one.total_impact_score) for one in case.computed.consistent}
    yield Verdict(f"{case.id} consistent", ours == expected, f"{len(ours)} found, {len(expected)} known")
    basins = case.computed.global_succession_basins_tie_keeps_current
    if basins:
        rings = find_basins(matrix)
        sizes = sorted((ring.basin for ring in rings), reverse=True)
        cycles = sum(len(ring.scenarios) > 1 for ring in rings)
        right = (sizes, cycles) == (sorted(basins, reverse=True), case.computed.cycles)
        yield Verdict(f"{case.id} basins", right, f"{sizes}, {cycles} cycles")


def _judge_solved(file: Path, solutions: Path) -> Iterator[Verdict]:
    """Every scenario listed is consistent and among those found, with its score; weights where all were tried."""
    matrix = read_scw(file.read_text(encoding="utf-8-sig", errors="replace"), where=file.name)
    listed = read_solutions(solutions.read_text(encoding="utf-8-sig", errors="replace"), matrix, where=solutions.name)
    ours = set(map(tuple, find_consistent(matrix).scenarios.tolist()))
    known = set(map(tuple, listed.scenarios.tolist()))
    still = not find_shortfalls(matrix, listed.scenarios).any()
    scores = total_impact(matrix, listed.scenarios).tolist() == list(listed.scores)
    came = f"{len(ours)} found, {len(known)} listed, scores {'equal' if scores else 'differ'}"
    yield Verdict(f"{file.stem} solutions", still and scores and known <= ours, came)
    if np.prod(matrix.sizes, dtype=np.float64) <= COUNTED:
        yield _judge_weights(
            file.stem, matrix, dict(zip(map(tuple, listed.scenarios.tolist()), listed.weights, strict=True))
        )


def _judge_weights(name: str, matrix: ImpactMatrix, weights: dict[tuple[int, ...], float]) -> Verdict:
    rings = find_basins(matrix)
    ours = {tuple(ring.scenarios[0].tolist()): float(ring.basin) for ring in rings if len(ring.scenarios) == 1}
    cycles = sum(len(ring.scenarios) > 1 for ring in rings)
    return Verdict(f"{name} basins", ours == weights, f"{sorted(ours.values(), reverse=True)}, {cycles} cycles")
