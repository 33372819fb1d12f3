"""Parses of headlines, mended to what the full sentence would say.

A headline leaves out "is", "are", "will" and "and": "Two killed in raid", "Minister to visit Tarsk", "A, B sign truce".
"""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.headlines import load_headlines
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.mends._headline_clauses import part_clauses
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import FINITE, HELPING, NAMING, PAST, SUBJECTS

# What hangs on a noun that stands for the whole headline, though it says what the noun will do.
HUNG = frozenset({"xcomp", "acl", "relcl", "advcl"})
MAIN = frozenset({"ROOT", "ccomp", "conj"})
# Where a parse leaves the first of two names with a comma between.
LOOSE = frozenset({"dep", "npadvmod", "nmod"})


def mend_headline(words: Sequence[Token]) -> None:
    """Mend what headlines leave out: the plan of a "to", what befell a subject, a comma for "and", an article."""
    part_clauses(words)
    _bid(words)
    _act(words)
    _plan(words)
    _undergo(words)
    _join_subjects(words)
    _name_deeds(words)


def _bid(words: Sequence[Token]) -> None:
    """Let somebody bid others do a thing that a parse takes for one name: "governor orders troops to go"."""
    bidding = load_lexicon().control.bidding
    for verb in [t for t in words if t.dep_ == "compound" and t.text.endswith("s") and t.lemma_ in bidding]:
        bidden, doer = verb.head, next((c for c in (*verb.lefts, *verb.head.lefts) if c.i == verb.i - 1), None)
        after = words[bidden.i + 1 : bidden.i + 3]
        told = [t.lower_ for t in after[:1]] == ["to"] and after[-1].tag_ == "VB" and doer is not None
        if not told or bidden not in {after[-1].head, *after[-1].lefts}:
            continue
        if doer is not None and doer.dep_ == "compound" and bidden.dep_ in {*SUBJECTS, "ROOT"}:
            _bind(verb, doer, bidden, after[-1])


def _bind(verb: Token, doer: Token, bidden: Token, deed: Token) -> None:
    """Hang who bids, who is bidden and what he is to do on the verb of bidding."""
    top = deed if bidden.head.i == deed.i else bidden
    above, dep = (verb if top.dep_ == "ROOT" else top.head), top.dep_
    verb.head, verb.dep_, verb.pos_, verb.tag_ = above, dep, "VERB", "VBZ"
    for child in [c for c in bidden.lefts if c.i < verb.i and c.i != doer.i]:
        child.head = doer
    doer.head, doer.dep_ = verb, "nsubj"
    bidden.head, bidden.dep_ = verb, "dobj"
    deed.head, deed.dep_ = verb, "xcomp"


def _act(words: Sequence[Token]) -> None:
    """Let a verb taken for a plural before the noun of a deed be the verb: "Orlan plans embargo on Velia"."""
    for verb in [t for t in words if t.dep_ == "compound" and t.text.endswith("s") and t.i > words[0].i]:
        deed, doer = verb.head, verb.nbor(-1)
        named = doer.head in {verb, deed} and doer.left_edge.i == words[0].i and doer.text[0].isupper()
        whole = deed.dep_ == "ROOT" and deed.i == verb.i + 1 and deed.lemma_ in deed_nouns()
        if named and whole and verb.lower_.removesuffix("s") in load_headlines().acting:
            verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBZ"
            verb.lemma_ = verb.lower_.removesuffix("s")
            doer.head, doer.dep_, doer.pos_, doer.tag_ = verb, "nsubj", "PROPN", "NNP"
            deed.head, deed.dep_ = verb, "dobj"


def _plan(words: Sequence[Token]) -> None:
    """Let a subject before "to" and a verb be about to do it; who is "to blame" is blamed."""
    for word in [t for t in words if t.lower_ == "to" and t.dep_ == "aux" and t.head.pos_ in {"VERB", "AUX"}]:
        verb = word.head
        subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None) if verb.dep_ in MAIN else None
        if subject is None and verb.dep_ in HUNG and verb.head.dep_ == "ROOT" and verb.head.i < word.i:
            subject = verb.head
        if subject is None or subject.pos_ not in NAMING | {"NUM"} or subject.lemma_ in load_headlines().aims:
            continue
        passive = any(c.dep_ == "auxpass" for c in verb.lefts) or verb.lemma_ == "blame"
        _let_be_told(subject, verb, "nsubjpass" if passive else "nsubj")
        if verb.lemma_ == "blame":
            verb.tag_ = "VBN"
        else:
            word.tag_, word.pos_, word.lemma_ = "MD", "AUX", "will"


def _undergo(words: Sequence[Token]) -> None:
    """Let a past form without an object tell what befell its subject: a headline's own deeds stand in the present."""
    undergone = load_headlines().undergone
    for verb in [t for t in words if t.tag_ in PAST and t.pos_ == "VERB" and t.lemma_ in undergone]:
        rights = list(verb.rights)
        helped = any(c.dep_ in HELPING for c in verb.lefts)
        if helped or any(c.dep_ in {"dobj", "ccomp"} for c in rights):
            continue
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if subject is None and verb.dep_ == "acl" and (_is_told(verb.head) or not _has_tense(words, verb)):
            subject = verb.head if verb.head.dep_ == "ROOT" or _is_told(verb.head) else None
        if subject is None or _goes_somewhere(verb):
            continue
        if _is_open(subject, verb):
            _let_be_told(subject, verb, "dep")
            continue
        _let_be_told(subject, verb, "nsubjpass")
        verb.tag_ = "VBN"
        for by in [c for c in rights if c.lower_ == "by" and any(g.dep_ == "pobj" for g in c.children)]:
            by.dep_ = "agent"


def _goes_somewhere(verb: Token) -> bool:
    """Whether a past form tells of whoever goes where he does it: "stormed into Tarsk"."""
    words = load_headlines()
    return verb.lemma_ in words.doubtful["anybody"] and any(c.lower_ in words.going for c in verb.rights)


def _is_open(subject: Token, verb: Token) -> bool:
    """Whether a past form without an object may tell what its subject did as well as what befell it."""
    words, role = load_headlines(), load_roles().lemmas.get(subject.lemma_.lower())
    doubtful = words.doubtful
    if any(c.lower_ in words.undergoing or _is_deed(c) for c in verb.rights):
        return False
    if verb.lemma_ in doubtful["anybody"]:
        return role.sort != "place" if role is not None else subject.pos_ == "PROPN"
    fights = role is not None and "militia" in role.kinds and not any(c.pos_ == "NUM" for c in subject.lefts)
    if verb.lemma_ in doubtful["names"]:
        return fights or subject.pos_ == "PROPN"
    return fights and verb.lemma_ in doubtful["fighters"]


def _is_deed(preposition: Token) -> bool:
    """Whether a preposition gives the deed that did it, or that somebody is charged with: "killed in raid"."""
    under = (c for c in preposition.children if c.dep_ == "pobj" and preposition.lower_ in {"in", "with"})
    return any(c.pos_ == "NOUN" and c.lemma_ in deed_nouns() for c in under)


def _has_tense(words: Sequence[Token], verb: Token) -> bool:
    """Whether a headline has a verb of its own beside a participle."""
    return any(t.tag_ in FINITE and t.i != verb.i and t.pos_ in {"VERB", "AUX"} for t in words)


def _is_told(noun: Token) -> bool:
    """Whether a noun hangs on a verb of saying behind a comma that somebody else is the subject of."""
    said = noun.head
    speaks = said.pos_ == "VERB" and said.i > noun.i and said.lemma_ in load_reporting().saying
    parted = speaks and any(t.text == "," for t in said.doc[noun.i : said.i])
    return parted and any(c.dep_ == "nsubj" and c.i != noun.i for c in said.children)


def _let_be_told(subject: Token, verb: Token, dep: str) -> None:
    """Hang a subject on its verb; a verb that hung on it becomes what the headline tells."""
    if verb.head == subject:
        later = [c for c in subject.rights if c.i > verb.i]
        above = subject.head if subject.dep_ != "ROOT" else verb
        verb.head, verb.dep_, verb.pos_ = above, "ccomp" if above.i != verb.i else "ROOT", "VERB"
        for child in later:
            child.head = verb
        subject.head = verb
    subject.dep_ = dep


def _join_subjects(words: Sequence[Token]) -> None:
    """Join two names with a comma between before a verb: "Varnia, Dorrel sign truce" tells of both."""
    for verb in [t for t in words if t.pos_ == "VERB" and t.dep_ == "ROOT"]:
        second = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
        edge = second.left_edge.i if second is not None else 0
        comma = edge > 1 and verb.doc[edge - 1].text == ","
        first = next((c for c in verb.lefts if c.dep_ in LOOSE and c.right_edge.i == edge - 2), None) if comma else None
        if second is None or first is None or first.pos_ != "PROPN" or any(c.text == "," for c in second.rights):
            continue
        first.dep_ = second.dep_
        second.head, second.dep_ = first, "conj"


def _name_deeds(words: Sequence[Token]) -> None:
    """Take a form in "-ing" without an object for the noun it is without its article: "after shelling of Ostrel"."""
    for deed in [t for t in words if t.tag_ == "VBG" and t.dep_ == "pcomp" and t.lemma_ in load_headlines().undergone]:
        if not any(c.dep_ in {"dobj", "ccomp", "xcomp", "aux", "auxpass"} for c in deed.children):
            deed.tag_, deed.pos_, deed.dep_, deed.lemma_ = "NN", "NOUN", "pobj", deed.lower_
