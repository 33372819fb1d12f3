"""Words for who pays for a thing, or gains by it -> links: at the expense of X, to the benefit of X."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, Sign, end_of, is_actor
from dragoman.read.causes.things import tells_of_change
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.deltas import is_good
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import conjuncts, is_passive, lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.status.denied import is_denied
from dragoman.read.words.labels import VERBAL
from dragoman.records import Phrase

# What the words listed under a name say of who bears it; None where that hangs on what it is.
SIGNS: tuple[tuple[str, Sign], ...] = (("against", -1), ("paid", None), ("towards", 1))


@lru_cache(maxsize=4)
def index_costs(words: CauseWords) -> dict[str, Sign]:
    """The signs by the words that tell of a cost or a gain."""
    return {text: sign for name, sign in SIGNS for text in words.borne[name]}


@lru_cache(maxsize=4)
def cost_nouns(words: CauseWords) -> frozenset[str]:
    """Nouns that such words are made of: a sentence without one of them has none."""
    return frozenset(text.split()[-2] for text in index_costs(words))


def cost_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of a sentence from what is won to what pays for it, and from what is done to who gains by it."""
    yield from _priced_links(scene, number)
    yield from _price_links(scene, number)
    nouns = cost_nouns(scene.ontology.lexicon.causes)
    for noun in scene.parsed.words[number]:
        if noun.lower_ not in nouns or noun.dep_ != "pobj" or noun.head.head.pos_ not in VERBAL:
            continue
        words = " ".join(t.lower_ for t in noun.doc[noun.head.i : noun.i + 2])
        listed = index_costs(scene.ontology.lexicon.causes)
        for told in (words, f"{lemma(noun.head.head)} {words}"):
            if told in listed:
                yield from _borne(scene, number, noun, listed[told])


def _priced_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “X cannot do Y without losing Z”: to do Y would cost Z, so that not to do it leaves Z as it is."""
    for without in (t for t in scene.parsed.words[number] if t.lower_ == "without" and t.head.pos_ in VERBAL):
        verb = without.head
        able = any(c.dep_ == "aux" and c.lower_ in {"can", "ca", "could"} for c in children(verb))
        for deed in (c for c in children(without) if c.dep_ == "pcomp" and able and is_denied(verb)):
            effect = clause_end(scene, number, deed)
            if effect.delta == -1 or lemma(deed) in scene.ontology.lexicon.causes.lower:
                cause = clause_end(scene, number, verb, frozenset({without.i}))
                yield Linked(cause, effect, -1, "causal", (without,), "clause.without")


def _price_links(scene: Scene, number: int) -> Iterator[Linked]:
    """Read “The price of X is Y”: Y comes with X; what goods cost is no such price."""
    names = scene.ontology.lexicon.causes.prices
    for noun in (t for t in scene.parsed.words[number] if t.dep_ == "nsubj" and lemma(t) in names):
        if lemma(noun.head) != "be" or noun.tag_ != "NN" or is_denied(noun.head):
            continue
        won = [s.token for s in preposition_slots(noun) if s.name in {"of", "for"}]
        won += [c for prep in children(noun) if prep.lower_ == "of" for c in children(prep) if c.dep_ == "pcomp"]
        paid = [each for c in noun.head.rights if c.dep_ == "attr" and c.pos_ == "NOUN" for each in conjuncts(c)]
        # The cost of living is an amount of its own.
        won = [t for t in won if not scene.ontology.word_senses(f"{lemma(noun)} of {t.lower_}")]
        for cause in (t for t in won if _may_be_won(scene, number, t)):
            for effect in (end_of(scene, number, t) for t in paid if not _is_counted(t)):
                if tells_of_change(scene, effect):
                    yield Linked(end_of(scene, number, cause), effect, 1, "causal", (noun,), "noun.price")


def _may_be_won(scene: Scene, number: int, token: Token) -> bool:
    """Whether what has a price comes to pass, or is a thing told of before ("that road"), and nothing sold."""
    pointed = any(c.lower_ in {"this", "that"} for c in token.lefts)
    return not is_actor(scene, number, token) and (pointed or tells_of_change(scene, end_of(scene, number, token)))


def _is_counted(noun: Token) -> bool:
    """Whether a noun is a bare number or has one ("3 million crowns")."""
    return noun.like_num or any(c.like_num or c.pos_ in {"NUM", "SYM"} for c in noun.lefts)


def _way_of(scene: Scene, bearer: Token, end: Phrase, sign: Sign) -> Sign:
    """Which way a bearer is moved: of what is paid, less of a good, more of an ill, unknown of other things."""
    good = is_good(scene, bearer)
    if sign is not None or good is None:
        return sign
    return -1 if good == (end.delta != -1) else 1


def _borne(scene: Scene, number: int, noun: Token, sign: Sign) -> Iterator[Linked]:
    """The links from what a clause tells, or from its subject where it only comes about, to those who bear it."""
    verb = noun.head.head
    bearers = [each for c in children(noun) if c.lower_ == "of" for p in children(c) for each in conjuncts(p)]
    for bearer in (t for t in bearers if not _pays(scene, number, verb, t, sign)):
        for cause in _won(scene, number, verb, noun.head):
            end = end_of(scene, number, bearer)
            told = 0 if is_denied(verb) else _way_of(scene, bearer, end, sign)
            yield Linked(cause, end, told, "causal", (noun,), "noun.borne")


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
    return _is_counted(bearer) or (somebody and sign != 1 and done)
