"""A dossier asked what follows, in words for one of its concepts."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Literal

from msgspec.structs import replace

from dragoman.ask import (
    add_links,
    answer_scenario,
    find_concepts,
    leave_out_links,
    leave_out_origins,
    orient_words,
    tied_best,
    trace_courses,
)
from dragoman.records import Answer, Concept, Intervention, Rejected, Scenario, SystemModel
from dragoman.tell import ToldAnswer, tell_answer, tell_changed, tell_courses, tell_dependence
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import Built, load_built
from dragoman.verbs.supposing import NOTHING_ELSE, Suppose, read_suppositions
from dragoman.verbs.weighing import Without, leave_out

SUGGESTIONS = 5
# How alike two words are (0 to 1) for one to be a slip of the pen for the other.
CLOSE = 0.8
# Words that say nothing of what a concept is.
EMPTY_WORDS = frozenset(
    {"a", "act", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"}
)


class UnknownConceptError(Exception):
    """Words that fit no concept of the model, or several equally well; `suggestions` are the nearest."""

    def __init__(self, words: str, suggestions: Sequence[Concept], *, tied: bool) -> None:
        """Keep what was asked and what comes near it."""
        self.suggestions = tuple(suggestions)
        self.tied = tied
        near = ", ".join(f'"{concept.label}"' for concept in self.suggestions)
        self.line = Rejected(
            where=f'"{words}"',
            expected="words for one concept of the model",
            got="several that fit equally well" if tied else "none that fits",
            fix=f"{f'say which: {near}; or ' if near else ''}see: dragoman show DOSSIER concepts",
        )
        super().__init__(str(self.line))


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

    members, seed: the dossier's own settings where None. suppose: what else is changed, and how it is read. without: an
    origin or a document whose word is left out, see leave_out; `changed` then tells which answers hung on it. Raises
    NotBuiltError, UnknownConceptError, UnknownSourceError, UnreadableSuppositionError, DossierError.
    """
    left = leave_out(folder, without) if without is not None else None
    built = load_built(folder)
    concept = choose_concept(built, words)
    way: Literal[1, -1] = 1 if direction == "up" else -1
    facing = orient_words(concept, words, built.ontology)
    kind: Literal["press", "pulse"] = "pulse" if suppose.once else "press"
    push = Intervention(kind=kind, target=concept.id, direction=1 if way == facing else -1)
    scenario = Scenario(
        interventions=read_suppositions(suppose, push, built.system, lambda said: choose_concept(built, said)),
        steps=steps,
        members=built.settings.members if members is None else members,
        seed=built.settings.seed if seed is None else seed,
        all_links=suppose.all_links,
        mode="rest" if suppose.at_rest else "steps",
    )
    answer = answer_scenario(built.system, scenario)
    if left is not None:
        return _answer_without(scenario, answer, built.system, left)
    system = add_links(built.system, scenario)
    told = _tell(answer, system, built)
    return replace(told, hangs_on=_hangs_on(built, system, answer)) if suppose.sensitivity else told


def _tell(answer: Answer, system: SystemModel, built: Built) -> ToldAnswer:
    """An answer in words, its told effects step by step. system: with the links that the question adds."""
    told = tell_answer(answer, system, built.documents, built.readings)
    return tell_courses(told, trace_courses(system, answer, [effect.concept for effect in told.effects]))


def _hangs_on(built: Built, system: SystemModel, answer: Answer) -> tuple[str, ...]:
    """What an answer hangs on, origins before links, in words."""
    origins = built.weighed.origins
    labels = {concept.id: concept.label for concept in system.concepts}
    names = labels | {origin.id: f"what {origin.name} says" for origin in origins}
    names |= {one.id: f"the link from {labels[one.cause]} to {labels[one.effect]}" for one in system.links}
    found = (*leave_out_origins(built.system, answer, origins), *leave_out_links(built.system, answer))
    return tell_dependence(found, names)


def _answer_without(scenario: Scenario, full: Answer, whole: SystemModel, left: Without) -> ToldAnswer:
    """The answer of what is left, with what it answers otherwise than the whole did.

    Concepts that only the whole knows are kept, as far as the question names them; a link that is gone needs no cut.
    """
    known = {each.id for each in left.built.system.concepts}
    named = {end for one in scenario.interventions for end in (one.target, one.cause)} - known
    lost = tuple(concept for concept in whole.concepts if concept.id in named)
    system = replace(left.built.system, concepts=(*left.built.system.concepts, *lost))
    links = {link.id for link in system.links}
    kept = tuple(one for one in scenario.interventions if one.kind != "cut" or one.target in links)
    scenario = replace(scenario, interventions=kept)
    rest = answer_scenario(system, scenario)
    told = _tell(rest, add_links(system, scenario), left.built)
    return replace(told, without=left.name, changed=tell_changed(full, rest, system.concepts))


def choose_concept(built: Built, words: str) -> Concept:
    """The one concept that words name; the id of a concept names it. Raises UnknownConceptError with suggestions."""
    known = {concept.id: concept for concept in built.system.concepts}
    if words in known:
        return known[words]
    called = tuple(concept for concept in known.values() if concept.label == words)
    found = [(concept, 1.0) for concept in called] or find_concepts(
        built.system, words, ontology=built.ontology, actors=built.weighed.actors
    )
    best = tied_best(found)
    if len(best) == 1:
        return best[0]
    near = best[:SUGGESTIONS] if best else _near(built, words)
    raise UnknownConceptError(words, near, tied=bool(best))


def _near(built: Built, words: str) -> list[Concept]:
    """Concepts whose labels share a word with what was asked, or nearly do; what they are counts before whose."""
    wanted = _plain_words(words)
    names = {word for actor in built.weighed.actors for word in _plain_words(actor.name)}
    things = [word for word in wanted if word not in names]
    rows = []
    for concept in built.system.concepts:
        label = _plain_words(concept.label)
        rows.append((_shared(things, label), _shared(wanted, label), concept))
    rows.sort(key=lambda row: (-row[0], -row[1], row[2].id))
    return [concept for _, shared, concept in rows if shared][:SUGGESTIONS]


def _plain_words(words: str) -> list[str]:
    """The words that say something, in lower case, without a plural s."""
    plain = (word.strip("“”.,").lower() for word in words.split())
    return [word.rstrip("s") for word in plain if word not in EMPTY_WORDS]


def _shared(wanted: Sequence[str], words: Sequence[str]) -> int:
    """How many of the wanted words are there, letters mistaken at most."""
    return sum(bool(get_close_matches(word, words, n=1, cutoff=CLOSE)) for word in wanted)
