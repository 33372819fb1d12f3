"""Whether a noun behind a comma takes up what was said: "…, a charge that X denied"."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.gaps import object_gap, set_off
from dragoman.read.grammar.syntax import lemma

# How a parse hangs such a noun on what stands before it.
BESIDE = frozenset({"appos", "npadvmod", "oprd", "attr", "ccomp", "dep"})
SAYINGS = load_lexicon().status.sayings
# What may be taken up: what was said, and what was done.
TAKEN_UP = SAYINGS | load_lexicon().events.mood["acts"]


def is_comment(noun: Token) -> bool:
    """Whether a noun behind a comma takes up what was said, for others to answer it: "…, a step that X condemned".

    It is whoever reports the words that tells so.
    """
    if noun.pos_ != "NOUN" or not (noun.dep_ in BESIDE or _is_second(noun)) or not set_off(noun):
        return False
    known = any(c.dep_ == "det" and c.lower_ not in {"a", "an"} for c in noun.lefts)
    return not known and lemma(noun) in TAKEN_UP and _is_answered(noun)


def takes_up(verb: Token) -> bool:
    """Whether a parse has a verb above what its object takes up ("X accused Y of arming Z, a charge Y denies")."""
    return any(c.dep_ == "dobj" and c.pos_ == "NOUN" and lemma(c) in TAKEN_UP and set_off(c) for c in verb.lefts)


def is_retold(noun: Token) -> bool:
    """Whether such a noun only says again of what kind the saying before it was, and tells no deed of its own."""
    return lemma(noun) in SAYINGS and is_comment(noun)


def _is_second(noun: Token) -> bool:
    """Whether a parse has a noun for one object more of a verb."""
    return noun.dep_ == "dobj" and any(c.dep_ == "dobj" and c.i < noun.i for c in noun.head.rights)


def _is_answered(noun: Token) -> bool:
    """Whether a clause tells what others do with what a noun stands for ("that X dismissed", "denied by X")."""
    clauses = [c for c in noun.rights if c.dep_ == "relcl"]
    if any(c.dep_ == "acl" and any(g.dep_ == "agent" for g in c.rights) for c in noun.rights):
        return True
    opened = any(t.tag_ == "WDT" for c in clauses for prep in c.lefts if prep.dep_ == "prep" for t in prep.rights)
    return opened or any(map(object_gap, clauses))
