"""One fit and all ranks in a process of its own: `python -m evals.icews.measure FOLDER PART`, JSON on stdout."""

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np

from dragoman.outlook.ranker import Ranked, Ranker, Settings
from evals.icews.gold import load_split

Figures = dict[str, float]
KIB = 1024


def measure(folder: Path, part: str) -> Figures:
    """Scores of both models on valid or test, CPU seconds and most memory of this process."""
    split = load_split(folder)
    start = time.process_time()
    first, last = (split.train + 1, split.valid) if part == "valid" else (split.valid + 1, split.test)
    ranker = Ranker(split.history.until(last + 1), split.train, Settings(layered=True))
    ranked = ranker.rank(first, last)
    figures = {**name_scores("", ranked["additive"]), **name_scores("layered.", ranked["layered"])}
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB**2
    return {**figures, "seconds": seconds, "peak_gib": peak, "queries": len(ranked["additive"].rank)}


def name_scores(before: str, ranked: Ranked) -> Figures:
    """Mean reciprocal rank and hits at 1, 3 and 10; nothing ranked scores nothing."""
    ranks = ranked.rank.astype(np.float64)
    if not len(ranks):
        return {}
    hits = {f"{before}h{most}": float((ranks <= most).mean()) for most in (1, 3, 10)}
    return {f"{before}mrr": float((1 / ranks).mean()), **hits}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), sys.argv[2])) + "\n")
