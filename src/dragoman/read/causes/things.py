"""An end of an influence -> whether it tells of a quantity, a deed or a change, or names a bare thing."""

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.read.causes.discourse import DEEDS
from dragoman.read.grammar.scene import Scene
from dragoman.read.senses.deeds import index_senses
from dragoman.records import Phrase

# How nouns end that are made of adjectives and verbs, and so name no thing that can be carried, beside nouns of deeds.
ABSTRACT = (*DEEDS, "ing", "ism", "ity", "ness", "acy", "ship", "hood")


def tells_of_change(scene: Scene, end: Phrase) -> bool:
    """Whether an end tells of what can rise, fall or come to pass ("the raid", "lower rents"), not of "a boat"."""
    words = scene.ontology.lexicon
    told = end.clausal or end.delta is not None or end.antecedent is not None
    if told or _is_abstract(end.head) or end.head in index_senses(words.events).nouns:
        return True
    causes = words.causes
    listed = (causes.coming, causes.going, causes.telling, causes.feeling, causes.plights, causes.fates, causes.turning)
    names = (end.head, *(f"{modifier} {end.head}" for modifier in end.modifiers))
    return any(end.head in nouns for nouns in listed) or any(map(scene.ontology.word_senses, names))


def tells_of_amount(scene: Scene, end: Phrase) -> bool:
    """Whether an end tells of a change or of an amount ("trade", "its bills"), and of no solid thing ("a bridge")."""
    causes = scene.ontology.lexicon.causes
    solid = end.delta is None and (end.head in causes.solid or end.head in load_roles().lemmas)
    return not solid and (end.head in causes.amounts or tells_of_change(scene, end))


def _is_abstract(name: str) -> bool:
    """Whether a noun ends as those made of adjectives and verbs do ("scarcity"), and is none of a thing ("city")."""
    solid = load_lexicon().causes.solid
    return name.endswith(ABSTRACT) and name not in solid and name not in load_roles().lemmas
