"""Scores -> whether any fell under its pinned floor."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, structs

FLOORS = Path(__file__).with_name("floors.toml")
STEP = 100


class Floors(Struct, frozen=True, kw_only=True):
    """Pinned floors of one set.

    version: of the matching rules, corpus: digest of the files they were pinned on. floors: lowest score allowed.
    highest: the highest floor there ever was; a floor under it was lowered, and CHANGELOG.md must say so.
    """

    version: str
    corpus: str
    floors: Mapping[str, float]
    highest: Mapping[str, float]


def load_floors(path: Path = FLOORS) -> dict[str, Floors]:
    """Floors by set; empty where the file is not there yet."""
    if not path.is_file():
        return {}
    return {name: Floors(**table) for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def check_floors(
    scores: Mapping[str, float | None], floors: Floors, *, version: str, corpus: str, changelog: str
) -> list[str]:
    """What is wrong, one line each; empty when all floors hold.

    A floor speaks of one corpus under one version of the rules, so either change is an error until floors are pinned
    again. A score without gold counts as under its floor.
    """
    found = []
    if version != floors.version:
        found.append(f"floors: expected version {floors.version} of the rules, got {version}; pin them again (--pin)")
    if corpus != floors.corpus:
        found.append(f"floors: expected corpus {floors.corpus[:12]}, got {corpus[:12]}; pin them again (--pin)")
    found += [
        f"{name}: expected at least {floor:.2f}, got {_shown(scores.get(name))}; see --errors FILE"
        for name, floor in floors.floors.items()
        if (scores.get(name) or 0.0) < floor
    ]
    found += [f"{name}: {unsaid}" for name in lowered(floors) if (unsaid := _unsaid(name, floors, changelog))]
    return found


def lowered(floors: Floors) -> list[str]:
    """Names of floors that once stood higher."""
    return [name for name, floor in floors.floors.items() if floor < floors.highest.get(name, floor)]


def pin_floors(scores: Mapping[str, float | None], old: Floors | None, *, version: str, corpus: str) -> Floors:
    """Floors at the present scores, cut to whole hundredths; under the same rules and corpus none goes down."""
    now = {name: math.floor(score * STEP + 1e-9) / STEP for name, score in scores.items() if score is not None}
    if old is None or (old.version, old.corpus) != (version, corpus):
        return Floors(version=version, corpus=corpus, floors=now, highest=now)
    floors = {name: max(floor, old.floors.get(name, 0.0)) for name, floor in now.items()}
    highest = {name: max(floor, old.highest.get(name, 0.0)) for name, floor in floors.items()}
    return structs.replace(old, floors={**old.floors, **floors}, highest={**old.highest, **highest})


def lower_floor(floors: Floors, name: str, value: float, changelog: str) -> Floors:
    """Floors with one of them lower.

    Raises KeyError for a name without a floor, and ValueError where the value is no lower or where no line of the
    changelog names both the score and the value.
    """
    if value >= floors.floors[name]:
        msg = f"{name}: expected a value under {floors.floors[name]:.2f}, got {value:.2f}; --pin raises floors"
        raise ValueError(msg)
    after = structs.replace(floors, floors={**floors.floors, name: value})
    if unsaid := _unsaid(name, after, changelog):
        msg = f"{name}: {unsaid}"
        raise ValueError(msg)
    return after


def write_floors(every: Mapping[str, Floors]) -> str:
    """The floors as TOML, sets and scores in order of name."""
    return HEAD + "\n".join(_table(name, floors) for name, floors in sorted(every.items()))


HEAD = """# The lowest score each eval may give. Written by `python -m evals SET --data FOLDER --pin` (up) and
# `--lower-floor NAME=VALUE` (down, with a line in CHANGELOG.md that names score and value). Do not edit by hand.

"""


def _table(name: str, floors: Floors) -> str:
    lines = [f"[{name}]", f'version = "{floors.version}"', f'corpus = "{floors.corpus}"', ""]
    for title, values in (("floors", floors.floors), ("highest", floors.highest)):
        lines += [f"[{name}.{title}]", *(f'"{score}" = {values[score]}' for score in sorted(values)), ""]
    return "\n".join(lines)


def _unsaid(name: str, floors: Floors, changelog: str) -> str:
    value = f"{floors.floors[name]:g}"
    said = any(name in line and value in line for line in changelog.splitlines())
    return "" if said else f"expected a line in CHANGELOG.md that names {name} and {value}, got none; say why it fell"


def _shown(score: float | None) -> str:
    return "no gold" if score is None else f"{score:.4f}"
