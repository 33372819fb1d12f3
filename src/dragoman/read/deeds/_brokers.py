"""A truce, a deal or a release that somebody brokers, arranges or watches over -> who is no party to it."""

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.syntax import conjuncts, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import Senses


def is_pact(noun: Token) -> bool:
    """Whether a noun tells what two give each other, whoever else has a hand in it."""
    return lemma(noun) in load_lexicon().events.mood["pacts"]


def is_brokered(noun: Token) -> bool:
    """Whether somebody else has a hand in a pact: "X brokered the truce", "a deal watched over by X"."""
    if not is_pact(noun):
        return False
    above = [noun.head] if noun.dep_ in {"dobj", "nsubjpass", "conj"} and noun.head.pos_ == "VERB" else []
    told = (c for c in children(noun) if c.dep_ in {"acl", "relcl"} and (c.dep_ == "acl" or noun in objects(c)))
    brokering = load_lexicon().events.mood["brokering"]
    return any(not brokering.isdisjoint(verb_key(verb)) for each in (*above, *told) for verb in conjuncts(each))


def arrangers(noun: Token) -> list[Token]:
    """Who only arranges that others free or exchange people ("X negotiated the release of Y"), [] where that is open.

    Several who do may be the parties, and so is who arranges an exchange "with" another.
    """
    above = [noun.head] if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ == "VERB" else []
    above += [c for c in children(noun) if c.dep_ == "acl" and c.tag_ == "VBN"]
    mood = load_lexicon().events.mood
    arranging = next((verb for verb in above if not mood["arranging"].isdisjoint(verb_key(verb))), None)
    if arranging is None or lemma(noun) not in mood["arranged"]:
        return []
    doing = agents(arranging)
    shared = any(slot.name == "with" for each in (noun, arranging) for slot in preposition_slots(each))
    several = len({each.i for one in doing for each in conjuncts(one)}) > 1
    return [] if several or (shared and lemma(noun) in mood["traded_back"]) else doing


def mediation(verb: Token, senses: Senses) -> Sense | None:
    """The sense of bringing sides together where a verb arranges what others do, None elsewhere.

    Nobody is brought together with whom they free.
    """
    if load_lexicon().events.mood["arranging"].isdisjoint(verb_key(verb)) or not any(map(arrangers, objects(verb))):
        return None
    return msgspec.structs.replace(senses.verbs["mediate"][0], target=["between", "among"], direct=True)
