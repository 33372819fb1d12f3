"""Clauses of headlines behind "as" and "and": each gets the subject and the object that stand beside its verb.

Short as headlines are, a parser hangs what stands in the second clause on the first: "Varnia bombs Tarsk as Dorrel
lifts veto", "Varnia attacks Dorrel and Tarsk recalls envoy".
"""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.words.labels import NAMING, SUBJECTS

FINITE = frozenset({"VBZ", "VBP", "VBD"})
# How a parse hangs the object of a verb on another one.
STRAY = frozenset({"dobj", "dep", "punct", "npadvmod"})


def part_clauses(words: Sequence[Token]) -> None:
    """Give the verb of each clause its own subject and object."""
    for bare in [t for t in words if t.tag_ == "NNS" and t.dep_ == "pobj" and t.head.lower_ == "as"]:
        _be_verb(bare)
    for verb in [t for t in words if t.tag_ in FINITE and t.pos_ == "VERB"]:
        _take_name(verb)
        _part_subjects(verb)
        _take_object(verb)
    for verb in [t for t in words if t.i > words[0].i + 1 and t.nbor(-1).text == "," and t.text.endswith("s")]:
        _go_on(verb)


def _be_verb(noun: Token) -> None:
    """Let a plural between a name and a further noun behind "as" be the verb it looks like: "as Varnia bombs Tarsk"."""
    mark, doc = noun.head, noun.doc
    name = next((c for c in noun.lefts if c.dep_ == "compound" and c.pos_ == "PROPN" and c.i == noun.i - 1), None)
    above = next((t for t in mark.ancestors if t.pos_ == "VERB"), None)
    following = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    if name is None or above is None or following is None or noun.lemma_ not in _deeds():
        return
    if following.pos_ not in NAMING | {"DET", "ADJ", "NUM"}:
        return
    noun.head, noun.dep_, noun.tag_, noun.pos_ = above, "advcl", "VBZ", "VERB"
    mark.head, mark.dep_, name.dep_ = noun, "mark", "nsubj"


@cache
def _deeds() -> frozenset[str]:
    """Lemmas of verbs that tell of a deed."""
    return frozenset(verb.split()[0] for sense in load_lexicon().events.sense for verb in sense.verbs)


def _take_name(verb: Token) -> None:
    """Let a name that stands as part of a verb be its subject."""
    name = next((c for c in verb.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"), None)
    if name is not None and name.i == verb.i - 1 and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        name.dep_ = "nsubj"


def _part_subjects(verb: Token) -> None:
    """Let only the second of two names act before a verb in the singular, where the first has a verb of its own.

    "Varnia attacks Dorrel and Tarsk recalls envoy".
    """
    first = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if first is None or verb.tag_ != "VBZ":
        return
    named = next((t for t in first.subtree if t.dep_ == "conj" and t.right_edge.i == verb.i - 1), None)
    joint = next((c for c in named.head.rights if c.dep_ == "cc" and c.lower_ == "and"), None) if named else None
    if named is None or joint is None:
        return
    before = named.head if named.head != first else first
    deed = before.doc[before.left_edge.i - 1] if before.left_edge.i else None
    if deed is None or (deed.tag_ != "VBZ" and deed != first) or any(c.dep_ == "dobj" for c in deed.rights):
        return
    if deed.lemma_ in load_reporting().saying:
        return
    if deed == first:
        _lead(deed, verb)
    named.head, named.dep_ = verb, "nsubj"
    before.head, before.dep_ = deed, "dobj"
    if verb.dep_ != "ROOT":
        verb.head, verb.dep_ = deed, "conj"
        joint.head = deed


def _go_on(verb: Token) -> None:
    """Let whoever does the first verb of a headline do the one behind a comma, too: "Varnia bans fair, fines Tarsk"."""
    if verb.dep_ == "ROOT" and verb.tag_ == "VBZ":
        _follow(verb)
    elif verb.dep_ == "compound" and verb.tag_ == "NNS" and verb.lemma_ in _deeds():
        thing, first = verb.head, verb.head.head
        acting = first.tag_ == "VBZ" and thing.dep_ == "dep" and any(c.dep_ == "nsubj" for c in first.lefts)
        if acting and not any(c.dep_ in {"conj", "cc"} for c in thing.children):
            verb.head, verb.dep_, verb.tag_, verb.pos_ = first, "conj", "VBZ", "VERB"
            thing.head, thing.dep_ = verb, "dobj"


def _follow(verb: Token) -> None:
    """Join a verb that has no subject to the one before it, which a parse took for what it says."""
    first = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if first is None or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    doer = next((c for c in first.lefts if c.dep_ in {"nsubj", "compound"} and c.i == first.i - 1), None)
    if doer is None or doer.pos_ not in NAMING or (first.tag_ == "NNS" and first.lemma_ not in _deeds()):
        return
    doer.dep_ = "nsubj"
    first.head, first.dep_, first.tag_, first.pos_ = first, "ROOT", "VBZ", "VERB"
    verb.head, verb.dep_ = first, "conj"


def _lead(deed: Token, verb: Token) -> None:
    """Let a plural that stands as the subject of a later verb be the verb before it, that the headline tells."""
    above, dep = (deed, "ROOT") if verb.dep_ == "ROOT" else (verb.head, verb.dep_)
    deed.head, deed.dep_, deed.tag_, deed.pos_ = above, dep, "VBZ", "VERB"
    verb.head, verb.dep_ = deed, "conj"
    for name in [c for c in deed.lefts if c.dep_ == "compound" and c.i == deed.i - 1]:
        name.dep_ = "nsubj"


def _take_object(verb: Token) -> None:
    """Let a noun beside the verb of a clause behind "as" be its object, not that of the verb above."""
    if verb.dep_ != "advcl" or not any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.lefts):
        return
    if any(c.dep_ in {"dobj", "ccomp", "xcomp", "attr"} for c in verb.rights):
        return
    stray = next((t for t in verb.doc[verb.i + 1 :] if t.left_edge.i == verb.i + 1 and t.pos_ in NAMING), None)
    if stray is not None and stray.dep_ in STRAY and stray.head.i < verb.i:
        stray.head, stray.dep_ = verb, "dobj"
