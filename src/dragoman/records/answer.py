"""Scenario and Answer: a question put to the model and what came back."""

from typing import Literal

from msgspec import Struct

# Interventions that push a concept up or down.
PUSHES = frozenset({"press", "pulse"})


class Intervention(Struct, frozen=True, kw_only=True, gc=False):
    """Push one concept. press: a lasting push; pulse: once; hold: kept where it is; cut: a link id taken out.

    add: a link that a person puts in, from `cause` to `target`, with the direction as its sign; an assumption.
    size: in units of "a marked change" (1.0); an assumption, never from a text.
    """

    kind: Literal["press", "pulse", "hold", "cut", "add"]
    target: str
    direction: Literal[1, -1] = 1
    size: float = 1.0
    cause: str | None = None


class Scenario(Struct, frozen=True, kw_only=True, gc=False):
    """Interventions over a horizon. steps: discrete steps; members: ensemble size; seed: of all draws.

    mode: steps, read at the horizon; rest, where lasting pushes end before saturation, however long it takes.
    """

    interventions: tuple[Intervention, ...]
    steps: int = 12
    members: int = 2000
    seed: int = 0
    all_links: bool = False
    mode: Literal["steps", "rest"] = "steps"


class Step(Struct, frozen=True, kw_only=True, gc=False):
    """One link of a chain, in the direction it carries: +1 raises, -1 lowers.

    reversed: the text states it the other way round (the fall, where the question asks of the rise).
    """

    link: str
    direction: Literal[1, -1]
    reversed: bool = False


class Effect(Struct, frozen=True, kw_only=True, gc=False):
    """What happens to one concept.

    direction: up, down, none (the texts say: no effect), undetermined.
    up, down, unmoved: shares of members, 0 to 1, sum 1. chains: strongest first; empty without a path.
    hedges: words met along the strongest chain. stated_only: reached only over links that do not run.
    denied_by: ids of the links by which the texts say that nothing happens to it (direction none).
    """

    concept: str
    direction: Literal["up", "down", "none", "undetermined"]
    up: float
    down: float
    unmoved: float
    chains: tuple[tuple[Step, ...], ...] = ()
    hedges: tuple[str, ...] = ()
    stated_only: bool = False
    denied_by: tuple[str, ...] = ()


class Answer(Struct, frozen=True, kw_only=True, gc=False):
    """What follows, by the texts, from a scenario. unsaid: what the texts do not say, one sentence each.

    assumptions: every size and probability that no text gives. stable: False when the run grew without bound
    before saturation, with the spectral radius (largest over members) beside it.
    """

    scenario: Scenario
    effects: tuple[Effect, ...]
    unsaid: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    spectral_radius: float | None = None
    stable: bool = True
