"""A truce or a deal that somebody brokers or watches over -> whether those beside it are no party to it."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.syntax import conjuncts, lemma, verb_key
from dragoman.read.grammar.tree import children


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
