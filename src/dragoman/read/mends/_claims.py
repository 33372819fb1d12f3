"""Parses that hang what is claimed on how the claim was made ("rejects the claims made by X that S")."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.mends._called import mend_called
from dragoman.read.mends._verdicts import mend_verdicts
from dragoman.read.words.labels import HELPING, SUBJECTS
from dragoman.read.words.tenses import tensed

DISCLAIMING = load_lexicon().causes.disclaiming
ADDRESSING = load_reporting().addressing
SAYING = load_reporting().saying


def mend_claims(words: Sequence[Token]) -> None:
    """Let a clause with "that" be what is claimed, and a participle between only tell by whom; and what X is told."""
    _tell_addressed(words)
    _wake_shared(words)
    mend_verdicts(words)
    mend_called(words)
    for verb in [t for t in words if t.tag_ in {"VBN", "VBD"} and t.lemma_ not in DISCLAIMING["verbs"]]:
        claim = _claim_before(verb)
        clause = next((c for c in verb.rights if c.dep_ in {"ccomp", "advcl"} and _opens_with_that(c)), None)
        if claim is None or clause is None or not any(c.lower_ == "by" for c in verb.rights):
            continue
        if claim.dep_ in SUBJECTS:
            claim.head, claim.dep_ = verb.head, "dobj"
            verb.head, verb.dep_ = claim, "acl"
        clause.head, clause.dep_ = claim, "acl"


def _wake_shared(words: Sequence[Token]) -> None:
    """Let what was shared or seen say what follows: "A post shared 300 times claims that S".

    A parse may take the participle for the main verb, and what the post claims for a part of that or for a noun.
    """
    for verb in words:
        asleep = verb.lower_ == "claims" and verb.dep_ == "dobj" and verb.i > 0 and verb.nbor(-1).lower_ == "times"
        if not asleep and (verb.tag_ not in {"VBZ", "VBP"} or verb.lemma_ not in SAYING):
            continue
        shared = _participle_before(verb)
        thing = None if shared is None else next((c for c in shared.lefts if c.dep_ in SUBJECTS), None)
        if shared is not None and thing is not None and any(c.dep_ in {"acl", "ccomp"} for c in verb.rights):
            _tell_by(verb, shared, thing)


def _participle_before(verb: Token) -> Token | None:
    """The past form with the only subject before a finite verb that nothing parts from it, None for none."""
    shared = verb.head if verb.head.i < verb.i else next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if shared is None or shared.tag_ not in {"VBD", "VBN"} or any(c.dep_ in HELPING for c in shared.lefts):
        return None
    own = any(c.dep_ in SUBJECTS or (c.dep_ == "mark" and c.i < verb.i) for c in verb.children)
    parted = any(t.is_punct or t.pos_ in {"CCONJ", "SCONJ"} for t in verb.doc[shared.i : verb.i])
    return None if own or parted or verb.dep_ not in {"dobj", "ccomp", "dep", "ROOT"} else shared


def _tell_by(verb: Token, shared: Token, thing: Token) -> None:
    """Make a verb of saying the main one, the thing its subject, and a participle say how often it was shared."""
    for below in [c for c in verb.lefts if c != shared]:
        below.head = shared
    for behind in [c for c in shared.rights if c.i > verb.i]:
        behind.head = verb
    if verb.dep_ != "ROOT":
        verb.head, verb.dep_ = (verb, "ROOT") if shared.dep_ == "ROOT" else (shared.head, shared.dep_)
    if verb.pos_ == "NOUN":
        verb.pos_, verb.tag_ = "VERB", "VBZ"
    thing.head, thing.dep_ = verb, "nsubj"
    shared.head, shared.dep_, shared.tag_ = thing, "acl", "VBN"
    for clause in [c for c in verb.rights if c.dep_ == "acl"]:
        clause.dep_ = "ccomp"


def _tell_addressed(words: Sequence[Token]) -> None:
    """Let a clause with a subject behind "that" be what somebody is told, and say nothing of him ("told X that S")."""
    for that in [t for t in words if t.lower_ == "that" and t.tag_ == "IN" and t.head.dep_ == "relcl"]:
        clause, told = that.head, that.head.head
        verb = told.head
        whole = any(c.dep_ in SUBJECTS and c.i != that.i for c in clause.lefts)
        if whole and told.dep_ in {"dobj", "dative"} and verb.lemma_ in ADDRESSING and told.i > verb.i:
            clause.head, clause.dep_ = verb, "ccomp"
            that.head, that.dep_ = clause, "mark"


def _claim_before(verb: Token) -> Token | None:
    """The claim that a participle describes, also where a parse has it do what the participle tells."""
    noun = verb.head
    if verb.dep_ == "ccomp" and noun.lemma_ in DISCLAIMING["verbs"] and not any(c.dep_ in HELPING for c in verb.lefts):
        noun = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > verb.head.i), noun)
    elif verb.dep_ != "acl":
        return None
    return noun if noun.pos_ == "NOUN" and noun.lemma_ in DISCLAIMING["nouns"] else None


def _opens_with_that(clause: Token) -> bool:
    """Whether a finite clause opens with "that"."""
    told = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts)
    return told and tensed(clause) is not None
