"""Nouns that open a sentence, taken for names or verbs -> nouns: "Airstrikes by X killed nine", "Shelling of X …"."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.read.words.labels import SUBJECTS, VERBAL
from dragoman.read.words.lemmas import mend_lemma
from dragoman.read.words.turn_labels import TURN_LETTERS

VIOLENT = load_traits().deeds.violent
# What is done to a place or a people by whoever does it.
HITTING = load_traits().deeds.done_to
# What follows a noun for a deed, and no gerund that has an object.
AFTER = frozenset({"of", "by", "on", "in", "near", "against", "between"})


def mend_openers(words: Sequence[Token]) -> None:
    """Let the word for a harm or a thing that opens a sentence be a noun, and the letter before a turn be nobody."""
    for word in words:
        if word.is_sent_start and word.text in TURN_LETTERS and word.i + 1 < len(word.doc) and word.nbor(1).text == ":":
            _part_letter(word)
        if word.tag_ == "VBZ" and word.dep_ == "nsubj" and any(c.dep_ == "compound" for c in word.lefts):
            # "Ceasefire talks between X and Y collapsed."
            word.pos_, word.tag_ = "NOUN", "NNS"
        _act_on_name(word)
        noun = _noun_in(word)
        if noun is not None:
            plural = noun != word.lower_
            word.pos_, word.tag_, word.lemma_ = "NOUN", "NNS" if plural else "NN", noun
            word.dep_ = "nsubj" if word.dep_ == "csubj" else word.dep_


def _part_letter(letter: Token) -> None:
    """Hang the letter before a turn loosely on what is said in it; a question is no clause on the letter."""
    clause = next((c for c in letter.rights if c.dep_ in {"relcl", "acl"}), None)
    if clause is not None and letter.head.i == letter.i:
        clause.head, clause.dep_ = clause, "ROOT"
        for child in [c for c in letter.children if c.i != clause.i]:
            child.head = clause
        letter.head = clause
    if letter.head.i != letter.i:
        letter.dep_ = "dep"


def _act_on_name(word: Token) -> None:
    """Let a verb in "-ing" that a parse takes for the first part of a name act on it: "Closing Pell will not help"."""
    name = word.head
    opening = word.is_sent_start and word.dep_ == "compound" and word.text.endswith("ing") and word.tag_ == "NNP"
    if not opening or name.left_edge.i != word.i or name.dep_ != "nsubj" or name.head.pos_ not in VERBAL:
        return
    verb = mend_lemma(word.lower_.removesuffix("ing"), word.lower_)
    if verb in deed_verbs(HITTING) and name.lower_ not in load_roles().forms:
        above = name.head
        word.head, word.dep_, word.pos_, word.tag_, word.lemma_ = above, "csubj", "VERB", "VBG", verb
        name.head, name.dep_ = word, "dobj"


def _noun_in(word: Token) -> str | None:
    """The noun for a harm or, in the plural, a thing that a subject with a capital is; None for others and names."""
    if not word.is_sent_start or word.dep_ not in {*SUBJECTS, "csubj"} or word.i + 1 >= len(word.doc):
        return None
    after = word.nbor(1)
    gerund = word.tag_ == "VBG" and after.lower_ in AFTER
    if not (gerund or (word.pos_ == "PROPN" and not after.text[0].isupper())):
        return None
    found = (form for form in (word.lower_, word.lower_.removesuffix("s")) if form in deed_nouns(VIOLENT))
    thing = word.lower_.removesuffix("s") if word.tag_ == "NNPS" else ""
    return next(found, thing if thing in _things() else None)


@cache
def _things() -> frozenset[str]:
    """Nouns of what deeds are done with or to ("rockets were sent")."""
    return frozenset(noun for sense in load_lexicon().events.sense for noun in sense.objects)
