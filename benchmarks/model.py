"""Ensembles of maps to rest beside plain NumPy, a plain loop and, if at hand, a peer; questions and loops."""

import json
import math
import subprocess
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from benchmarks.path import machine
from benchmarks.stopwatch import peak_mib
from dragoman.ask import MapRule, answer_scenario, run_map, run_map_ensemble, weigh_loops
from dragoman.ask.ensemble import count_together
from dragoman.model import WeightedMap, find_loops, map_from_links
from dragoman.records import Concept, Intervention, Link, Scenario, SystemModel

CONCEPTS = (20, 200, 2000)
LINKS_EACH = 4
SEED = 0
START = 0.5
SPREAD = 0.1
SUPPORT = 0.75
RULE = MapRule()
# Members that the slow ones run; their time for all is that of these, scaled up.
LOOPED = {20: 50, 200: 10, 2000: 3}
PEER = Path(__file__).parent / "model_peer.py"


def run_model(*, members: int = 1000, rounds: int = 3, peer: Path | None = None) -> dict[str, Any]:
    """CPU-seconds of an ensemble at each size, drawing included, with ratios to the others in the same run.

    peer: an interpreter in whose environment fcmpy is installed, or None. cpu_ns: per link, member and step.
    """
    return {
        "benchmark": "model",
        "machine": machine(),
        "members": members,
        "sizes": {str(concepts): _size(concepts, members, rounds, peer) for concepts in CONCEPTS},
        "systems": {str(concepts): _system(concepts, members, rounds) for concepts in CONCEPTS},
        "peak_mib": peak_mib(),
    }


def make_map(concepts: int) -> WeightedMap:
    """An invented map: four links out of each concept, seven in ten positive, the same in every run."""
    draw = np.random.Generator(np.random.PCG64([SEED, concepts]))
    names = [f"c{place}" for place in range(concepts)]
    links = []
    for place, name in enumerate(names):
        others = draw.choice(concepts - 1, size=LINKS_EACH, replace=False)
        for other in (others + (others >= place)).tolist():
            sign = 1 if draw.random() < 0.7 else -1  # noqa: PLR2004 — seven in ten
            links.append((name, names[other], sign * draw.uniform(0.1, 1.0)))
    return map_from_links(names, links)


def _size(concepts: int, members: int, rounds: int, peer: Path | None) -> dict[str, Any]:
    weighted = make_map(concepts)
    start = [START] * concepts
    ours = _median(lambda: run_map_ensemble(weighted, start, RULE, members=members, seed=SEED, spread=SPREAD), rounds)
    reference = _median(lambda: run_reference(weighted, members), 1 if concepts == max(CONCEPTS) else rounds)
    looped = min(members, LOOPED[concepts])
    loop = _median(lambda: run_loop(weighted, looped), 1) * members / looped
    ran = run_map_ensemble(weighted, start, RULE, members=members, seed=SEED, spread=SPREAD)
    steps = float(ran.steps.mean())
    told = {
        "links": len(weighted.weight),
        "steps_mean": round(steps, 2),
        "cpu_s": {"ours": round(ours, 4), "numpy_reference": round(reference, 4), "plain_loop": round(loop, 2)},
        "times_faster": {"numpy_reference": round(reference / ours, 1), "plain_loop": round(loop / ours)},
        "cpu_ns": round(1e9 * ours / (len(weighted.weight) * members * steps), 2),
        "working_mib": round(_working_bytes(weighted, members) / 2**20, 1),
    }
    return told | (_beside_peer(weighted, members, ours, peer) if peer else {})


def _system(concepts: int, members: int, rounds: int) -> dict[str, Any]:
    """CPU-seconds of one question, over steps and at rest, and of finding and weighing loops, on the same map."""
    system = make_system(concepts)
    push = (Intervention(kind="press", target=system.concepts[0].id),)
    found = find_loops(system)
    asked = [Scenario(interventions=push, members=members, seed=SEED, mode=mode) for mode in ("steps", "rest")]
    steps, rest = (_median(partial(answer_scenario, system, one), rounds) for one in asked)
    return {
        "ask_s": round(steps, 4),
        "ask_at_rest_s": round(rest, 4),
        "loops": len(found.loops),
        "all_loops": found.complete,
        "loops_s": round(_median(lambda: weigh_loops(system, find_loops(system).loops, members=members), rounds), 4),
    }


def make_system(concepts: int) -> SystemModel:
    """The map of that size as a system: links that run, supported as a single origin is."""
    weighted = make_map(concepts)
    names = weighted.concepts
    links = (
        Link(
            id=f"{names[cause]}>{names[effect]}",
            cause=names[cause],
            effect=names[effect],
            sign=1 if weight > 0 else -1,
            link_type="causal",
            runs=True,
            support=SUPPORT,
        )
        for cause, effect, weight in _links(weighted)
    )
    made = (Concept(id=name, label=name, quantity=name) for name in sorted(names))
    return SystemModel(concepts=tuple(made), links=tuple(sorted(links, key=lambda link: link.id)))


def _working_bytes(weighted: WeightedMap, members: int) -> int:
    """Weights of one group, its three states, and the result."""
    links, concepts = len(weighted.weight), len(weighted.concepts)
    return 8 * (count_together(links) * (links + 3 * concepts) + members * concepts)


def _median(act: Callable[[], object], rounds: int) -> float:
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        act()
        spent.append(time.process_time() - start)
    return median(spent)


def run_reference(weighted: WeightedMap, members: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The same in plain NumPy, all members at once until all are at rest: states, shape (N, M)."""
    draw = np.random.Generator(np.random.PCG64(SEED))
    drawn = 1 + SPREAD * draw.standard_normal((len(weighted.weight), members))
    weights = np.clip(weighted.weight[:, None] * drawn, -1, 1)
    starts = np.flatnonzero(np.diff(weighted.effect, prepend=-1))
    rows = weighted.effect[starts]
    state = np.full((len(weighted.concepts), members), START)
    for _ in range(RULE.most_steps):
        after = state.copy()
        after[rows] += np.add.reduceat(state[weighted.cause] * weights, starts, axis=0)
        after[rows] = 1 / (1 + np.exp(-after[rows]))
        moved = np.abs(after - state).max()
        state = after
        if moved <= RULE.tolerance:
            break
    return state


def run_loop(weighted: WeightedMap, members: int) -> list[list[float]]:
    """The same member by member, concept by concept, link by link, in plain Python: states of each member."""
    draw = np.random.Generator(np.random.PCG64(SEED))
    ends = list(zip(weighted.cause.tolist(), weighted.effect.tolist(), weighted.weight.tolist(), strict=True))
    states = []
    for _ in range(members):
        arriving: dict[int, list[tuple[int, float]]] = {}
        for (cause, effect, weight), drawn in zip(ends, draw.standard_normal(len(ends)).tolist(), strict=True):
            drawn_weight = min(1.0, max(-1.0, weight * (1 + SPREAD * drawn)))
            arriving.setdefault(effect, []).append((cause, drawn_weight))
        states.append(_loop_to_rest(arriving, len(weighted.concepts)))
    return states


def _loop_to_rest(arriving: dict[int, list[tuple[int, float]]], concepts: int) -> list[float]:
    state = [START] * concepts
    for _ in range(RULE.most_steps):
        after = list(state)
        for effect, links in arriving.items():
            total = state[effect] + sum(weight * state[cause] for cause, weight in links)
            after[effect] = 1 / (1 + math.exp(-total))
        moved = max(abs(one - other) for one, other in zip(after, state, strict=True))
        state = after
        if moved <= RULE.tolerance:
            break
    return state


def _beside_peer(weighted: WeightedMap, members: int, ours: float, peer: Path) -> dict[str, Any]:
    """Time of the peer on the same map, and how far its undrawn run ends from ours."""
    runs = min(members, LOOPED[len(weighted.concepts)])
    asked = {
        "concepts": len(weighted.concepts),
        "links": [[int(c), int(e), float(w)] for c, e, w in _links(weighted)],
        "start": START,
        "spread": SPREAD,
        "seed": SEED,
        "runs": runs,
    }
    done = subprocess.run(  # noqa: S603 — the interpreter that the user named, on a script of ours
        [str(peer), str(PEER)], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout.strip().splitlines()[-1])
    last = run_map(weighted, [START] * len(weighted.concepts), RULE).states[-1]
    apart = float(np.abs(last - np.array(told["last"])).max())
    spent = told["cpu_s"] * members / runs
    return {
        "fcmpy": {
            "version": told["version"],
            "cpu_s": round(spent, 2),
            "runs_timed": runs,
            "times_faster": round(spent / ours),
            "states_apart": apart,
        }
    }


def _links(weighted: WeightedMap) -> Sequence[tuple[int, int, float]]:
    return list(zip(weighted.cause.tolist(), weighted.effect.tolist(), weighted.weight.tolist(), strict=True))
