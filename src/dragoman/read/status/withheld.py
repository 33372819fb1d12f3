"""Verbs of denying and refusing -> from whom something is withheld; a mere denial withholds nothing from anybody."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.syntax import is_passive, lemma, preposition_slots
from dragoman.read.grammar.tree import children


def withheld_from(verb: Token) -> list[Token]:
    """Heads of those whom a verb denies a thing ("denied X aid", "denied aid to X", "X was denied aid"), else []."""
    if lemma(verb) not in load_lexicon().control.withholding or _tells(verb):
        return []
    things = [c for c in children(verb) if c.dep_ == "dobj" and c.i > verb.i]
    if is_passive(verb):
        return [t for t in objects(verb) if t not in things] if things else _below_to(verb)
    return [each for thing in things[:1] for each in _beside(verb, thing)] or _before_bare(verb)


def is_withheld(thing: Token) -> bool:
    """Whether a noun is of those that are granted or withheld and never said to be untrue: "access", "a visa"."""
    return lemma(thing) in load_lexicon().control.withheld


def _tells(verb: Token) -> bool:
    """Whether a verb has a clause for what it denies, or a gerund that a parser took for part of a noun."""
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_.endswith("ing") and verb.nbor().dep_ in {"amod", "compound"}:
        return True
    told = (c for c in children(verb) if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i)
    return any(c.tag_ not in {"VB", "VBP"} or any(c.rights) for c in told)


def _beside(verb: Token, thing: Token) -> list[Token]:
    """Whom an object is kept from: a first object, one that a parser joined to the thing, or who stands under "to"."""
    first = [c for c in children(verb) if c.dep_ == "dative" and c.i < thing.i]
    joined = [] if first else _joined(thing)
    status = load_lexicon().status
    if first or joined or lemma(thing) in status.partaking | status.sayings:
        return first or joined
    return _below_to(verb) or (_below_to(thing) if is_withheld(thing) else [])


def _joined(thing: Token) -> list[Token]:
    """The first object that a parser took for a part of the second: "denied Gaza food", "denied the rebels arms"."""
    last = next((c for c in reversed([*thing.lefts]) if c.dep_ == "compound"), None)
    if last is None or last.i != thing.i - 1:
        return []
    return [last] if last.tag_ == "NNS" or is_withheld(thing) else []


def _below_to(word: Token) -> list[Token]:
    return [slot.token for slot in preposition_slots(word) if slot.name == "to" and slot.token.i > word.i]


def _before_bare(verb: Token) -> list[Token]:
    """The first object where a parser took the second for a verb: "denied the rebels help"."""
    bare = [c for c in verb.rights if c.dep_ == "ccomp" and c.tag_ in {"VB", "VBP"} and not any(c.rights)]
    return [s for c in bare[:1] for s in c.lefts if s.dep_ == "nsubj"]
