"""simulate: a map or a matrix of another program, run as that program would."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli._exits import USAGE
from dragoman.cli._options import JsonOption
from dragoman.cli._screen import count, say, say_error, say_json

if TYPE_CHECKING:
    from dragoman.verbs import RanMap, RanMatrix


class Update(StrEnum):
    """How the next state of a map is worked out."""

    KOSKO = "kosko"
    MODIFIED = "modified"
    RESCALED = "rescaled"


class Squash(StrEnum):
    """What brings sums into the range of states."""

    SIGMOID = "sigmoid"
    TANH = "tanh"
    BIVALENT = "bivalent"
    TRIVALENT = "trivalent"


class Succession(StrEnum):
    """Which descriptors move in one step."""

    GLOBAL = "global"
    LOCAL = "local"


def simulate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A map (.csv) or a ScenarioWizard matrix (.scw).")],
    update: Annotated[Update, typer.Option("--update", help="Map: the rule of the next state.")] = Update.MODIFIED,
    squash: Annotated[Squash, typer.Option("--squash", help="Map: the squashing function.")] = Squash.SIGMOID,
    slope: Annotated[float, typer.Option("--slope", min=0, help="Map: slope of sigmoid and tanh.")] = 1.0,
    threshold: Annotated[float, typer.Option("--threshold", help="Map: threshold of the steps.")] = 0.5,
    steps: Annotated[int, typer.Option("--steps", min=1, max=100_000, help="Map: most steps.")] = 50,
    start: Annotated[float, typer.Option("--start", help="Map: first state of every concept.")] = 0.5,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Map: hold a concept; may be repeated.")
    ] = None,
    succession: Annotated[
        Succession, typer.Option("--succession", help="Matrix: all descriptors move, or the worst.")
    ] = Succession.GLOBAL,
    as_json: JsonOption = False,
) -> None:
    """Run a map or a matrix of another program: where it comes to rest, or which scenarios are consistent."""
    from dragoman.ask import MapRule
    from dragoman.verbs import simulate_map, simulate_matrix

    if file.suffix.lower() == ".scw":
        matrix = simulate_matrix(file, succession.value)
        say_json(matrix) if as_json else say(_matrix_text(matrix))
        return
    rule = MapRule(update=update.value, squash=squash.value, slope=slope, threshold=threshold, most_steps=steps)
    ran = simulate_map(file, rule, start=start, set_to=dict(map(_setting, set_ or ())))
    say_json(ran) if as_json else say(_map_text(ran))


def _setting(words: str) -> tuple[str, float]:
    name, _, value = words.rpartition("=")
    try:
        return name, float(value)
    except ValueError:
        say_error(f'--set: expected NAME=VALUE with a number, got "{words}"; write --set "trade=1"')
        raise typer.Exit(USAGE) from None


def _map_text(ran: "RanMap") -> str:
    cycle = f", period {ran.period}" if ran.outcome == "limit cycle" else ""
    lines = [f"{ran.outcome} after {count(ran.steps, 'step')}{cycle}"]
    return "\n".join([*lines, *(f"{state:>10.6f}  {name}" for name, state in ran.states.items())])


def _matrix_text(ran: "RanMatrix") -> str:
    whole = "" if ran.complete else ", and more"
    lines = [f"{count(len(ran.consistent), 'consistent scenario')}{whole}"]
    lines += [f"{score:>8g}  {_scenario(one)}" for one, score in zip(ran.consistent, ran.scores, strict=True)]
    lines += [f"Where successions end ({'all' if ran.counted else 'a sample of'} {ran.starts:,} starts):"]
    for ring in ran.attractors:
        lines.append(f"{ring.share:>8.1%}  {' -> '.join(map(_scenario, ring.scenarios))}")
    return "\n".join(lines)


def _scenario(states: dict[str, str]) -> str:
    return ", ".join(f"{name}: {state}" for name, state in states.items())
