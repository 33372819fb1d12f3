"""A clause -> whether words above it say that it is not so, whatever its own words say."""

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read.grammar.tree import children
from dragoman.read.status.status import signs_of
from dragoman.read.words.labels import ANY_SUBJECT, FINITE

# How a verb hangs on another of the same clause.
WITHIN = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})


def is_denied_above(verb: Token, ontology: Ontology) -> bool:
    """Whether words outside a clause say that it is not so ("they deny that it fell"); its own "not" says nothing."""
    content = _content_around(verb)
    if content is None:
        return False
    flips = [sign.token for sign in signs_of(verb, ontology) if sign.flips]
    return sum(t.i < content.left_edge.i for t in flips) % 2 == 1


def _content_around(verb: Token) -> Token | None:
    """The verb of the finite clause below another word that a verb stands in; None in other clauses."""
    while verb.dep_ in WITHIN:
        verb = verb.head
    if verb.dep_ not in {"ccomp", "acl"} or not any(c.dep_ in ANY_SUBJECT for c in children(verb)):
        return None
    return verb if any(t.tag_ in FINITE for t in (verb, *children(verb))) else None
