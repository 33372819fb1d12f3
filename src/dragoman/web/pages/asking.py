"""Built and a question -> what follows, told: effects with their courses, chains with their words, what is not said."""

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from dragoman.ask import Difference, Moment
from dragoman.records import Rejected, Scenario
from dragoman.tell import ToldEffect, ToldStep, tell_differences
from dragoman.tell.answer_text import NOTHING
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import capital
from dragoman.verbs import Built, UnreadableSuppositionError
from dragoman.verbs.asking import (
    Asked,
    labels_of,
    part_of,
    put_question,
    tell_apart,
    tell_asked,
    tell_part,
)
from dragoman.verbs.weighing import Kept, Without
from dragoman.web.pages._hanging import Hanging, tell_hanging
from dragoman.web.pages._once import once
from dragoman.web.pages.cites import Cite, cite_quote, gather_evidence
from dragoman.web.pages.question import Question, Supposed, read_question

# Dossiers without a source, or by some alone, that are kept ready; each is one model and its look-ups.
PARTS_KEPT = 4

Part = tuple[Kept | Without, Evidence]


class AnswerStep(Struct, frozen=True, kw_only=True):
    """One link of a chain.

    text: a clause without capital or full stop. link: its id; type: causal, purpose, …. cause_goes, effect_goes: "up"
    or "down". reversed: the texts state it the other way round (the fall, where this asks of the rise). disputed:
    another text ties the same two the opposite way. conditions: on which the texts state it, in their words. assumed:
    no text says it, whoever asks put it in; then it has no cites.
    """

    text: str
    link: str
    type: str
    cause_goes: str
    effect_goes: str
    hedges: tuple[str, ...]
    conditions: tuple[str, ...]
    reversed: bool
    disputed: bool
    assumed: bool
    cites: tuple[Cite, ...]


class AnswerEffect(Struct, frozen=True, kw_only=True):
    """What happens to one concept.

    direction: up, down, none where the texts say that nothing happens, undetermined where too few members agree.
    text: that in a sentence. up, down, unmoved: shares of members, summing to 1; a share of members is no probability.
    chains: strongest first. hedges: met on the strongest. stated_only: reached only over aims, settings and the like.
    course: where it stands after each step: shares, and low, middle and high of its change from -1 to 1 among members
    that move, by drawn sizes; () where the answer was read at rest.
    """

    concept: str
    label: str
    direction: str
    text: str
    up: float
    down: float
    unmoved: float
    chains: tuple[tuple[AnswerStep, ...], ...]
    hedges: tuple[str, ...]
    stated_only: bool
    course: tuple[Moment, ...]


class AnswerPart(Struct, frozen=True, kw_only=True):
    """One answer.

    question: in a sentence, "" where nothing is supposed. grounded: whether any effect rests on a chain that runs.
    nothing: what is told where nothing follows, None where something does. effects: those that move and run first;
    more: how many further ones are left out. unsaid: what the texts do not say. assumptions: sizes and probabilities
    that no text gives. warnings: growth, quarrels, members without rest. conditions: on which chains rest, with what
    becomes of each here. without, seen_by: whose word was left out or held alone, None where everybody's holds;
    changed: what all sources together answer otherwise. hangs_on, spread, disputes: links and origins that carry it,
    what explains its spread, and disputes that decide it; None where that was not asked, or would take too long.
    hangs_note: a sentence on that, or on fewer members by which it was worked out; None where nothing is to be said.
    """

    question: str
    members: int
    seed: int
    steps: int
    mode: Literal["steps", "rest"]
    grounded: bool
    stable: bool
    nothing: str | None
    effects: tuple[AnswerEffect, ...]
    more: int
    unsaid: tuple[str, ...]
    assumptions: tuple[str, ...]
    warnings: tuple[str, ...]
    conditions: tuple[str, ...]
    without: str | None
    seen_by: str | None
    changed: tuple[str, ...]
    hangs_on: tuple[str, ...] | None
    spread: tuple[str, ...] | None
    disputes: tuple[str, ...] | None
    hangs_note: str | None


class AnswerDifference(Struct, frozen=True, kw_only=True):
    """A concept under two questions.

    first, second: its direction in each, None where nothing reaches it. higher, lower: shares of members in which it
    stands higher or lower under the second than under the first. text: that in a sentence.
    """

    concept: str
    label: str
    first: str | None
    second: str | None
    higher: float
    lower: float
    text: str


class AnswerPage(Struct, frozen=True, kw_only=True):
    """What follows. other: the answer to the second question, None without one; differences: between the two."""

    answer: AnswerPart
    other: AnswerPart | None
    differences: tuple[AnswerDifference, ...]


def make_answer(built: Built, question: Question) -> AnswerPage:
    """What follows, by the texts, from what a question supposes. Same dossier and question: same answer.

    Raises UnreadableSuppositionError where it does not fit the model, UnknownSourceError for a source nobody knows.
    """
    one = _ask(built, question, question)
    answer = _tell(one, question)
    if question.compare_with is None:
        return AnswerPage(answer=answer, other=None, differences=())
    other = _ask(built, question, question.compare_with)
    return AnswerPage(answer=answer, other=_tell(other, question), differences=_differences(one, other))


class _Put(Struct, frozen=True, kw_only=True):
    """A question put to all sources, and to the part of them that it names. part: None where it names all."""

    whole: Asked
    asked: Asked
    part: Kept | Without | None = None


def _ask(built: Built, question: Question, supposed: Supposed) -> _Put:
    scenario = read_question(question, supposed, built)
    whole = _put(built, scenario, built, gather_evidence(built))
    if supposed.without is None and not supposed.seen_by:
        return _Put(whole=whole, asked=whole)
    part, evidence = _part_maker(built)(supposed.without, tuple(supposed.seen_by))
    return _Put(whole=whole, asked=_put(part.built, scenario, built, evidence), part=part)


def _put(built: Built, scenario: Scenario, whole: Built, evidence: Evidence) -> Asked:
    """A question put to a model; what it cannot take is told in the one shape."""
    try:
        return put_question(built, scenario, whole.system, evidence=evidence)
    except ValueError as error:
        where, _, said = str(error).partition(": ")
        line = Rejected(where=where, expected=said.removeprefix("expected "), got="something else", fix="ask otherwise")
        raise UnreadableSuppositionError(line) from error


@once
def _part_maker(built: Built) -> Callable[[str | None, tuple[str, ...]], Part]:
    """What makes a dossier without a source, or by some alone, and its look-ups; the last few are kept."""

    @lru_cache(PARTS_KEPT)
    def make_part(without: str | None, seen_by: tuple[str, ...]) -> Part:
        part = part_of(built, without, seen_by)
        assert part is not None  # noqa: S101 — one of the two is given
        return part, Evidence(part.built.documents, part.built.readings, part.built.weighed)

    return make_part


def _tell(put: _Put, question: Question) -> AnswerPart:
    told = tell_asked(put.asked)
    if put.part is not None:
        told = tell_part(told, put.part.name, put.whole, put.asked, seen=isinstance(put.part, Kept))
    hanging = tell_hanging(told, put.asked) if question.sensitivity else Hanging(told, known=False)
    if not put.asked.scenario.interventions:
        hanging = hanging._replace(told=replace(hanging.told, question=""))
    return _record(hanging, put.asked)


def _record(hanging: Hanging, asked: Asked) -> AnswerPart:
    told = hanging.told
    return AnswerPart(
        question=told.question,
        members=told.members,
        seed=told.seed,
        steps=told.steps,
        mode=asked.scenario.mode,
        grounded=told.grounded,
        stable=told.stable,
        nothing=None if told.effects else NOTHING,
        effects=tuple(_effect(effect, asked.evidence) for effect in told.effects),
        more=told.more,
        unsaid=told.unsaid,
        assumptions=told.assumptions,
        warnings=told.warnings,
        conditions=told.conditions,
        without=told.without,
        seen_by=told.seen_by,
        changed=told.changed,
        hangs_on=told.hangs_on,
        spread=told.spread if hanging.known else None,
        disputes=told.disputes if hanging.known else None,
        hangs_note=hanging.note,
    )


def _effect(effect: ToldEffect, evidence: Evidence) -> AnswerEffect:
    return AnswerEffect(
        concept=effect.concept,
        label=effect.label,
        direction=effect.direction,
        text=effect.text,
        up=effect.up,
        down=effect.down,
        unmoved=effect.unmoved,
        chains=tuple(tuple(_step(step, evidence) for step in chain) for chain in effect.chains),
        hedges=effect.hedges,
        stated_only=effect.stated_only,
        course=effect.course,
    )


def _step(step: ToldStep, evidence: Evidence) -> AnswerStep:
    return AnswerStep(
        text=step.text,
        link=step.link,
        type=step.link_type,
        cause_goes=step.cause_goes,
        effect_goes=step.effect_goes,
        hedges=step.hedges,
        conditions=step.conditions,
        reversed=step.reversed,
        disputed=step.rival,
        assumed=step.assumed,
        cites=tuple(cite_quote(evidence, quoted) for quoted in step.quotes),
    )


def _differences(one: _Put, other: _Put) -> tuple[AnswerDifference, ...]:
    labels = labels_of(one.asked, other.asked, one.whole)
    found = tell_apart(one.asked, other.asked)
    return tuple(
        _difference(each, text, labels.get(each.concept, each.concept))
        for each, text in zip(found, tell_differences(found, labels), strict=True)
    )


def _difference(one: Difference, text: str, label: str) -> AnswerDifference:
    return AnswerDifference(
        concept=one.concept,
        label=label,
        first=one.first,
        second=one.second,
        higher=round(one.higher, 4),
        lower=round(one.lower, 4),
        text=capital(text),
    )
