"""A file of another program run as that program would: a fuzzy cognitive map or a cross-impact matrix."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct

from dragoman.ask import MapRule, find_basins, find_consistent, run_map, total_impact
from dragoman.model.formats import FormatError, read_fcm_csv, read_scw
from dragoman.model.maps import ImpactMatrix, Places
from dragoman.records import Rejected

Made = TypeVar("Made")
SAMPLES = 100_000
MOST_COUNTED = 1_000_000


class RanMap(Struct, frozen=True, kw_only=True):
    """A fuzzy cognitive map run to its end. states: of each concept, in the order of the file."""

    outcome: Literal["fixed point", "limit cycle", "none"]
    steps: int
    period: int | None
    states: dict[str, float]


class Settled(Struct, frozen=True, kw_only=True):
    """Where successions end. scenarios: one, or those of a cycle, each by its states; share: of the starts."""

    scenarios: tuple[dict[str, str], ...]
    share: float


class RanMatrix(Struct, frozen=True, kw_only=True):
    """A cross-impact matrix: consistent scenarios with their total impact scores, and where successions end.

    complete: whether all consistent scenarios are listed. starts: how many successions were followed; counted: whether
    these are all there are, or a sample.
    """

    consistent: tuple[dict[str, str], ...]
    scores: tuple[float, ...]
    complete: bool
    attractors: tuple[Settled, ...]
    starts: int
    counted: bool


class UnreadableMapError(Exception):
    """A file that no map or matrix can be read from, or a concept that it does not have."""

    def __init__(self, line: Rejected | str) -> None:
        """Keep the one line that people see."""
        self.line = line
        super().__init__(str(line))


def simulate_map(
    path: str | Path, rule: MapRule, *, start: float = 0.5, set_to: dict[str, float] | None = None
) -> RanMap:
    """The run of a map in a CSV file, every concept at `start` but those of set_to, which are held.

    Raises UnreadableMapError on a file that is no map or a concept it does not have, and OSError.
    """
    weighted = _read(path, lambda text, name: read_fcm_csv(text, where=name))
    places = {name: place for place, name in enumerate(weighted.concepts)}
    unknown = sorted((set_to or {}).keys() - places.keys())
    if unknown:
        raise UnreadableMapError(_no_concept(unknown[0], weighted.concepts))
    clamps = {places[name]: value for name, value in (set_to or {}).items()}
    run = run_map(weighted, [start] * len(places), rule, clamps=clamps)
    states = {name: round(float(state), 7) for name, state in zip(weighted.concepts, run.states[-1], strict=True)}
    return RanMap(outcome=run.outcome, steps=run.steps, period=run.period, states=states)


def simulate_matrix(path: str | Path, succession: Literal["global", "local"] = "global", *, seed: int = 0) -> RanMatrix:
    """Consistent scenarios and attractors of a ScenarioWizard file.

    Of more than a million scenarios, 100,000 are drawn for the shares. Raises UnreadableMapError, and OSError.
    """
    matrix = _read(path, lambda text, name: read_scw(text, where=name))
    every = float(matrix.sizes.prod(dtype=float))
    samples = None if every <= MOST_COUNTED else SAMPLES
    found = find_consistent(matrix)
    rings = find_basins(matrix, succession, samples=samples, seed=seed)
    starts = sum(ring.basin for ring in rings)
    return RanMatrix(
        consistent=_name(matrix, found.scenarios),
        scores=tuple(total_impact(matrix, found.scenarios).tolist()),
        complete=found.complete,
        attractors=tuple(
            Settled(scenarios=_name(matrix, r.scenarios), share=round(r.basin / starts, 6)) for r in rings
        ),
        starts=starts,
        counted=samples is None,
    )


def _read(path: str | Path, reader: Callable[[str, str], Made]) -> Made:
    try:
        return reader(Path(path).read_text(encoding="utf-8-sig", errors="replace"), Path(path).name)
    except FormatError as wrong:
        raise UnreadableMapError(str(wrong)) from wrong


def _no_concept(name: str, known: tuple[str, ...]) -> Rejected:
    near = ", ".join(known[:5])
    return Rejected(
        where=f'"{name}"', expected="a concept of the map", got="none of that name", fix=f"name one: {near}"
    )


def _name(matrix: ImpactMatrix, scenarios: Places) -> tuple[dict[str, str], ...]:
    return tuple(
        {name: states[place] for name, states, place in zip(matrix.descriptors, matrix.states, row, strict=True)}
        for row in scenarios.tolist()
    )
