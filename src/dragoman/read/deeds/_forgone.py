"""A promise -> whether it is one not to do what is friendly, by which somebody agrees to nothing."""

from spacy.tokens import Token

from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, is_negated
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses
from dragoman.read.senses.kind_aims import KIND


def is_forgone(scene: Scene, number: int, verb: Token) -> bool:
    """Whether somebody promises not to do what is friendly ("promised not to meet X")."""
    inner = next((c for c in children(verb) if c.dep_ == "xcomp" and is_infinitive(c)), None)
    if inner is None or not is_negated(inner):
        return False
    told = verb_sense(scene, number, inner, index_senses(scene.ontology.lexicon.events))
    return told is not None and told.type in KIND
