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
    write_readme,
)
from corpus.readme import README
from corpus.store import DATA, PARTS


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code."""
    asked = _parser().parse_args(arguments)
    missing = [path for path in getattr(asked, "files", []) if not path.is_file()]
    told = f"expected files of drafts, got {missing[0]}; name those there are" if missing else ""
    said: Said = Said(told, USAGE) if missing else asked.run(asked)
    (sys.stderr if said.code == USAGE else sys.stdout).write(said.text.rstrip("\n") + "\n")
    return said.code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus", description="Checks and keeps the labelled passages.")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the data")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="tell every mistake in drafts")
    check.set_defaults(run=lambda a: check_files(a.files, a.data, a.against, quiet=a.quiet))
    add = commands.add_parser("add", help="put the sound passages of drafts into the data, or their new labels")
    for each in (check, add):
        each.add_argument("files", nargs="+", type=Path)
        each.add_argument("--against", action="append", type=Path, default=[], help="texts to share no nine words with")
    check.add_argument("--quiet", action="store_true", help="leave notes out")
    where = add.add_mutually_exclusive_group()
    where.add_argument("--second", action="store_true", help="into the second labelling")
    where.add_argument("--part", choices=PARTS, help="all into one part, instead of shares of each")
    add.set_defaults(run=_add)
    cover = commands.add_parser("cover", help="how often each value occurs")
    cover.add_argument("files", nargs="*", type=Path, help="drafts to count with the data")
    cover.add_argument("--thin", action="store_true", help="only values of which there are too few")
    cover.add_argument("--parse", action="store_true", help="count constructions too, which takes a parse")
    cover.set_defaults(run=lambda a: cover_data(a.files, a.data, thin=a.thin, parse=a.parse))
    agree = commands.add_parser("agree", help="how far the two labellings agree")
    agree.set_defaults(run=lambda a: agree_data(a.data))
    draft = commands.add_parser("draft", help="print passages in the draft form")
    draft.add_argument("ids", nargs="+")
    draft.add_argument("--second", action="store_true", help="from the second labelling")
    draft.add_argument("--bare", action="store_true", help="without labels, to label them anew")
    draft.set_defaults(run=lambda a: draft_passages(a.ids, a.data, second=a.second, bare=a.bare))
    readme = commands.add_parser("readme", help="tell of the data as it is in README.md")
    readme.set_defaults(run=lambda a: write_readme(a.data, README))
    drop = commands.add_parser("drop", help="take passages out of the data")
    drop.add_argument("ids", nargs="+")
    drop.set_defaults(run=lambda a: drop_passages(a.ids, a.data))
    return parser


def _add(asked: argparse.Namespace) -> Said:
    if asked.second:
        return add_second(asked.files, asked.data, asked.against)
    return add_files(asked.files, asked.data, asked.against, asked.part)


if __name__ == "__main__":
    sys.exit(main())
