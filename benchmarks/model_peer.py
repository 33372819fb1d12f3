"""Runs in the environment of fcmpy, never in ours: a map from standard input, run by it so many times, timed."""

import contextlib
import json
import sys
import time
from importlib.metadata import version
from io import StringIO
from typing import Any

import numpy as np


def main() -> None:
    """Read a map and its runs as JSON, print what they took and where the undrawn one ends, as a line of JSON."""
    asked = json.load(sys.stdin)
    with contextlib.redirect_stdout(StringIO()):
        from fcmpy import FcmSimulator  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 — not ours

        simulator = FcmSimulator()
        names = [f"c{place}" for place in range(asked["concepts"])]
        start = dict.fromkeys(names, asked["start"])
        cause, effect, weight = (np.array(part) for part in zip(*asked["links"], strict=True))
        draw = np.random.Generator(np.random.PCG64(asked["seed"]))
        simulate = _simulation(simulator, names, start)
        last = simulate(cause, effect, weight)
        begin = time.process_time()
        for _ in range(asked["runs"]):
            drawn = np.clip(weight * (1 + asked["spread"] * draw.standard_normal(len(weight))), -1, 1)
            simulate(cause, effect, drawn)
        spent = time.process_time() - begin
    sys.stdout.write(json.dumps({"version": version("fcmpy"), "cpu_s": spent, "last": last}) + "\n")


def _simulation(simulator: Any, names: list[str], start: dict[str, float]) -> Any:  # noqa: ANN401 — another's types
    """A function that fills a table with weights and runs it as the peer does."""

    def simulate(cause: Any, effect: Any, weight: Any) -> Any:  # noqa: ANN401 — arrays in, a list of floats out
        table = np.zeros((len(names), len(names)))
        table[cause, effect] = weight
        ran = simulator.simulate(
            initial_state=start,
            weight_matrix=table,
            transfer="sigmoid",
            inference="mKosko",
            thresh=0.001,
            iterations=50,
            l=1,
        )
        return ran.iloc[-1].tolist()

    return simulate


if __name__ == "__main__":
    main()
