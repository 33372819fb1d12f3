"""The corpus from a checkout: `python -m corpus check FILE…`. Exit codes: 0, 1 for slips found, 2 for a wrong call."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.commands import (
    USAGE,
    Said,
    add_files,
    add_second,
    agree_data,
    check_files,
    cover_data,
    draft_passages,
    drop_passages,
)
from corpus.store import DATA


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code."""
    asked = _parser().parse_args(arguments)
    missing = [path for path in getattr(asked, "files", []) if not path.is_file()]
    said = (
        _run(asked) if not missing else Said(f"expected files of drafts, got {missing[0]}; name those there are", USAGE)
    )
    (sys.stderr if said.code == USAGE else sys.stdout).write(said.text.rstrip("\n") + "\n")
    return said.code


def _run(asked: argparse.Namespace) -> Said:
    if asked.command == "check":
        return check_files(asked.files, asked.data, asked.against, quiet=asked.quiet)
    if asked.command == "add":
        return (
            add_second(asked.files, asked.data) if asked.second else add_files(asked.files, asked.data, asked.against)
        )
    if asked.command == "cover":
        return cover_data(asked.files, asked.data, thin=asked.thin, parse=asked.parse)
    if asked.command == "agree":
        return agree_data(asked.data)
    if asked.command == "drop":
        return drop_passages(asked.ids, asked.data)
    return draft_passages(asked.ids, asked.data, second=asked.second, bare=asked.bare)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus", description="Checks and keeps the labelled passages.")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the data")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="tell every mistake in drafts")
    add = commands.add_parser("add", help="put the sound passages of drafts into the data, or their new labels")
    for each in (check, add):
        each.add_argument("files", nargs="+", type=Path)
        each.add_argument("--against", action="append", type=Path, default=[], help="texts to share no nine words with")
    check.add_argument("--quiet", action="store_true", help="leave notes out")
    add.add_argument("--second", action="store_true", help="into the second labelling")
    cover = commands.add_parser("cover", help="how often each value occurs")
    cover.add_argument("files", nargs="*", type=Path, help="drafts to count with the data")
    cover.add_argument("--thin", action="store_true", help="only values of which there are too few")
    cover.add_argument("--parse", action="store_true", help="count constructions too, which takes a parse")
    commands.add_parser("agree", help="how far the two labellings agree")
    draft = commands.add_parser("draft", help="print passages in the draft form")
    draft.add_argument("ids", nargs="+")
    draft.add_argument("--second", action="store_true", help="from the second labelling")
    draft.add_argument("--bare", action="store_true", help="without labels, to label them anew")
    drop = commands.add_parser("drop", help="take passages out of the data")
    drop.add_argument("ids", nargs="+")
    return parser


if __name__ == "__main__":
    sys.exit(main())
