"""Sentences in which a parse sees no verb, since it took one for a plural: "Tarsk exports salt to Kerrin"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read._lemmas import listed_verbs
from dragoman.read.labels import NARROWING, SUBJECTS, VERBAL

# What may stand right behind a verb and begin its object.
OPENING = frozenset({"NN", "NNS", "NNP", "JJ", "DT", "PRP$", "CD"})


def mend_verbless(words: Sequence[Token]) -> None:
    """Let a plural that may be a verb be one, where it stands between a name and a noun of a sentence without any verb.

    A sentence ends with a stop; lines without one may be headings.
    """
    for sentence in [list(span) for span in words[0].doc.sents] if words else ():
        if sentence[-1].text == "." and not any(t.pos_ in VERBAL for t in sentence):
            _wake_verb(sentence)
        if sentence[-1].text == ".":
            _wake_cause(sentence)


def _wake_verb(sentence: Sequence[Token]) -> None:
    """Make the first plural between a name and a noun the verb of a sentence, or the one that has a subject already."""
    root = next((t for t in sentence if t.head.i == t.i), sentence[0])
    if root.tag_ == "NNS" and root.lemma_ in listed_verbs() and any(c.dep_ in SUBJECTS for c in root.lefts):
        root.pos_, root.tag_ = "VERB", "VBZ"
        return
    for name, verb, after in zip(sentence, sentence[1:], sentence[2:], strict=False):
        between = name.tag_ == "NNP" and verb.tag_ == "NNS" and after.tag_ in OPENING and verb.i < root.i
        if between and verb.lemma_ in listed_verbs():
            _hang(name, verb, root)
            return


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
            return


def _hang(name: Token, verb: Token, thing: Token) -> None:
    """Hang a subject and an object on what becomes the verb of their sentence."""
    for child in [c for c in (*verb.children, *thing.children) if c not in {name, verb}]:
        if child.i < name.i:
            child.head = name
        elif child.i > thing.i and child.dep_ not in NARROWING:
            child.head = verb
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBZ"
    name.head, name.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"
