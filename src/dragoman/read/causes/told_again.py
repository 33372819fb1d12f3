"""A clause that stands for one told before ("if it does", "should this happen") -> the end that one names."""

import msgspec
from spacy.tokens import Token

from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.sequels import told_in
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_negated, lemma
from dragoman.read.grammar.tree import children, opens_sentence
from dragoman.read.words.labels import PLURAL, SUBJECTS, VERBAL
from dragoman.records import Phrase

# Pronouns for what was told before, by the number of the noun they go back to; "this" may be for a whole clause.
ONE = frozenset({"it"})
SEVERAL = frozenset({"they"})
WHOLE = frozenset({"this", "that", "it"})
# What a clause with such a subject may hold beside it, where it says nothing of its own.
BARE = frozenset({"mark", "aux", "neg", "advmod", "punct", *SUBJECTS})
DENYING = frozenset({"not", "n't", "n’t"})


def stands_in(verb: Token) -> bool:
    """Whether a clause says nothing but that something told before is so ("it does", "they do", "this happens")."""
    if lemma(verb) not in {"do", "happen"} or any(c.dep_ not in BARE for c in children(verb)):
        return False
    pronouns = WHOLE if lemma(verb) == "happen" else ONE | SEVERAL
    return any(c.dep_ in SUBJECTS and c.lower_ in pronouns for c in children(verb))


def told_again(scene: Scene, number: int, verb: Token, own: Phrase) -> Phrase | None:
    """The end of the clause that another stands for; None where that one is denied, or nothing fitting was told.

    own: the end its own words name.
    """
    told = _before(scene, number, verb)
    if told is None or _has_not(verb) or not _fits(verb, told[1]):
        return None
    earlier = clause_end(scene, *told)
    return msgspec.structs.replace(earlier, anchor=own.anchor, antecedent=earlier.anchor, definite=True)


def _before(scene: Scene, number: int, verb: Token) -> tuple[int, Token] | None:
    """The clause that the one above is joined to, else what the sentence before told."""
    main = verb.head
    if main.dep_ == "conj" and main.head.pos_ in VERBAL and main.head.i < verb.i:
        return number, main.head
    return told_in(scene, number - 1) if opens_sentence(verb.left_edge) else None


def _fits(verb: Token, told: Token) -> bool:
    """Whether a clause told before has a subject of the number of "it" or "they", and is not denied."""
    subjects = [c for c in children(told) if c.dep_ in SUBJECTS]
    if not subjects or _has_not(told):
        return False
    several = any(c.lower_ in SEVERAL for c in children(verb))
    return lemma(verb) == "happen" or several == (subjects[0].tag_ in PLURAL)


def _has_not(verb: Token) -> bool:
    """Whether a "not" stands with a verb, or right after it, wherever the parser hung it."""
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return following in DENYING or is_negated(verb)
