"""The object two verbs share: "arms and trains the Front" arms the Front, too."""

from functools import lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import is_infinitive, is_passive, lemma
from dragoman.read.grammar.tree import children

DONE_TO = load_traits().deeds.done_to
FORMS = {"VBN": "VBD", "VBP": "VB"}


def sharing(verb: Token) -> Token | None:
    """The next verb of a list, whose object a verb without one has as well; None where it has none of its own.

    Only verbs that need an object share one: who "fled and joined the rebels" fled nobody. Two gerunds are one deed as
    a rule ("by arming and training the Front").
    """
    beside = _next_of_list(verb)
    if beside is None or lemma(verb) not in _transitive():
        return None
    joined = beside.dep_ == "conj" and beside.head.i == verb.i and beside.pos_ == "VERB"
    alike = FORMS.get(beside.tag_, beside.tag_) == FORMS.get(verb.tag_, verb.tag_)
    if (
        not joined
        or not alike
        or verb.tag_ == "VBG"
        or is_passive(verb)
        or is_infinitive(verb) != is_infinitive(beside)
    ):
        return None
    return beside if all(c.i < verb.i or c.dep_ in {"cc", "conj", "punct"} for c in children(verb)) else None


def _next_of_list(verb: Token) -> Token | None:
    """The verb right behind "and" or "or", or behind a comma where that goes on to one ("armed, fed or paid X")."""
    if verb.i + 2 >= len(verb.doc):
        return None
    joining, beside = verb.nbor(1), verb.nbor(2)
    if beside.pos_ == "ADV" and beside.head.i == beside.i + 1:
        beside = beside.head
    listed = joining.text == "," and sharing(beside) is not None
    return beside if joining.lower_ in {"and", "or"} or listed else None


def beside_passive(verb: Token) -> Token | None:
    """The participle right behind "and" whose "by" a passive shares ("was armed and trained by X"); else None."""
    if verb.tag_ != "VBN" or verb.i + 2 >= len(verb.doc) or verb.nbor(1).lower_ != "and":
        return None
    beside = verb.nbor(2)
    joined = beside.dep_ == "conj" and beside.head.i == verb.i and beside.tag_ == "VBN"
    return beside if joined and any(c.dep_ == "agent" for c in children(beside)) else None


@lru_cache(maxsize=1)
def _transitive() -> frozenset[str]:
    """Single verbs that the lists of deeds and ties know by their object first, and seldom without one."""
    words = load_lexicon()
    deeds = (
        v
        for sense in words.events.sense
        if sense.type in DONE_TO and sense.target[:1] == ("dobj",)
        for v in sense.verbs
    )
    ties = (v for tie in words.ties.tie if tie.target[:1] == ("dobj",) for v in tie.verbs)
    return frozenset(v for v in (*deeds, *ties) if " " not in v) - words.events.mood["alone"]
