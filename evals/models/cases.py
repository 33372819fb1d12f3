"""Files of worked cases -> typed cases. Found by pattern below the folder's `models`, or below the folder itself."""

from pathlib import Path

import msgspec
from msgspec import Struct

UPDATES = {"kosko": "kosko", "mKosko": "modified", "modified": "modified", "rescaled": "rescaled"}


class Equilibria(Struct, frozen=True, kw_only=True):
    """A map with a weight for each pair (row drives column) and where runs from one start come to rest, by update.

    extra: states of some concepts when only they are watched, under a key "UPDATE_output_concepts_A_B_after_…".
    """

    id: str
    concepts: tuple[str, ...]
    weights: tuple[tuple[float, ...], ...]
    initial: tuple[float, ...]
    expected: dict[str, tuple[float, ...]]
    tolerance: float
    extra: dict[str, tuple[float, ...]] = {}


class Trajectory(Struct, frozen=True, kw_only=True):
    """Links of a map, and its states step by step, each concept on or off."""

    name: str
    theta: float
    edges: tuple[tuple[str, str, float], ...]
    trajectory: tuple[tuple[int, ...], ...]
    clamped_on: tuple[str, ...] = ()


class Trajectories(Struct, frozen=True, kw_only=True):
    """Runs of maps over the same concepts. clamped_on: concepts held on in each of them."""

    id: str
    concepts: tuple[str, ...]
    cases: tuple[Trajectory, ...]
    clamped_on: tuple[str, ...] = ()


class Published(Struct, frozen=True, kw_only=True):
    """Balances of one scenario, given by its names of states."""

    scenario: tuple[str, ...]
    balances: tuple[float, ...]


class Solution(Struct, frozen=True, kw_only=True):
    """One consistent scenario, states from 1 on."""

    states: tuple[int, ...]
    total_impact_score: float


class Computed(Struct, frozen=True, kw_only=True):
    """What a matrix leads to."""

    consistent: tuple[Solution, ...]
    global_succession_basins_tie_keeps_current: tuple[int, ...] = ()
    cycles: int = 0


class Impacts(Struct, frozen=True, kw_only=True):
    """A cross-impact matrix with its answers. states: short names of all states, in order."""

    id: str
    descriptors: dict[str, tuple[str, ...]]
    states: tuple[str, ...]
    matrix: tuple[tuple[float, ...], ...]
    computed: Computed
    published_check: Published | None = None


Case = Equilibria | Trajectories | Impacts
KINDS: tuple[type[Case], ...] = (Equilibria, Trajectories, Impacts)


def case_files(folder: Path) -> tuple[Path, ...]:
    """Every file that a score of maps and matrices rests on, sorted."""
    inner = folder / "models" if (folder / "models").is_dir() else folder
    found = (path for sort in ("json", "scw", "sl") for path in inner.rglob(f"*.{sort}"))
    return tuple(sorted(found))


def load_cases(folder: Path) -> tuple[Case, ...]:
    """Cases of every JSON file that holds one; others, and files of other programs, are left aside."""
    found: list[Case] = []
    for path in case_files(folder):
        if path.suffix == ".json":
            found += _load_case(path.read_bytes())
    return tuple(found)


def _load_case(text: bytes) -> list[Case]:
    for kind in KINDS:
        try:
            return [msgspec.json.decode(text, type=kind)]
        except msgspec.ValidationError:
            continue
    return []


def load_solved(folder: Path) -> tuple[tuple[Path, Path], ...]:
    """Matrices of ScenarioWizard beside which a list of solutions lies: .scw and .sl of one name."""
    files = case_files(folder)
    return tuple((path.with_suffix(".scw"), path) for path in files if _is_solved(path))


def _is_solved(path: Path) -> bool:
    return path.suffix == ".sl" and path.with_suffix(".scw").is_file()
