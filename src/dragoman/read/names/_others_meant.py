"""Clauses in which a pronoun means another than the nearest owner or subject: what X is accused or relied on to do."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.syntax import conjuncts, is_infinitive, lemma


def charges(noun: Token, clause: Token) -> bool:
    """Whether a clause tells what somebody charges another with: "X's accusation that it …" is not about X."""
    content = clause.dep_ in {"acl", "ccomp", "relcl"} and any(c.lower_ == "that" for c in clause.lefts)
    return content and lemma(noun) in load_lexicon().events.mood["charges"]


def relied_on(verb: Token) -> list[Token]:
    """Who is to do what an infinitive tells after "relies on X to": the nearest before it."""
    above = verb.head
    if verb.dep_ != "xcomp" or not is_infinitive(verb) or lemma(above) not in load_lexicon().control.called:
        return []
    named = [c for p in above.rights if p.dep_ == "prep" and p.i < verb.i for c in p.rights if c.dep_ == "pobj"]
    return conjuncts(named[-1]) if named else []
