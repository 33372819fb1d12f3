"""Parses that take a past before its object for a participle: "its refusal to pay the crew angered the union"."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.mends._verbless import past_of, root_of, sentences_of
from dragoman.read.words.labels import FINITE, NAMING, SUBJECTS

# What a verb in the past is taken for before its object, and what the noun right before it is.
PAST, NARROWING = frozenset({"VBN", "VBD", "JJ"}), frozenset({"amod", "compound", "nmod", "npadvmod"})
OPENING = frozenset({"det", "poss"})
# Words that narrow a noun as the one before "and" is narrowed ("lower taxes and reduced fares").
GRADED = frozenset({"JJR", "VBN"})


def mend_past_verbs(words: Sequence[Token]) -> None:
    """Let a past before its object be the verb behind a deed that is told or planned, and the second of two joined."""
    for sentence in sentences_of(words):
        _wake_behind_deed(sentence)
        _wake_narrowing(sentence)
    for verb in [t for t in words if t.tag_ == "VBD" and t.i]:
        _name_doing(verb)
    for past in [t for t in words if t.tag_ in PAST and t.dep_ in {"amod", "conj"} and t.i]:
        _wake_joined(past)


def _wake_behind_deed(sentence: Sequence[Token]) -> None:
    """Make a past behind what somebody does, plans or refuses to do the verb of a sentence without one.

    "The decision to sell the mill angered weavers" is at times parsed as if angered weavers were sold.
    """
    root = root_of(sentence)
    if sentence[-1].text != "." or any(t.tag_ in FINITE for t in sentence if t.head == root):
        return
    deed = root if root.tag_ == "VBG" and root == sentence[0] else _planned(root)
    thing = None if deed is None else next((c for c in reversed([*deed.rights]) if c.dep_ == "dobj"), None)
    if deed is None or thing is None or any(c.dep_ in SUBJECTS for c in deed.children):
        return
    verb = thing.nbor(-1)
    lemma = past_of(verb.lower_) if verb in thing.lefts and verb.dep_ == "amod" and verb.tag_ in PAST else None
    if lemma is None or verb.i <= deed.i + 1 or not _is_behind_object(verb, deed):
        return
    _take_object(deed, verb, thing)
    for child in [c for c in (*deed.rights, *root.rights) if c.i > thing.i]:
        child.head = verb
    root.head, root.dep_ = verb, "csubj" if root == deed else "nsubj"
    verb.head, verb.dep_, verb.tag_, verb.pos_, verb.lemma_ = verb, "ROOT", "VBD", "VERB", lemma
    thing.head, thing.dep_ = verb, "dobj"


def _planned(root: Token) -> Token | None:
    """The infinitive that tells what a noun at the top of a sentence is about, None for other words."""
    below = (c for c in root.rights if root.pos_ in NAMING and c.dep_ == "acl" and c.tag_ == "VB")
    return next((c for c in below if c.left_edge.lower_ == "to"), None)


def _is_behind_object(verb: Token, deed: Token) -> bool:
    """Whether a word stands right behind "so", the object of a deed, or a noun of a phrase with an article."""
    before = verb.nbor(-1)
    if before.lower_ == "so" or (before.head == deed and before.dep_ == "dobj"):
        return True
    thing = verb.head
    opened = any(c.dep_ in OPENING and c.i < before.i for c in (*thing.lefts, *before.lefts, *verb.lefts))
    return opened and before.dep_ in NARROWING and before.head in {thing, verb} and before.tag_ in {"NN", "NNS", "JJ"}


def _take_object(deed: Token, verb: Token, thing: Token) -> None:
    """Hang what stands right before a verb on the deed before it: its object, or "so"."""
    before = verb.nbor(-1)
    if before.lower_ == "so":
        before.head = deed
        return
    for child in [c for c in (*thing.lefts, *verb.lefts) if c.i < before.i]:
        child.head = before
    if before.pos_ == "ADJ":
        before.tag_, before.pos_ = "NN", "NOUN"
    before.head, before.dep_ = deed, "dobj"


def _name_doing(verb: Token) -> None:
    """Let "doing so" right before a past without a subject be its subject: "doing so angered X"."""
    so = verb.nbor(-1)
    doing = so.nbor(-1) if so.lower_ == "so" and so.i else verb
    if doing.lower_ == "doing" and doing.dep_ == "advcl" and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        so.head, doing.dep_ = doing, "csubj"


def _wake_narrowing(sentence: Sequence[Token]) -> None:
    """Make a past that narrows the noun of a sentence without a verb that verb: "The ban cut imports."."""
    thing = root_of(sentence)
    if thing.pos_ != "NOUN" or sentence[-1].text != ".":
        return
    verb = next((c for c in thing.lefts if c.tag_ == "VBD" and c.dep_ == "compound"), None)
    subject = None if verb is None or verb.i == sentence[0].i else verb.nbor(-1)
    if verb is None or subject is None or subject.dep_ != "compound" or subject.pos_ not in NAMING:
        return
    if any(t.tag_ in FINITE and t != verb for t in sentence) or verb.nbor(1).tag_ in PAST:
        return
    for child in [c for c in thing.lefts if c.i < subject.i]:
        child.head = subject
    for child in [c for c in thing.rights if c.is_punct]:
        child.head = verb
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    subject.head, subject.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"


def _wake_joined(past: Token) -> None:
    """Make a past of cause right behind "and" a verb joined to the one before: "boosted trade and calmed markets".

    What is moved up or down has no such participle beside it, but where the first noun has one as well.
    """
    narrowing = past.dep_ == "amod" and past.head.dep_ == "conj"
    noun, first = (past.head, past.head.head) if narrowing else (past.head.head, past.head)
    verb, joining = noun.head if first.dep_ in NARROWING else first.head, past.nbor(-1)
    if joining.lower_ != "and" or joining.head != first or not verb.i < first.i < past.i < noun.i:
        return
    placed = "dobj" in {first.dep_, noun.dep_} and verb.tag_ in {"VBD", "VBN"} and verb.dep_ not in {"acl", "amod"}
    graded = any(c.dep_ == "amod" and c.tag_ in GRADED for c in first.lefts)
    if graded or not placed or not (_moves(verb) and _moves(past)):
        return
    joining.head = verb
    past.head, past.dep_, past.pos_, past.tag_ = verb, "conj", "VERB", verb.tag_
    past.lemma_ = past_of(past.lower_) or past.lemma_
    first.head, first.dep_ = verb, "dobj"
    noun.head, noun.dep_ = past, "dobj"


def _moves(verb: Token) -> bool:
    """Whether a verb tells by itself that something goes up or down, or gets better or worse."""
    return (past_of(verb.lower_) or verb.lemma_.lower()) in _movers()


@cache
def _movers() -> frozenset[str]:
    """The verbs by which something goes up or down, or gets better or worse."""
    causes = load_lexicon().causes
    ways = (verbs for each in causes.verbs_of_change.values() for verbs in each.values())
    return frozenset().union(causes.raise_, causes.lower, causes.better, causes.worse, causes.bar, *ways)
