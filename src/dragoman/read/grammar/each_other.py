"""What several do or say to each other: "accused each other of a raid" leaves open who raided anybody."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import VERBAL

# Subjects that are one of several, whose "the other" is each of them.
ONE_OF = frozenset({"each", "both", "either"})
MAX_CLIMB = 4


def says_each_other(tokens: Iterable[Token]) -> bool:
    """Whether an object is "each other" or "one another", or "the other" of what each does."""
    return any(is_each_other(token) or _is_by_each(token) for token in tokens)


def is_each_other(token: Token) -> bool:
    """Whether a word ends "each other" or opens "one another", which name nobody besides the subject."""
    return (
        (token.lower_ == "other" and any(c.lower_ == "each" for c in children(token)))
        or (token.lower_ == "another" and token.i > 0 and token.nbor(-1).lower_ == "one")
        or (token.lower_ == "one" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "another")
    )


def is_mutual_charge(preposition: Token) -> bool:
    """Whether what stands below a preposition is what several charge each other with ("traded accusations of …")."""
    head = preposition.head
    if head.pos_ in VERBAL:
        return says_each_other(c for c in children(head) if c.dep_ == "dobj")
    mutual = load_lexicon().events.mood["mutual"]
    return says_each_other([head]) or (head.dep_ == "dobj" and head.head.lemma_.lower() in mutual)


def is_charged_mutually(deed: Token) -> bool:
    """Whether a deed is told of only as what several charge each other with, so that nobody named is known to do it."""
    token = deed
    for _ in range(MAX_CLIMB):
        if token.dep_ == "prep" and is_mutual_charge(token):
            return True
        if token.dep_ not in {"pobj", "pcomp", "prep", "dobj", "xcomp", "conj"}:
            return False
        token = token.head
    return False


def _is_by_each(other: Token) -> bool:
    """Whether "the other" is the object of what "each" does, or "both sides" do."""
    doing = [c for c in other.head.lefts if c.dep_ == "nsubj"] if other.lower_ == "other" else []
    told = {t.lower_ for c in doing for t in (c, *c.lefts)}
    return other.dep_ == "dobj" and any(c.lower_ == "the" for c in other.lefts) and not ONE_OF.isdisjoint(told)
