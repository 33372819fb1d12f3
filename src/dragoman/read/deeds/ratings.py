"""Nouns with the words of deeds that only say how somebody stands: an approval that fell, an army in his charge."""

from spacy.tokens import Token

from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.deltas import word_delta
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import VERBAL

HUNDREDTHS = frozenset({"percent", "cent", "%", "point"})


def is_rating(scene: Scene, noun: Token) -> bool:
    """Whether a noun only says how many like somebody, or who leads, and tells no deed ("X's approval has fallen")."""
    if tells_of_lead(scene, noun):
        return True
    if lemma(noun) not in scene.ontology.lexicon.events.mood["rated"] or noun.dep_ != "nsubj":
        return False
    moving = noun.head.pos_ in VERBAL and not objects(noun.head) and not _is_of_something(noun)
    return moving and (word_delta(scene, noun.head) is not None or _is_measured(noun.head))


def tells_of_lead(scene: Scene, noun: Token) -> bool:
    """Whether a noun of blame says who leads instead ("took charge of the army", "is in charge")."""
    return (
        lemma(noun) in scene.ontology.lexicon.events.mood["heading"]
        and noun.tag_ == "NN"
        and not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    )


def _is_of_something(noun: Token) -> bool:
    """Whether a noun says what it is of or for ("approval of the pact")."""
    return any(slot.name in {"of", "for"} for slot in preposition_slots(noun))


def _is_measured(verb: Token) -> bool:
    """Whether a verb says at how much of a hundred something stands ("stands at 40 percent")."""
    measured = [c for c in children(verb) if c.dep_ == "attr"] + [slot.token for slot in preposition_slots(verb)]
    return any(lemma(t) in HUNDREDTHS and any(c.like_num for c in t.lefts) for t in measured)
