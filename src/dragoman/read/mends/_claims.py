"""Parses that hang what is claimed on how the claim was made ("rejects the claims made by X that S")."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.words.labels import HELPING, SUBJECTS
from dragoman.read.words.tenses import tensed

DISCLAIMING = load_lexicon().causes.disclaiming
ADDRESSING = load_reporting().addressing


def mend_claims(words: Sequence[Token]) -> None:
    """Let a clause with "that" be what is claimed, and a participle between only tell by whom; and what X is told."""
    _tell_addressed(words)
    for verb in [t for t in words if t.tag_ in {"VBN", "VBD"} and t.lemma_ not in DISCLAIMING["verbs"]]:
        claim = _claim_before(verb)
        clause = next((c for c in verb.rights if c.dep_ in {"ccomp", "advcl"} and _opens_with_that(c)), None)
        if claim is None or clause is None or not any(c.lower_ == "by" for c in verb.rights):
            continue
        if claim.dep_ in SUBJECTS:
            claim.head, claim.dep_ = verb.head, "dobj"
            verb.head, verb.dep_ = claim, "acl"
        clause.head, clause.dep_ = claim, "acl"


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
