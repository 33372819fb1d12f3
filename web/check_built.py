"""Whether the page in the package is what the sources in web/ give: `python web/check_built.py`, part of `make check`.

Checks types, runs the unit tests, builds afresh into a temporary folder and compares every byte. Needs Node and what
`npm ci` installs; changes nothing.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

WEB = Path(__file__).parent
STATIC = WEB.parent / "src" / "dragoman" / "web" / "static"
STEPS = (
    (
        "the types of the interface",
        ("npx", "openapi-typescript", "openapi.json", "-o", "src/lib/openapi.d.ts", "--check"),
    ),
    ("the types of the page", ("npm", "run", "--silent", "check")),
    ("the unit tests of the page", ("npm", "test", "--silent")),
    ("the build of the page", ("npm", "run", "--silent", "build")),
)
SHOWN = 5


def run_step(name: str, command: tuple[str, ...], out: Path) -> list[str]:
    """Nothing where a step passes; else one line that names it, after what it said."""
    env = {**os.environ, "OUT": str(out), "CI": "1", "NO_COLOR": "1"}
    try:
        done = subprocess.run(command, cwd=WEB, env=env, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 — our own steps
    except OSError as error:
        return [f"web: expected {command[0]}, got {error}; install Node 20.19 or newer with npm, then run: make web"]
    if done.returncode == 0:
        return []
    sys.stderr.write(f"{done.stdout}{done.stderr}")
    return [f"web: expected {name} to pass, got exit code {done.returncode}; see above, in web/: {' '.join(command)}"]


def find_differences(made: Path, kept: Path) -> list[str]:
    """One line for each file that is not in both folders with the same bytes; beyond five, how many more."""
    built, shipped = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (made, kept)
    )
    wrong = sorted(name for name in built.keys() | shipped.keys() if built.get(name) != shipped.get(name))
    lines = [f"{kept / name}: expected what web/ builds, got {_got(name, shipped)}; run: make web" for name in wrong]
    return lines[:SHOWN] + ([f"{len(wrong) - SHOWN} more files differ"] if len(wrong) > SHOWN else [])


def _got(name: str, shipped: dict[str, bytes]) -> str:
    return "something else" if name in shipped else "no such file"


def main() -> int:
    """Run the steps, then compare; 0 where all is well, else 1 after one line for each thing that is not."""
    with TemporaryDirectory(prefix="dragoman-web-") as folder:
        out = Path(folder) / "static"
        for name, command in STEPS:
            if problems := run_step(name, command, out):
                break
        else:
            problems = find_differences(out, STATIC)
    print("\n".join(problems) or f"{STATIC}: as web/ builds it")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
