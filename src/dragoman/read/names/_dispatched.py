"""A noun for those who bear arms -> who sends them, by a clause behind it: "the brigade it sent", "troops X sent"."""

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_verbs

MOVING = load_traits().deeds.moving
# How many words behind a noun the verb of what is told of it stands at the most.
SOON = 7
# Tags of "which" and "who": as subject of such a clause they stand for the noun, which sends nobody to itself.
RELATIVES = frozenset({"WDT", "WP"})


def dispatchers(noun: Token) -> list[Token]:
    """The subjects of the clauses by which somebody is said to have sent a noun; [] where nothing tells."""
    clauses = [c for c in noun.rights if c.dep_ in {"relcl", "acl"} and c.i - noun.i <= SOON]
    sending = [c for c in clauses if lemma(c) in deed_verbs(MOVING) and not _sends_another(c)]
    return [c for clause in sending for c in clause.lefts if c.dep_ == "nsubj" and c.tag_ not in RELATIVES]


def _sends_another(clause: Token) -> bool:
    return any(c.dep_ == "dobj" and c.i > clause.i for c in children(clause))
