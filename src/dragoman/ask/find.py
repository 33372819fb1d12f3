"""Words as a user writes them -> the concepts they may mean."""

from collections.abc import Sequence
from typing import Literal

from dragoman.ask.query import Named, Query, Sensed, read_query
from dragoman.ask.turning import turn_words, without_turning
from dragoman.ask.vocabulary import Vocabulary, make_vocabulary, singular, split_words
from dragoman.ontology import Ontology
from dragoman.records import Actor, Concept, SystemModel

# Below this nothing is offered: half of what was asked would be missing. Set on invented systems; range tried .4 to .6.
ABSTAIN_BELOW = 0.5
# How ids of acts begin, and by how many letters a word is told to be a form of another.
ACT, STEM = "act:", 4
# How well words fit, 1 being the same thing in the same role.
KIN, OWNED, OTHER_ROLE, IN_LABEL, WIDER, SPHERE = 0.8, 0.5, 0.2, 0.9, 0.5, 0.8
# Weight of what the concept holds and the question leaves out.
UNASKED = 0.25
# What is left of a score where the concept has somebody else in the role of a named actor.
SOMEBODY_ELSE = 0.6


def find_concepts(
    system: SystemModel, words: str, *, ontology: Ontology | None = None, actors: Sequence[Actor] = ()
) -> list[tuple[Concept, float]]:
    """Concepts that words may mean, with a score of 0.5 to 1, best first; equal scores are ties, by id.

    Names count in every form the ontology or `actors` give (US, American, Washington) and in their role (of and by:
    who; on, in, over, towards: towards whom); quantity words in every synonym, the opposite too (see `orient_words`),
    and in any order ("border closure"). Where nothing fits, words of more and less are left out ("flour shortage").
    Empty when nothing fits well enough, or nothing was asked. Without an ontology only the words of labels count.
    """
    ends = {end for concept in system.concepts for end in (concept.holder, concept.target)}
    # Somebody without a name, such as a bridge in one text, counts only where some concept is about him.
    vocabulary = make_vocabulary(ontology, [one for one in actors if one.id in ends or not one.id.startswith("~")])
    found = _find(system, words, vocabulary)
    bare = without_turning(words, ontology) if ontology is not None and not found else words
    return found if bare == words else _find(system, bare, vocabulary)


def _find(system: SystemModel, words: str, vocabulary: Vocabulary) -> list[tuple[Concept, float]]:
    """The concepts that words fit, best first."""
    query = read_query(words, vocabulary)
    scored = ((concept, _score(concept, query, vocabulary)) for concept in system.concepts)
    found = [(concept, score) for concept, score in scored if score >= ABSTAIN_BELOW]
    return sorted(found, key=lambda match: (-match[1], match[0].id))


def tied_best(found: Sequence[tuple[Concept, float]]) -> tuple[Concept, ...]:
    """The concepts that share the best score: one when the words are clear, more when the user has to choose."""
    return tuple(concept for concept, score in found if score == found[0][1])


def orient_words(concept: Concept, words: str, ontology: Ontology) -> Literal[1, -1]:
    """+1 when more of what the words name is more of the concept, -1 when it is less (weakness, of strength).

    Words of more and less turn what they stand with: more of "fewer pilgrims", or of "a shortage of flour", is less.
    """
    query = read_query(words, make_vocabulary(ontology))
    naming = [one for one in query.sensed if any(sense.quantity == concept.quantity for sense in one.senses)]
    facing = [sense.orientation for one in naming for sense in one.senses if sense.quantity == concept.quantity]
    said = {singular(word) for word in split_words(concept.label)} | {word for one in naming for word in one.words}
    opposite = -1 if facing and all(way == -1 for way in facing) else 1
    return 1 if opposite == turn_words(words, concept.quantity, said, ontology) else -1


def _score(concept: Concept, query: Query, vocabulary: Vocabulary) -> float:
    """Share of the question that the concept meets, less a little for what it holds beyond the question."""
    label = frozenset(singular(word) for word in split_words(concept.label))
    named = [_fit_named(actor, concept, label, vocabulary) for actor in query.named]
    words = label if _asks_act(concept, query) else frozenset[str]()
    sensed = [_fit_sensed(sense, concept, words, vocabulary) for sense in query.sensed]
    asked = _asked_ends(concept, query, vocabulary)
    if not any([*named, *sensed]) or (sensed and not any(sensed)) or (named and not any([*named, *asked])):
        return 0.0
    met = (sum(named) + sum(sensed)) / (len(named) + len(sensed))
    share = sum(asked) / len(asked) if asked else 1.0
    told = SOMEBODY_ELSE if _has_others(concept, query, asked, named) else 1.0
    return round(told * met * (1 - UNASKED + UNASKED * share), 3)


def _asks_act(concept: Concept, query: Query) -> bool:
    """Whether a question may mean what a concept's label tells: of an act only where it asks for the act.

    What a clause only names ("an explosion halted flows through the pipeline") is not what it tells.
    """
    if not concept.quantity.startswith(ACT):
        return True
    verb = concept.quantity.removeprefix(ACT).split()[0]
    return any(word[:STEM] == verb[:STEM] for one in query.sensed for word in one.words)


def _has_others(concept: Concept, query: Query, asked: Sequence[bool], fits: Sequence[float]) -> bool:
    """Whether a named actor fits neither end, and its role is taken by an actor the question does not name."""
    ends = [role for role, end in (("holder", concept.holder), ("target", concept.target)) if end is not None]
    taken = {role for role, is_asked in zip(ends, asked, strict=False) if not is_asked}
    return any(actor.role in taken and fit == 0 for actor, fit in zip(query.named, fits, strict=True))


def _asked_ends(concept: Concept, query: Query, vocabulary: Vocabulary) -> list[bool]:
    """For each of holder, target and sphere that a concept has, whether the question names it."""
    words = {word for sensed in query.sensed for word in sensed.words}
    ends = [end for end in (concept.holder, concept.target) if end is not None]
    asked = [_is_asked(end, words, query, vocabulary) for end in ends]
    return [*asked, concept.sphere in words] if concept.sphere is not None else asked


def _is_asked(end: str, words: set[str], query: Query, vocabulary: Vocabulary) -> bool:
    """Whether a question names an actor, or a group by the words of its id (IRQ~shiite-militia)."""
    spelled = {singular(word) for word in split_words(end)}
    return bool(spelled & words) or any(_kinship(actor, end, vocabulary) > 0 for actor in query.named)


def _fit_named(named: Named, concept: Concept, label: frozenset[str], vocabulary: Vocabulary) -> float:
    """How well a named actor fits the concept's holder or target; its bare words in the label count for less."""
    ends = (("holder", concept.holder), ("target", concept.target))
    either = concept.quantity in vocabulary.mutual
    fits = [
        _kinship(named, end, vocabulary) * (1.0 if either or named.role in {None, role} else OTHER_ROLE)
        for role, end in ends
        if end is not None
    ]
    spelled = OTHER_ROLE if set(named.words) <= label else 0.0
    if set(named.words) == label:
        # How many there are of them, where they do nothing ("pilgrims").
        spelled = IN_LABEL
    return max([*fits, spelled])


def _kinship(named: Named, end: str, vocabulary: Vocabulary) -> float:
    return max(_kin(actor, end, vocabulary) for actor in named.actors)


def _kin(actor: str, end: str, vocabulary: Vocabulary) -> float:
    """1 for the same actor, less for a state and its parts, least for a group known by its owner."""
    if actor == end:
        return 1.0
    if end.startswith(f"{actor}~") or actor.startswith(f"{end}~"):
        return OWNED
    parts = end in vocabulary.wholes.get(actor, ()) or actor in vocabulary.wholes.get(end, ())
    return KIN if parts or end.startswith(f"{actor}.") or actor.startswith(f"{end}.") else 0.0


def _fit_sensed(sensed: Sensed, concept: Concept, label: frozenset[str], vocabulary: Vocabulary) -> float:
    """How well quantity words fit: by what they name, by the label's words, by the sphere, by a wider quantity."""
    quantities = {sense.quantity for sense in sensed.senses}
    if concept.quantity in quantities:
        return 1.0
    if set(sensed.words) <= label:
        return IN_LABEL
    if concept.sphere is not None and concept.sphere in sensed.words:
        return SPHERE
    kin = vocabulary.wider.get(concept.quantity) in quantities
    return WIDER if kin or concept.quantity in {vocabulary.wider.get(name) for name in quantities} else 0.0
