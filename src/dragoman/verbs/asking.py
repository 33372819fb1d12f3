"""A dossier asked what follows, in words for one of its concepts."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec.structs import replace

from dragoman.ask import (
    Difference,
    add_links,
    answer_scenario,
    compare_scenarios,
    explain_spread,
    leave_out_links,
    leave_out_origins,
    orient_words,
    settle_disputes,
    trace_courses,
)
from dragoman.records import Answer, Intervention, Rejected, Scenario, SystemModel
from dragoman.records.answer import PUSHES
from dragoman.tell import (
    ToldAnswer,
    say_link,
    tell_changed,
    tell_courses,
    tell_dependence,
    tell_differences,
    tell_disputes,
    tell_spread,
)
from dragoman.tell.answers import tell_from
from dragoman.tell.evidence import Evidence
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import Built, load_built
from dragoman.verbs.choosing import choose_concept, say_taken
from dragoman.verbs.comparing import read_rival
from dragoman.verbs.supposing import NOTHING_ELSE, Suppose, UnreadableSuppositionError, read_suppositions
from dragoman.verbs.weighing import Kept, Without, keep_sources_of, leave_out_of

BOTH_WAYS = Rejected(
    where="ask",
    expected="sources to leave out or sources to hold alone",
    got="both",
    fix="give --without or --as-seen-by",
)


class Asked(NamedTuple):
    """One question put to a dossier or a part of it.

    system: with every concept that the question names. labels: its concepts as they stand in sentences, by id.
    evidence: what the answer may cite.
    """

    built: Built
    system: SystemModel
    scenario: Scenario
    answer: Answer
    labels: Mapping[str, str]
    evidence: Evidence


def ask_dossier(
    folder: Folder,
    words: str,
    direction: Literal["up", "down"],
    *,
    steps: int = 12,
    members: int | None = None,
    seed: int | None = None,
    suppose: Suppose = NOTHING_ELSE,
    without: str | None = None,
) -> ToldAnswer:
    """What follows, by the texts, if the concept that words name goes up or down.

    members, seed: the dossier's own settings where None. suppose: what else is changed, how it is read, and what it is
    compared with. without: an origin or a document whose word is left out, see leave_out; `changed` then tells which
    answers hung on it. Raises NotBuiltError, UnknownConceptError, UnknownSourceError,
    UnreadableSuppositionError, DossierError.
    """
    built = load_built(folder)
    part = part_of(built, without, suppose.seen_by)
    push = _push(built, words, direction, once=suppose.once)
    scenario = Scenario(
        interventions=read_suppositions(suppose, push, built.system, lambda said: choose_concept(built, said)),
        steps=steps,
        members=built.settings.members if members is None else members,
        seed=built.settings.seed if seed is None else seed,
        all_links=suppose.all_links,
        mode="rest" if suppose.at_rest else "steps",
    )
    whole = put_question(built, scenario, built.system)
    asked = whole if part is None else put_question(part.built, scenario, built.system)
    told = tell_asked(asked)
    told = replace(told, warnings=(*say_taken(built, words), *told.warnings))
    if part is not None:
        told = tell_part(told, part.name, whole, asked, seen=without is None)
    if suppose.compare_with is not None:
        told = _compare(told, suppose.compare_with, whole, asked)
    return tell_weak_points(told, asked) if suppose.sensitivity else told


def part_of(built: Built, without: str | None, seen_by: Sequence[str]) -> Kept | Without | None:
    """The dossier without one source, or by some alone; None where everybody's word is held.

    Raises UnknownSourceError, and UnreadableSuppositionError where both are asked for.
    """
    if without is not None and seen_by:
        raise UnreadableSuppositionError(BOTH_WAYS)
    if seen_by:
        return keep_sources_of(built, seen_by)
    return None if without is None else leave_out_of(built, without)


def _push(built: Built, words: str, direction: str, *, once: bool) -> Intervention:
    """What gives the concept that words name a push; words for its opposite turn it round."""
    concept = choose_concept(built, words)
    way: Literal[1, -1] = 1 if direction == "up" else -1
    facing = orient_words(concept, words, built.ontology)
    kind: Literal["press", "pulse"] = "pulse" if once else "press"
    return Intervention(kind=kind, target=concept.id, direction=1 if way == facing else -1)


def put_question(built: Built, scenario: Scenario, whole: SystemModel, *, evidence: Evidence | None = None) -> Asked:
    """A question put to a dossier, or to a part of it that may not know every concept and link of the whole.

    Concepts that only the whole knows are kept, as far as the question names them; a link that is gone needs no cut.
    evidence: of this dossier, made where it is None.
    """
    evidence = evidence or Evidence(built.documents, built.readings, built.weighed)
    known = {concept.id for concept in built.system.concepts}
    named = {end for one in scenario.interventions for end in (one.target, one.cause)} - known
    lost = tuple(concept for concept in whole.concepts if concept.id in named)
    system = replace(built.system, concepts=(*built.system.concepts, *lost)) if lost else built.system
    links = {link.id for link in system.links}
    kept = tuple(one for one in scenario.interventions if one.kind != "cut" or one.target in links)
    scenario = replace(scenario, interventions=kept)
    labels = {name: one.label for name, one in evidence.concepts(system).items()}
    return Asked(built, system, scenario, answer_scenario(system, scenario, labels=labels), labels, evidence)


def tell_asked(asked: Asked) -> ToldAnswer:
    """An answer in words, its told effects step by step."""
    system = add_links(asked.system, asked.scenario)
    told = tell_from(asked.answer, system, asked.evidence)
    return tell_courses(told, trace_courses(system, asked.answer, [effect.concept for effect in told.effects]))


def tell_part(told: ToldAnswer, name: str, whole: Asked, part: Asked, *, seen: bool) -> ToldAnswer:
    """The answer of a part of the sources, with what it answers otherwise than the whole did."""
    beside = "by all sources together" if seen else "with it"
    changed = tell_changed(whole.answer, part.answer, labels_of(part, whole), beside=beside)
    return replace(told, without=None if seen else name, seen_by=name if seen else None, changed=changed)


def _compare(told: ToldAnswer, words: str, whole: Asked, asked: Asked) -> ToldAnswer:
    """The answer with what differs under another question. whole: the question put to all sources."""
    built = whole.built
    once = any(one.kind == "pulse" for one in whole.scenario.interventions)
    rival = read_rival(
        words,
        whole.scenario,
        built.system,
        push=lambda said, way: _push(built, said, way, once=once),
        choose=lambda said: choose_concept(built, said),
    )
    part = keep_sources_of(built, rival.seen_by).built if rival.seen_by else asked.built
    other = put_question(part, rival.scenario, built.system)
    labels, told_apart = labels_of(asked, other, whole), tell_apart(asked, other)
    question = tell_asked(other).question.rstrip(".")
    seen = f", as seen by {' and '.join(rival.seen_by)}" if rival.seen_by else ""
    return replace(told, compared_with=question + seen, compared=tell_differences(told_apart, labels))


def tell_apart(asked: Asked, other: Asked) -> tuple[Difference, ...]:
    """What differs under a second question, most apart first; what either pushes is left out."""
    found = compare_scenarios(asked.system, asked.scenario, other.scenario, other=other.system)
    pushed = {one.target for each in (asked, other) for one in each.scenario.interventions if one.kind in PUSHES}
    return tuple(one for one in found if one.concept not in pushed)


def labels_of(*asked: Asked) -> dict[str, str]:
    """The concepts of some questions in words, by id."""
    return {name: label for one in asked for name, label in one.labels.items()}


def tell_weak_points(told: ToldAnswer, asked: Asked) -> ToldAnswer:
    """The answer with what it hangs on, origins before links, what explains its spread and which disputes decide it."""
    origins, system = asked.built.weighed.origins, add_links(asked.system, asked.scenario)
    labels = labels_of(asked)
    says = {link.id: say_link(link, labels) for link in system.links}
    names = labels | {origin.id: f"what {origin.name} says" for origin in origins}
    names |= {link: f"the link by which {said}" for link, said in says.items()}
    found = (*leave_out_origins(asked.system, asked.answer, origins), *leave_out_links(asked.system, asked.answer))
    conflicts = asked.built.weighed.conflicts
    return replace(
        told,
        hangs_on=tell_dependence(found, names),
        spread=tell_spread(explain_spread(asked.system, asked.answer), says, labels),
        disputes=tell_disputes(settle_disputes(asked.system, asked.answer, conflicts), conflicts, labels),
    )
