"""Sentences in which a parse sees no verb, since it took one for something else: "Tarsk exports salt to Kerrin"."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.rare_verbs import load_rare_verbs
from dragoman.ontology.verb_forms import regular_forms
from dragoman.read.words.labels import NARROWING, SUBJECTS, VERBAL
from dragoman.read.words.lemmas import listed_verbs, mend_lemma

# What may stand right behind a verb and begin its object.
OPENING = frozenset({"NN", "NNS", "NNP", "JJ", "DT", "PRP$", "CD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# What a verb in the past is taken for before its object.
PAST = frozenset({"VBN", "JJ"})


def mend_verbless(words: Sequence[Token]) -> None:
    """Let a noun or an adjective that may be a verb be one, between two nouns of a sentence without any verb.

    A sentence ends with a stop; lines without one may be headings.
    """
    for sentence in sentences_of(words):
        if sentence[-1].text == "." and not any(t.pos_ in VERBAL for t in sentence):
            _wake_verb(sentence)
        if sentence[-1].text == ".":
            _wake_cause(sentence)


def sentences_of(words: Sequence[Token]) -> list[Sequence[Token]]:
    """The words of each sentence of a text."""
    starts = [word.i for word in words if word.i == 0 or word.is_sent_start]
    return [words[start:end] for start, end in pairwise([*starts, len(words)])]


def root_of(sentence: Sequence[Token]) -> Token:
    """The word at the top of a sentence; its first where none is."""
    return next((t for t in sentence if t.head.i == t.i), sentence[0])


def _wake_verb(sentence: Sequence[Token]) -> None:
    """Make the first word that may be the verb between two nouns that verb, or the one that has a subject already."""
    root = root_of(sentence)
    if root.tag_ == "NNS" and root.lemma_ in listed_verbs() and any(c.dep_ in SUBJECTS for c in root.lefts):
        root.pos_, root.tag_ = "VERB", "VBZ"
        return
    for noun, verb, after in zip(sentence, sentence[1:], sentence[2:], strict=False):
        tag = _verb_tag(noun, verb, root) if after.tag_ in OPENING else None
        if tag is not None:
            _hang(noun, verb, root if tag == "VBZ" else _topmost(verb))
            verb.tag_ = tag
            return


def _verb_tag(noun: Token, verb: Token, root: Token) -> str | None:
    """The tag of a word as the verb of the noun before it, None where it is none.

    A plural behind a name, a bare noun behind a plural ("exports fuel growth"), a past behind any ("angered traders").
    """
    if noun.tag_ == "NNP" and verb.tag_ == "NNS" and verb.lemma_ in listed_verbs():
        return "VBZ" if verb.i < root.i else None
    if noun.tag_ == "NNS" and verb.tag_ == "NN" and verb.dep_ == "compound":
        return "VBP" if verb.lower_ in _causing() else None
    past = noun.tag_ in NOUNS and verb.tag_ in PAST and verb.dep_ == "amod"
    return "VBD" if past and verb.head.i > verb.i and past_of(verb.lower_) else None


@cache
def _causing() -> frozenset[str]:
    """Verbs by which one thing brings about another; others behind a plural narrow a third noun ("arms control")."""
    causes = load_lexicon().causes
    return frozenset((*causes.raise_, *causes.lower, *causes.waking))


def past_of(form: str) -> str | None:
    """The verb whose regular past a word may be, of those that texts tell of events, ties and causes by ("angered")."""
    lemma = mend_lemma("", form)
    return lemma if lemma in listed_verbs() else _rare_pasts().get(form)


@cache
def _rare_pasts() -> Mapping[str, str]:
    """Every rare verb that is nothing else, by its past."""
    lemmas = {form.lemma for form in load_rare_verbs().forms.values()}
    return {past: lemma for lemma in lemmas for _, _, past, _ in (regular_forms(lemma),)}


def _topmost(word: Token) -> Token:
    """The noun that a word stands before as part of its name."""
    while word.dep_ in {"amod", "compound"} and word.head.i > word.i:
        word = word.head
    return word


def _wake_cause(sentence: Sequence[Token]) -> None:
    """Make a verb of cause between two nouns the verb of a sentence that a noun heads ("Debt fuels anger")."""
    waking = load_lexicon().causes.waking
    for name, verb, after in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if name.tag_ not in {"NN", "NNP"} or verb.tag_ not in {"NNS", "VBZ"} or verb.lemma_.lower() not in waking:
            continue
        thing = verb.head
        heads = thing.dep_ == "ROOT" and thing.i > verb.i and after.tag_ in {*OPENING, "VBG"}
        if heads and verb.dep_ in {"compound", "nsubj"} and name.dep_ in {"compound", "amod"}:
            if thing.tag_ == "VBG":
                thing.pos_, thing.tag_ = "NOUN", "NN"
            if thing.pos_ == "NOUN":
                _hang(name, verb, thing)
                verb.tag_ = "VBZ"
            return


def _hang(name: Token, verb: Token, thing: Token) -> None:
    """Hang a subject and an object on what becomes the verb of their sentence."""
    for child in [c for c in (*verb.children, *thing.children) if c not in {name, verb}]:
        if child.i < name.i:
            child.head = name
        elif child.i > thing.i and child.dep_ not in NARROWING:
            child.head = verb
    subject = _subject(name, thing)
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    subject.head, subject.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"


def _subject(name: Token, thing: Token) -> Token:
    """What a verb behind a name has as its subject: the name, or the noun it narrows ("the fall of Quill").

    The preposition of such a name may have been given to the object.
    """
    if thing.dep_ == "pobj" and thing.head.i < name.i:
        name.head, name.dep_ = thing.head, "pobj"
    return name.head.head if name.dep_ == "pobj" and name.head.dep_ == "prep" else name
