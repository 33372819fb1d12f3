"""Nouns -> what they hand their meaning to: signs of X, room to V, damage to X, and fears that are meant themselves."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.crowds import is_walkout
from dragoman.read.senses.current import is_current

# Prepositions behind which stands what is felt, what is strained, and what any other noun is of.
FELT_ABOUT = frozenset({"of", "about", "over", "for"})
STRAINED_ABOUT = frozenset({"regarding", "about", "around", "concerning"})
OF_WHAT = frozenset({"of", "in"})


def governed(scene: Scene, noun: Token) -> Token | None:
    """What a noun hands over to: its "of" object, or for a decision or an effort its infinitive."""
    words = scene.ontology.lexicon.causes
    if lemma(noun) in words.leeway:
        return left_to_do(noun)
    names = _handing_over(words, lemma(noun))
    for child in children(noun):
        if lemma(noun) in words.handing and child.dep_ == "acl" and child.tag_ == "VB":
            return child
    for child in children(noun):
        if child.dep_ in {"prep", "acl"} and child.lower_ in names:
            for inner in children(child):
                if inner.lower_ in DATE_WORDS:
                    continue
                named = inner.pos_ == "NOUN" or inner.tag_ == "VBG" or lemma(inner) in words.handing
                if inner.dep_ in {"pobj", "pcomp", "dobj"} and named:
                    return _narrowed(scene, noun, inner)
    return None


def _handing_over(words: CauseWords, name: str) -> frozenset[str]:
    """The prepositions behind which stands what a noun hands over to."""
    told = (words.feeling, FELT_ABOUT), (words.straining, STRAINED_ABOUT), (words.harming, frozenset({"to"}))
    return next((names for listed, names in told if name in listed), OF_WHAT)


def left_to_do(noun: Token) -> Token | None:
    """The infinitive right behind a noun, wherever a parse hung it ("room to negotiate"); None without one."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    found = len(behind) > 1 and behind[0].lower_ == "to" and behind[1].tag_ == "VB"
    return behind[1] if found else None


def _narrowed(scene: Scene, noun: Token, inner: Token) -> Token:
    """What a noun of going governs: of "the loss of grazing land" the land, even where a parser reads a deed."""
    beside = [c for c in children(inner) if c.dep_ == "dobj" and c.i == inner.i + 1 and c.tag_ in {"NN", "NNS"}]
    going = lemma(noun) in scene.ontology.lexicon.causes.going
    return beside[0] if going and inner.tag_ == "VBG" and beside else inner


def is_felt(scene: Scene, noun: Token) -> bool:
    """Whether a fear moves another thing, so that it is meant and not what is feared ("fears of war cut investment").

    What raises a fear is told to raise what is feared.
    """
    if lemma(noun) not in scene.ontology.lexicon.causes.feeling or not scene.ontology.word_senses(lemma(noun)):
        return False
    prep = noun.head if noun.dep_ == "pobj" else None
    if prep is None:
        return noun.dep_ == "nsubj" and noun.head.pos_ == "VERB" and noun.i < noun.head.i
    reason = prep.lower_ == "of" and prep.i > 0 and prep.nbor(-1).lower_ in {"because", "out"}
    return prep.dep_ == "agent" or prep.lower_ in {"amid", "because", "on", "over"} or reason


def named_otherwise(scene: Scene, noun: Token) -> str | None:
    """What a noun is looked up as that means another thing than alone ("room to trade"); None for any other."""
    if lemma(noun) == "strike" and noun.pos_ == "NOUN" and is_walkout(scene, noun):
        return "strike action"
    if is_current(scene, noun):
        return "electricity"
    deed = left_to_do(noun) if lemma(noun) in scene.ontology.lexicon.causes.room else None
    return None if deed is None else f"{lemma(noun)} to {lemma(deed)}"
