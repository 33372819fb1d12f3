"""Runs one benchmark: `python -m benchmarks path --json`. Exit codes: 0, or 2 for a wrong call."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.dossier import run_dossier
from benchmarks.model import run_model
from benchmarks.path import run_path
from benchmarks.read import run_read
from benchmarks.web import run_web
from benchmarks.weigh import run_weigh

BENCHMARKS = ("path", "read", "weigh", "dossier", "model", "web")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a benchmark by its name and prints its report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Is it fast enough? CPU-seconds first.")
    parser.add_argument("name", choices=BENCHMARKS)
    parser.add_argument("--texts", type=Path, help="path: folder of texts; else the two articles or the samples")
    parser.add_argument("--data", type=Path, help="read, weigh: folder of the Reuters-21578 archive")
    parser.add_argument(
        "--documents", type=int, help="dossier: how many documents it gets; read: how many of the archive"
    )
    parser.add_argument("--claims", type=int, default=1_000_000, help="weigh: the most claims; sizes grow tenfold")
    parser.add_argument("--members", type=int, default=1000, help="model: how many runs an ensemble has")
    parser.add_argument("--peer", type=Path, help="model: a Python interpreter that has fcmpy, timed beside ours")
    parser.add_argument("--rounds", type=int, default=3, help="rounds after the first; the median is told")
    parser.add_argument("--json", action="store_true", help="the report as JSON")
    asked = parser.parse_args(arguments)
    rounds = max(1, asked.rounds)
    if asked.name == "model":
        report = run_model(members=max(1, asked.members), rounds=rounds, peer=asked.peer)
    elif asked.name == "web":
        report = run_web(rounds=rounds)
    elif asked.name == "path":
        report = run_path(texts=asked.texts, rounds=rounds)
    elif asked.name == "weigh":
        report = run_weigh(most=max(1, asked.claims), data=asked.data)
    elif asked.name == "read":
        report = run_read(data=asked.data, documents=max(8, asked.documents or 2000))
    else:
        report = run_dossier(documents=max(1, asked.documents or 500), rounds=rounds)
    sys.stdout.write(json.dumps(report, indent=None if asked.json else 2, sort_keys=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
