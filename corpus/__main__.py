"""The corpus from a checkout: `python -m corpus check FILE…`. Exit codes: 0, 1 for slips found, 2 for a wrong call."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.check import check_drafts, read_files
from corpus.store import load_all

FOUND, USAGE = 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code."""
    asked = _parser().parse_args(arguments)
    missing = [path for path in getattr(asked, "files", []) if not path.is_file()]
    if missing:
        sys.stderr.write(f"expected files of drafts, got {missing[0]}; name files that are there\n")
        return USAGE
    run: int = asked.run(asked)
    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus", description="Checks and keeps the labelled passages.")
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="tell every mistake in drafts")
    check.add_argument("files", nargs="+", type=Path)
    check.add_argument(
        "--against", action="append", type=Path, default=[], help="folder of texts not to share words with"
    )
    check.add_argument("--quiet", action="store_true", help="leave notes out")
    check.set_defaults(run=_check)
    return parser


def _check(asked: argparse.Namespace) -> int:
    drafts, slips = read_files(asked.files)
    wrong, notes = check_drafts(drafts, load_all(), asked.against)
    for slip in (*slips, *wrong):
        sys.stdout.write(f"{slip}\n")
    for note in () if asked.quiet else notes:
        sys.stdout.write(f"note: {note}\n")
    sentences = sum(len(draft.passage.sentences) for draft in drafts)
    told = f"{len(drafts)} passages of sound form ({sentences} sentences), {len(slips) + len(wrong)} slips"
    sys.stdout.write(f"{told}, {len(notes)} notes\n")
    return FOUND if slips or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
