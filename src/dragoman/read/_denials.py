"""A clause -> whether it is denied by its own words, and whether words above it say that it is not so."""

from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read._signs import find_signs
from dragoman.read._tree import children
from dragoman.read.labels import ANY_SUBJECT, FINITE

# How a verb hangs on another of the same clause.
WITHIN = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})


class Denial(NamedTuple):
    """own: denied itself ("did not fall", "failed to fall"). above: so said from above ("they deny that it fell")."""

    own: bool
    above: bool


def denial_of(verb: Token, ontology: Ontology) -> Denial:
    """Which words deny a clause; two that do so from one place leave it as it was."""
    flips = [sign.token for sign in dict.fromkeys(find_signs(verb, ontology, 0)) if sign.flips]
    content = _content_around(verb) if flips else None
    above = sum(t.i < content.left_edge.i for t in flips) if content is not None else 0
    return Denial((len(flips) - above) % 2 == 1, above % 2 == 1)


def _content_around(verb: Token) -> Token | None:
    """The verb of the finite clause below another word that a verb stands in; None in other clauses."""
    while verb.dep_ in WITHIN:
        verb = verb.head
    if verb.dep_ not in {"ccomp", "acl"} or not any(c.dep_ in ANY_SUBJECT for c in children(verb)):
        return None
    return verb if any(t.tag_ in FINITE for t in (verb, *children(verb))) else None
