"""Parses that hang what a report is called on what it tells ("called the report that S baseless")."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.words.labels import SUBJECTS

NOUNS = load_lexicon().causes.disclaiming["nouns"]
FALSE = load_lexicon().status.untrue | load_lexicon().status.untruths
NAMING = load_reporting().naming | load_reporting().judging.keys() | load_reporting().rebutting
# What a verb has behind it whose object "that" hardly is.
FILLED = frozenset({"dobj", "prep", "xcomp", "ccomp", "acomp", "attr"})
CLAUSES = frozenset({"acl", "relcl", "ccomp"})


def mend_verdicts(words: Sequence[Token]) -> None:
    """Let a word that calls a report false belong to the verb of calling, or to its own "were", and not to the report.

    Few sentences have both such a word and such a noun behind each other.
    """
    for false in words:
        if false.lower_ in FALSE:
            _call(false)
            _state(false)


def _call(false: Token) -> None:
    """Hang what a report is called on the verb that calls it so: "called the claim that S a lie"."""
    clause = next((each for each in false.ancestors if _tells(each)), None)
    if clause is None or clause.head.dep_ != "dobj" or clause.head.head.lemma_ not in NAMING:
        return
    verb, top = clause.head.head, false
    if top.dep_ == "pobj" and top.head.lower_ == "as":
        top = top.head
    elif any(t.dep_ == "prep" or t.pos_ == "AUX" for t in _between(false, clause)):
        return
    if _ends(false) and verb.i < clause.head.i:
        top.head = verb
        top.dep_ = "prep" if top.i != false.i else "oprd"
        if _is_whole(clause):
            clause.dep_ = "acl"


def _is_whole(clause: Token) -> bool:
    """Whether a clause has subject and object of its own, so that the noun before it is neither."""
    first = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    opens = first is not None and first.left_edge.i == clause.left_edge.i and first.tag_ not in {"WDT", "WP"}
    return opens and any(c.dep_ == "dobj" for c in clause.rights)


def _between(false: Token, clause: Token) -> list[Token]:
    """The words above one, up to the clause it hangs in."""
    above = []
    for each in false.ancestors:
        if each.i == clause.i:
            break
        above.append(each)
    return above


def _ends(false: Token) -> bool:
    """Whether a word ends its clause."""
    rest = false.doc[false.i + 1 : false.sent.end]
    return next((t.is_punct or t.pos_ in {"CCONJ", "SCONJ", "VERB", "ADP"} for t in rest if not t.is_quote), True)


def _tells(clause: Token) -> bool:
    """Whether a clause tells what a noun says."""
    return clause.dep_ in CLAUSES and clause.head.lemma_ in NOUNS and clause.head.i < clause.i


def _state(false: Token) -> None:
    """Let a report be what is said to be false, not the last thing it tells of: "said reports that S were false"."""
    be = false.head
    if false.dep_ not in {"acomp", "attr"} or be.lemma_ != "be" or be.dep_ != "ccomp":
        return
    thing = next((c for c in be.lefts if c.dep_ in SUBJECTS), None)
    if thing is not None and thing.lemma_ in NOUNS:
        _tell(thing)
    elif thing is not None and _tells(be.head) and be.head.head.dep_ == "dobj" and be.head.i < thing.left_edge.i:
        clause, noun = be.head, be.head.head
        be.head, thing.head, thing.dep_ = noun.head, clause, "dobj"
        noun.head, noun.dep_ = be, "nsubj"


def _tell(noun: Token) -> None:
    """Make a clause with "that" and a subject of its own what a report tells, also where it passes for a verb."""
    clause = next((c for c in noun.rights if c.dep_ in CLAUSES), None)
    that = None if clause is None else next((c for c in clause.lefts if c.lower_ == "that"), None)
    if clause is None or that is None or not any(c.dep_ in SUBJECTS and c.i > that.i for c in clause.lefts):
        return
    if that.dep_ == "dobj" and not any(c.dep_ in FILLED for c in clause.rights):
        return
    if noun.pos_ == "VERB":
        noun.pos_, noun.tag_ = "NOUN", "NNS"
    that.dep_, clause.dep_ = "mark", "acl"
