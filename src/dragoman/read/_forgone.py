"""A promise -> whether it is one not to do what is friendly, by which somebody agrees to nothing."""

from spacy.tokens import Token

from dragoman.read._kind_aims import KIND
from dragoman.read._tree import children
from dragoman.read._verb_senses import verb_sense
from dragoman.read.deeds import index_senses
from dragoman.read.scene import Scene
from dragoman.read.syntax import is_infinitive, is_negated


def is_forgone(scene: Scene, number: int, verb: Token) -> bool:
    """Whether somebody promises not to do what is friendly ("promised not to meet X")."""
    inner = next((c for c in children(verb) if c.dep_ == "xcomp" and is_infinitive(c)), None)
    if inner is None or not is_negated(inner):
        return False
    told = verb_sense(scene, number, inner, index_senses(scene.ontology.lexicon.events))
    return told is not None and told.type in KIND
