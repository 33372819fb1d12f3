"""What the page asks -> a Scenario on a dossier; what does not fit it is told in one line."""

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

from dragoman.records import Intervention, Rejected, Scenario
from dragoman.verbs import Built, UnreadableSuppositionError
from dragoman.web.pages.scenarios import MOST_MEMBERS, MOST_PUSHES, MOST_SIZE, MOST_STEPS, STEPS

Id = Annotated[str, Meta(min_length=1, max_length=400)]
MOST_CHANGES = 50
NEITHER = Rejected(
    where="question",
    expected="pushes that last, or changes read over steps",
    got="neither",
    fix="take back that they come once, or that they are followed to rest",
)


class Push(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A concept that is pushed. size: in units of a marked change, above 0; an assumption, never from a text."""

    concept: Id
    direction: Literal["up", "down"] = "up"
    size: Annotated[float, Meta(gt=0, le=MOST_SIZE)] = 1.0


class AddedLink(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A link that whoever asks puts in. sign: 1 raises, -1 lowers."""

    cause: Id
    effect: Id
    sign: Literal[1, -1] = 1


class Supposed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is supposed.

    push: concepts that are pushed, each once. hold: ids of concepts that stay where they are. cut: ids of links that
    are taken out. add: links put in. without: the name of an origin whose word is left out, or the id of a document;
    seen_by: names of those whose word alone is held. One of the two at most.
    """

    push: Annotated[tuple[Push, ...], Meta(max_length=MOST_PUSHES)] = ()
    hold: Annotated[tuple[Id, ...], Meta(max_length=MOST_CHANGES)] = ()
    cut: Annotated[tuple[Id, ...], Meta(max_length=MOST_CHANGES)] = ()
    add: Annotated[tuple[AddedLink, ...], Meta(max_length=MOST_CHANGES)] = ()
    without: Id | None = None
    seen_by: Annotated[tuple[Id, ...], Meta(max_length=MOST_CHANGES)] = ()


class Question(Supposed, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question, or two side by side.

    steps: how far changes are followed. members, seed: the dossier's own where None. once: the pushes come once and do
    not last. rest: followed to where changes come to rest instead of over steps; not with once. all_links: aims,
    settings and the like carry too. sensitivity: told too is what the answer hangs on; slower, and
    with fewer members or not at all on a large model. compare_with: what is
    supposed in the second question, None without one; the rest holds for both.
    """

    steps: Annotated[int, Meta(ge=1, le=MOST_STEPS)] = STEPS
    members: Annotated[int, Meta(ge=1, le=MOST_MEMBERS)] | None = None
    seed: Annotated[int, Meta(ge=0, le=2**53)] | None = None
    once: bool = False
    rest: bool = False
    all_links: bool = False
    sensitivity: bool = False
    compare_with: Supposed | None = None


def read_question(question: Question, supposed: Supposed, built: Built) -> Scenario:
    """The scenario of a question, with what is supposed. Raises UnreadableSuppositionError."""
    if question.once and question.rest:
        raise UnreadableSuppositionError(NEITHER)
    _check(supposed, built)
    return Scenario(
        interventions=(*_pushes(supposed, once=question.once), *_changes(supposed)),
        steps=question.steps,
        members=built.settings.members if question.members is None else question.members,
        seed=built.settings.seed if question.seed is None else question.seed,
        all_links=question.all_links,
        mode="rest" if question.rest else "steps",
    )


def _pushes(supposed: Supposed, *, once: bool) -> Iterator[Intervention]:
    kind: Literal["press", "pulse"] = "pulse" if once else "press"
    for one in supposed.push:
        way: Literal[1, -1] = 1 if one.direction == "up" else -1
        yield Intervention(kind=kind, target=one.concept, direction=way, size=one.size)


def _changes(supposed: Supposed) -> Iterator[Intervention]:
    yield from (Intervention(kind="hold", target=name) for name in supposed.hold)
    yield from (Intervention(kind="cut", target=name) for name in supposed.cut)
    yield from (
        Intervention(kind="add", cause=one.cause, target=one.effect, direction=one.sign) for one in supposed.add
    )


def _check(supposed: Supposed, built: Built) -> None:
    """Raise where something is named that is not there, or one concept is pushed twice or held too."""
    concepts, links = ({one.id for one in part} for part in (built.system.concepts, built.system.links))
    pushed = [one.concept for one in supposed.push]
    ends = [end for one in supposed.add for end in (one.cause, one.effect)]
    named = (("push", pushed, concepts), ("hold", supposed.hold, concepts), ("add", ends, concepts))
    for where, names, known in (*named, ("cut", supposed.cut, links)):
        if unknown := next((one for one in names if one not in known), None):
            noun = "link" if where == "cut" else "concept"
            raise _refuse(where, f"the id of a {noun} of the model", f'"{unknown}"', "choose it from the list again")
    if twice := sorted({one for one in pushed if pushed.count(one) > 1 or one in supposed.hold}):
        raise _refuse(twice[0], "one push, or a concept that is held", "several", "take one of them back")
    if own := next((one.cause for one in supposed.add if one.cause == one.effect), None):
        raise _refuse(own, "a link between two concepts", "one concept with itself", "choose another end")


def _refuse(where: str, expected: str, got: str, fix: str) -> UnreadableSuppositionError:
    return UnreadableSuppositionError(Rejected(where=where, expected=expected, got=got, fix=fix))
