"""Scores a set from a checkout: `python -m evals seeds --data FOLDER`. Exit codes as Dragoman's: 0, 1, 2, 4."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from evals.floors import FLOORS, check_floors, load_floors, lower_floor, pin_floors, write_floors
from evals.report import Report, list_errors
from evals.sets import SETS, digest_set, run_set

CHANGELOG = Path(__file__).parent.parent / "CHANGELOG.md"
USAGE, CHECK_FAILED = 2, 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one eval and returns the exit code: 2 for a wrong call, 4 for a score under its floor."""
    asked = _parser().parse_args(arguments)
    if asked.lower_floor is not None:
        return _lower(asked.set, asked.lower_floor)
    try:
        report, layers = run_set(asked.set, asked.data, asked.texts)
    except FileNotFoundError as missing:
        return _complain(str(missing), USAGE)
    sys.stdout.write(_render(report, as_json=asked.json))
    if asked.errors is not None:
        asked.errors.write_text(list_errors(layers), encoding="utf-8")
    if asked.pin:
        _pin(report, digest_set(asked.set, asked.data, asked.texts))
    return _check(report, digest_set(asked.set, asked.data, asked.texts)) if asked.check else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description="Is it good enough? Scores on gold sets.")
    parser.add_argument("set", choices=sorted(SETS))
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold set")
    parser.add_argument("--texts", type=Path, help="folder of its texts, where they lie elsewhere")
    parser.add_argument("--json", action="store_true", help="the report as JSON")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write misses and wrong ones there, to read")
    parser.add_argument("--check", action="store_true", help="exit with 4 when a score is under its floor")
    parser.add_argument("--pin", action="store_true", help="raise the floors to these scores")
    parser.add_argument("--lower-floor", metavar="NAME=VALUE", help="lower one floor; CHANGELOG.md must name both")
    return parser


def _render(report: Report, *, as_json: bool) -> str:
    if as_json:
        return msgspec.json.encode(report).decode() + "\n"
    shown = {name: "no gold" if score is None else f"{score:.3f}" for name, score in report.scores.items()}
    lines = [f"{name:28} {shown.get(name, ''):8} {report.counts.get(name, '')}" for name in {**shown, **report.counts}]
    return "\n".join([f"{report.set}, rules version {report.version}", *(line.rstrip() for line in lines)]) + "\n"


def _check(report: Report, corpus: str) -> int:
    pinned = load_floors().get(report.set)
    if pinned is None:
        return _complain(f"{FLOORS.name}: expected floors for {report.set}, got none; pin them (--pin)", CHECK_FAILED)
    wrong = check_floors(report.scores, pinned, version=report.version, corpus=corpus, changelog=_changelog())
    return _complain("\n".join(wrong), CHECK_FAILED) if wrong else 0


def _pin(report: Report, corpus: str) -> None:
    every = load_floors()
    every[report.set] = pin_floors(report.scores, every.get(report.set), version=report.version, corpus=corpus)
    FLOORS.write_text(write_floors(every), encoding="utf-8")


def _lower(name: str, asked: str) -> int:
    score, _, value = asked.partition("=")
    every = load_floors()
    try:
        every[name] = lower_floor(every[name], score, float(value), _changelog())
    except KeyError:
        return _complain(f"--lower-floor: expected a score with a floor, got {score!r}; see {FLOORS.name}", USAGE)
    except ValueError as wrong:
        return _complain(f"--lower-floor: {wrong}", USAGE)
    FLOORS.write_text(write_floors(every), encoding="utf-8")
    return 0


def _changelog() -> str:
    return CHANGELOG.read_text(encoding="utf-8") if CHANGELOG.is_file() else ""


def _complain(lines: str, code: int) -> int:
    sys.stderr.write(lines + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
