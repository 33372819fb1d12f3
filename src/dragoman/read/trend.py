"""A word in its clause -> trend, strength words and spheres of what it names."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology._lexicon import TieWords
from dragoman.read.syntax import conjuncts, lemma, verb_key
from dragoman.records.claim import Trend

SPHERES = {
    "political": "political",
    "economic": "economic",
    "commercial": "economic",
    "trade": "economic",
    "financial": "economic",
    "military": "security",
    "security": "security",
    "defence": "security",
    "defense": "security",
    "regional": "regional",
    "ideological": "political",
    "diplomatic": "political",
    "cultural": "social",
    "religious": "social",
    "social": "social",
    "energy": "economic",
}
TRENDS: tuple[Trend, ...] = ("falling", "rising", "steady")


def trend_of(token: Token, words: TieWords) -> Trend | None:
    """How what a word names is said to move; the nearest word decides; None where nothing says so."""
    for near in _bearing(token):
        names = {lemma(near), near.lower_, *(verb_key(near) if near.pos_ == "VERB" else ())}
        for trend in TRENDS:
            if names & words.trend[trend]:
                return trend
    return None


def _bearing(token: Token) -> Iterator[Token]:
    """The words that may say how a thing moves, nearest first."""
    yield token
    yield from (c for c in token.children if c.dep_ in {"amod", "advmod", "acl", "oprd", "acomp"})
    head = token.head
    if token.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "xcomp"}:
        yield head
        yield from (c for c in head.children if c.dep_ in {"advmod", "acomp", "oprd"})
    elif token.dep_ == "pobj" and head.head.pos_ in {"NOUN", "VERB"}:
        yield head.head
    if token.dep_ in {"advcl", "acl"} and token.tag_ == "VBN":
        yield head


def strength_of(token: Token, words: TieWords) -> tuple[str, ...]:
    """The words that say how strong a tie is, in order."""
    return tuple(near.text for near in _bearing(token) if lemma(near) in words.strength["words"])


def spheres_of(token: Token) -> tuple[str, ...]:
    """The spheres named beside a word ("political and military"), in order of their first naming."""
    named: dict[str, None] = {}
    for child in token.children:
        if child.dep_ in {"amod", "compound"}:
            for each in conjuncts(child):
                if lemma(each) in SPHERES:
                    named.setdefault(SPHERES[lemma(each)])
        elif child.dep_ == "prep" and child.lower_ in {"in", "across"}:
            for each in child.subtree:
                if lemma(each) in SPHERES and any(lemma(t) in {"sphere", "field", "area"} for t in child.subtree):
                    named.setdefault(SPHERES[lemma(each)])
    return tuple(named)
