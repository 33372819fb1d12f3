"""A folder with a temporal graph -> mrr and hits on its test days, seconds and memory."""

import json
import os
import subprocess
import sys
from pathlib import Path

from evals.icews.gold import gold_files, load_split
from evals.report import Layer

# Version of the rules in README.md; scores of different versions do not compare.
VERSION = "1"
ROOT = Path(__file__).parents[2]
# One core, whatever the machine has: threads of the library for matrices would share the work and count as more.
ONE_CORE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def score_icews(data: Path, texts: Path | None = None, part: str = "test") -> tuple[Layer, ...]:  # noqa: ARG001 -- every set is called alike
    """Scores of the additive model (mrr, h1, h3, h10) and of the layered one, on one core, in a process of its own.

    Raises FileNotFoundError where a file is missing.
    """
    history = load_split(data).history
    command = (sys.executable, "-m", "evals.icews.measure", str(data.absolute()), part)
    done = subprocess.run(command, env={**os.environ, **ONE_CORE}, cwd=ROOT, capture_output=True, check=True)  # noqa: S603 -- our own program
    figures = json.loads(done.stdout)
    queries = figures.pop("queries")
    counts = {"queries": f"{queries:.0f} of {part}, both directions", "events": str(history.size)}
    return (Layer(name="ranks", scores=figures, counts=counts),)


def icews_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:  # noqa: ARG001 -- every set is called alike
    """Every file the scores rest on."""
    return gold_files(data)
