"""Words for who pays for a thing, or gains by it -> links: at the expense of X, to the benefit of X."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.read._tree import children
from dragoman.read.arguments import subjects
from dragoman.read.causal_links import Linked, Sign, end_of, is_actor, is_denied
from dragoman.read.ends import clause_end
from dragoman.read.labels import VERBAL
from dragoman.read.scene import Scene
from dragoman.read.syntax import conjuncts, is_passive, lemma
from dragoman.records import Phrase

SIGNS: tuple[tuple[str, Sign], ...] = (("against", -1), ("towards", 1))
# Nouns that such words are made of: a sentence without one of them has none.
KEYS = frozenset({"price", "cost", "expense", "detriment", "disadvantage", "benefit", "advantage", "profit", "hands"})


def cost_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of a sentence from what is won to what pays for it, and from what is done to who gains by it."""
    for noun in scene.parsed.words[number]:
        if noun.lower_ not in KEYS or noun.dep_ != "pobj" or noun.head.head.pos_ not in VERBAL:
            continue
        sign = _sign(scene, noun)
        if sign is not None:
            yield from _borne(scene, number, noun, sign)


def _sign(scene: Scene, noun: Token) -> Sign:
    """Which way the words around a noun say that things go; None for other words."""
    words = " ".join(t.lower_ for t in noun.doc[noun.head.i : noun.i + 2])
    told, borne = {words, f"{lemma(noun.head.head)} {words}"}, scene.ontology.lexicon.causes.borne
    return next((sign for name, sign in SIGNS if not told.isdisjoint(borne[name])), None)


def _borne(scene: Scene, number: int, noun: Token, sign: Sign) -> Iterator[Linked]:
    """The links from what a clause tells, or from its subject where it only comes about, to those who bear it."""
    verb = noun.head.head
    told: Sign = 0 if is_denied(verb) else sign
    bearers = [each for c in children(noun) if c.lower_ == "of" for p in children(c) for each in conjuncts(p)]
    for bearer in (t for t in bearers if not _pays(scene, number, verb, t, sign)):
        for cause in _won(scene, number, verb, noun.head):
            yield Linked(cause, end_of(scene, number, bearer), told, "causal", (noun,), "noun.borne")


def _won(scene: Scene, number: int, verb: Token, prep: Token) -> list[Phrase]:
    """What comes about at a cost: the subject of a verb that says no more than that, else what its clause tells."""
    things = [t for t in subjects(verb) if not is_actor(scene, number, t)]
    if things and lemma(verb) in scene.ontology.lexicon.causes.borne["only"]:
        return [end_of(scene, number, t) for t in things]
    return [clause_end(scene, number, verb, frozenset({prep.i}))]


def _pays(scene: Scene, number: int, verb: Token, bearer: Token, sign: Sign) -> bool:
    """Whether a bearer only pays the bill, or is a bare sum ("built at the expense of the council", "of 3 million")."""
    somebody = is_actor(scene, number, bearer)
    done = is_passive(verb) or any(c.dep_ == "dobj" for c in verb.rights)
    sum_ = bearer.like_num or any(c.like_num or c.pos_ in {"NUM", "SYM"} for c in bearer.lefts)
    return sum_ or (somebody and sign == -1 and done)
