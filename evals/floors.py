"""Scores -> whether any fell under its pinned floor."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, structs

FLOORS = Path(__file__).with_name("floors.toml")
STEP = 100
# Scores of which less is better: what is pinned for them is the most they may be.
ERRORS = frozenset({"crashes", "ece", "factuality_mae", "false_alarms", "peak_gib", "seconds"})

# Scores of speed depend on the machine and on who else is at work there: their floor is a share of what was measured.
SPEEDS = frozenset({"docs_per_s"})
# So do these, of which less is better: what is pinned is twice what was measured.
COSTS = frozenset({"peak_gib", "seconds"})
SPEED_SHARE = 1 / 3


class Floors(Struct, frozen=True, kw_only=True):
    """Pinned floors of one set.

    version: of the matching rules, corpus: digest of the files they were pinned on. floors: worst score allowed, the
    lowest or, of ERRORS, the highest. highest: the best floor there ever was; a floor worse than it was lowered, and
    CHANGELOG.md must say so.
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
        f"{name}: expected {_bound(name)} {floor:.2f}, got {_shown(scores.get(name))}; see --errors FILE"
        for name, floor in floors.floors.items()
        if _good(name, scores.get(name)) < _good(name, floor)
    ]
    found += [f"{name}: {unsaid}" for name in lowered(floors) if (unsaid := _unsaid(name, floors, changelog))]
    return found


def lowered(floors: Floors) -> list[str]:
    """Names of floors that once were better."""
    return [
        name
        for name, floor in floors.floors.items()
        if _good(name, floor) < _good(name, floors.highest.get(name, floor))
    ]


def pin_floors(scores: Mapping[str, float | None], old: Floors | None, *, version: str, corpus: str) -> Floors:
    """Floors at the present scores, in hundredths; under the same rules and corpus none gets worse."""
    now = {name: _cut(name, score) for name, score in scores.items() if score is not None}
    if old is None or (old.version, old.corpus) != (version, corpus):
        return Floors(version=version, corpus=corpus, floors=now, highest=now)
    floors = {name: _better(name, floor, old.floors.get(name, floor)) for name, floor in now.items()}
    highest = {name: _better(name, floor, old.highest.get(name, floor)) for name, floor in floors.items()}
    return structs.replace(old, floors={**old.floors, **floors}, highest={**old.highest, **highest})


def lower_floor(floors: Floors, name: str, value: float, changelog: str) -> Floors:
    """Floors with one of them lower.

    Raises KeyError for a name without a floor, and ValueError where the value is no lower or where no line of the
    changelog names both the score and the value.
    """
    if _good(name, value) >= _good(name, floors.floors[name]):
        msg = f"{name}: expected a value worse than {floors.floors[name]:.2f}, got {value:.2f}; --pin raises floors"
        raise ValueError(msg)
    after = structs.replace(floors, floors={**floors.floors, name: value})
    if unsaid := _unsaid(name, after, changelog):
        msg = f"{name}: {unsaid}"
        raise ValueError(msg)
    return after


def _good(name: str, value: float | None) -> float:
    """A score as something of which more is better; none is worst of all."""
    return -math.inf if value is None else -value if name in ERRORS else value


def _better(name: str, one: float, other: float) -> float:
    return max(one, other, key=lambda value: _good(name, value))


def _cut(name: str, score: float) -> float:
    """A score cut to hundredths: down, or up where less is better; of a speed a third, in hundreds; twice a cost."""
    if name in SPEEDS:
        return score * SPEED_SHARE // STEP * STEP
    if name in COSTS:
        return float(math.ceil(2 * score))
    return math.ceil(score * STEP - 1e-9) / STEP if name in ERRORS else math.floor(score * STEP + 1e-9) / STEP


def _bound(name: str) -> str:
    return "at most" if name in ERRORS else "at least"


def write_floors(every: Mapping[str, Floors]) -> str:
    """The floors as TOML, sets and scores in order of name."""
    return HEAD + "\n".join(_table(name, floors) for name, floors in sorted(every.items()))


HEAD = """# The worst score each eval may give: the lowest, of errors and costs the highest. Written by
# `python -m evals SET --data FOLDER --pin` (better) and `--lower-floor NAME=VALUE` (worse, with a line in CHANGELOG.md
# that names score and value). Do not edit by hand.

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
