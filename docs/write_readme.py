"""Runs the demo and writes what it prints into README.md, cut, and into docs/demo.md, whole: `make readme`."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
WHOLE = ROOT / "docs" / "demo.md"
BEGIN, END = "<!-- demo: begin -->", "<!-- demo: end -->"
FENCE = "````"
# The same name as in the Makefile, relative, so that no path of this machine is printed.
DOSSIER = "demo-dossier"
SECTION = "## "
ANSWER = "$ dragoman ask"
# Lines of a section of the brief that the README shows; three are a table's head and one row.
SHOWN = 3


def run_demo() -> str:
    """What `dragoman demo` prints, run in an empty temporary folder. Raises CalledProcessError where it fails."""
    program = "from dragoman.cli import main; main()"
    with TemporaryDirectory(prefix="dragoman-readme-") as folder:
        done = subprocess.run(  # noqa: S603 — our own program
            [sys.executable, "-c", program, "demo", DOSSIER],
            cwd=folder,
            env={**os.environ, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    return done.stdout.rstrip() + "\n"


def cut_demo(output: str) -> str:
    """The output with each section of the brief cut to its first lines; what is cut is counted. The answer is whole."""
    brief, mark, answer = output.partition(ANSWER)
    return "\n".join(_cut_sections(brief.split("\n"))).rstrip("\n") + "\n\n" + mark + answer


def _cut_sections(lines: list[str]) -> Iterator[str]:
    number = 0

    def section_of(line: str) -> int:
        nonlocal number
        number += line.startswith(SECTION)
        return number

    for place, section in groupby(lines, key=section_of):
        head, *body = section
        told = [line for line in body if line]
        if place == 0 or len(told) <= SHOWN + 1:
            yield from (head, *body)
        else:
            yield from (head, "", *told[:SHOWN], f"[… {len(told) - SHOWN} more lines]", "")


def fenced(output: str) -> str:
    """The output as a block of Markdown."""
    return f"{FENCE}text\n{output.rstrip()}\n{FENCE}\n"


def with_demo(page: str, output: str) -> str:
    """A page with the cut output between its two marks. Raises ValueError where they are not there once, in order."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end or BEGIN in after or END in after:
        msg = f"README.md: expected {BEGIN} and {END} once, in this order; put them back"
        raise ValueError(msg)
    return f"{before}{BEGIN}\n{fenced(cut_demo(output))}{END}{after}"


def whole_page(output: str) -> str:
    """The page that holds the whole output."""
    head = "# What the demo prints\n\nAll of it, as `make demo` prints it; written by `make readme`, not by hand.\n\n"
    return head + fenced(output)


def main() -> None:
    """Write both pages."""
    output = run_demo()
    README.write_text(with_demo(README.read_text(encoding="utf-8"), output), encoding="utf-8")
    WHOLE.write_text(whole_page(output), encoding="utf-8")
    print(f"wrote {README.name} and {WHOLE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
