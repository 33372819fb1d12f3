"""ToldAnswer: an answer put into sentences, each step of a chain with its quotes."""

from msgspec import Struct

from dragoman.ask.course import Moment
from dragoman.tell._brief import Citation


class ToldStep(Struct, frozen=True, kw_only=True):
    """One link of a chain.

    text: a clause without capital or full stop. cause_goes, effect_goes: up or down. reversed: the text states it the
    other way round (the fall, where this asks of the rise). rival: another text ties the same two the opposite way.
    conditions: on which the texts state it, in their words ("if trade stops"). assumed: no text says it, whoever asks
    put it in.
    """

    text: str
    link: str
    link_type: str
    cause_goes: str
    effect_goes: str
    quotes: tuple[Citation, ...]
    hedges: tuple[str, ...] = ()
    reversed: bool = False
    rival: bool = False
    conditions: tuple[str, ...] = ()
    assumed: bool = False


class ToldEffect(Struct, frozen=True, kw_only=True):
    """What happens to one concept.

    direction: up, down, none (the texts say: no effect), undetermined. up, down, unmoved: shares of members, 0 to 1.
    chains: strongest first. stated_only: reached only over links that are not run as effects.
    course: where it stands after each step, with sizes that come from priors and from no text; empty at rest.
    """

    concept: str
    label: str
    direction: str
    text: str
    up: float
    down: float
    unmoved: float
    chains: tuple[tuple[ToldStep, ...], ...] = ()
    hedges: tuple[str, ...] = ()
    stated_only: bool = False
    course: tuple[Moment, ...] = ()


class ToldAnswer(Struct, frozen=True, kw_only=True):
    """An answer in words.

    grounded: whether any effect rests on a chain that runs. more: effects left out. unsaid: what the texts do not say.
    assumptions: sizes and probabilities that no text gives. without: whose word was left out, None where nobody's was;
    changed: what the whole answers otherwise, one line each. hangs_on: which links and origins carry it, one line each,
    where that was asked; None where it was not. seen_by: whose word alone was held, None where everybody's was, and
    `changed` then says what all sources together answer. compared_with: the second question, None without one;
    compared: what is otherwise there, one line for each concept. conditions: those that the effects told rest on, one
    line each. spread, disputes: with hangs_on, what explains the spread of the effects, and which disputes of the texts
    decide them; one line each.
    """

    question: str
    members: int
    seed: int
    steps: int
    grounded: bool
    effects: tuple[ToldEffect, ...] = ()
    more: int = 0
    unsaid: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    stable: bool = True
    without: str | None = None
    changed: tuple[str, ...] = ()
    hangs_on: tuple[str, ...] | None = None
    seen_by: str | None = None
    compared_with: str | None = None
    compared: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    spread: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()

    def citations(self) -> tuple[Citation, ...]:
        """Every quote once, by number."""
        steps = (step for effect in self.effects for chain in effect.chains for step in chain)
        return tuple({q.number: q for step in steps for q in step.quotes}.values())
