"""A deed that is only offered or promised ("offered talks", "pledged aid to X"): so much is agreed to, not done."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.syntax import lemma

HELD_OUT = load_traits().deeds.held_out
HELPING = load_traits().deeds.helping


def is_held_out(sense: Sense, trigger: Token) -> bool:
    """Whether a verb of offering tells of a deed, by itself or as what carries its noun.

    Shelter is given as it is offered, and who offers arms or money is told of as one who gives them.
    """
    mood = load_lexicon().events.mood
    noun = trigger.dep_ in {"dobj", "nsubjpass"}
    verb, things = (trigger.head, [trigger]) if noun else (trigger, objects(trigger))
    given = any(lemma(thing) in mood["given"] for thing in things) or (not noun and sense.type in HELPING)
    return sense.type in HELD_OUT and lemma(verb) in mood["promising"] and verb.pos_ == "VERB" and not given
