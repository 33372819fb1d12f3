"""Parses of clauses whose subject stands behind the verb or its auxiliary: "should X V", "behind X stands Y"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.words.labels import FINITE, HELPING, INVERTED, NAMING, SUBJECTS, VERBAL


def mend_inverted(words: Sequence[Token]) -> None:
    """Let a noun be the subject that stands behind an auxiliary, or behind a verb of standing and its place.

    A clause that such an auxiliary opens is the condition of the one before it.
    """
    for verb in [token for token in words if token.pos_ in VERBAL]:
        _part_inverted(verb)
        _hang_condition(verb)
        _open_condition(verb)
    _name_standing(words)
    if any(token.text == "?" for token in words[-2:]):
        _ask_passives(words)


def _ask_passives(words: Sequence[Token]) -> None:
    """Let a participle that closes a question be its verb: in "Was the camp of X shelled by Y?" no camp just was."""
    for was in [t for t in words if t.dep_ == "ROOT" and t.lemma_ == "be" and t.tag_ in FINITE]:
        subject = next((c for c in was.rights if c.dep_ == "nsubj"), None)
        bare = subject is not None and all(c == subject or c.is_punct for c in was.rights)
        done = (
            None if subject is None else next((c for c in subject.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
        )
        if subject is None or done is None or not bare or done.right_edge.i != subject.right_edge.i:
            continue
        if any(c.dep_ == "npadvmod" and c.ent_type_ not in {"DATE", "TIME"} for c in done.rights):
            continue
        done.head, done.dep_ = done, "ROOT"
        subject.head, subject.dep_ = done, "nsubjpass"
        for child in [c for c in was.children if c != subject]:
            child.head = done
        was.head, was.dep_, was.pos_ = done, "auxpass", "AUX"


def _part_inverted(verb: Token) -> None:
    """Let a noun between "should" or "had" and a bare verb be its subject: no noun narrows a verb."""
    first = _opening(verb)
    if first is None or verb.tag_ not in {"VB", "VBN"} or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    beside = [c for c in verb.lefts if c.dep_ == "compound" and c.pos_ in NAMING and c.i > first.i]
    if beside:
        beside[-1].dep_ = "nsubj"


def _hang_condition(verb: Token) -> None:
    """Let a clause with its auxiliary first be the condition of the one before it, whichever is on top.

    "X will leave should Y attack", "prices would have risen had X closed the strait". All but "should" may open another
    clause, too, where no modal stands before it. Of verbs that are joined it is the condition of the last.
    """
    first = _opening(verb) or (verb if verb.lower_ in {"had", "were"} else None)
    if first is None or not _opens(first, verb):
        return
    before = [c for c in verb.lefts if c.i < first.i]
    told = _told_before(verb, first, before)
    if told is None or any(c.dep_ in SUBJECTS for c in before):
        return
    last = _last_joined(told, first)
    if not (_runs_on(first) or any(c.tag_ == "MD" for each in (told, last) for c in each.lefts)):
        return
    if told.head == verb:
        told.head, told.dep_ = told, "ROOT"
    for beside in before:
        if beside != told:
            beside.head = told
    verb.head, verb.dep_ = last, "advcl"


def _open_condition(verb: Token) -> None:
    """Let a clause with its auxiliary first be the condition of the one behind it: nobody says "had X been paid"."""
    first, main = _opening(verb), verb.head
    if first is None or verb.dep_ != "ccomp" or main.i < verb.i or not _opens(first, verb):
        return
    if any(c.tag_ == "MD" and c.i > verb.i for c in main.lefts):
        verb.dep_ = "advcl"


def _opens(first: Token, verb: Token) -> bool:
    """Whether an auxiliary, or a verb itself, stands before the subject of the clause that it opens."""
    if any(c.dep_ in {*SUBJECTS, "mark"} for c in first.lefts):
        return False
    below = [verb, *(c for c in verb.rights if c.dep_ == "ccomp")]
    return any(c.dep_ in SUBJECTS and c.i > first.i for each in below for c in each.children)


def _told_before(verb: Token, first: Token, before: Sequence[Token]) -> Token | None:
    """The clause before an inverted one: what this hangs on, or what a parse hung on it; None without one."""
    joined = verb.dep_ == "conj" and not any(c.dep_ == "cc" for c in verb.head.rights)
    if (joined or verb.dep_ in {"ccomp", "advcl"}) and verb.head.i < first.i:
        return verb.head
    return next((c for c in before if c.dep_ == "ccomp"), None) if verb.dep_ == "ROOT" else None


def _last_joined(verb: Token, end: Token) -> Token:
    """The last verb before a word that is joined to another, that itself where none is."""
    joined = (c for c in verb.rights if c.dep_ == "conj" and c.pos_ in VERBAL and c.i < end.i)
    after = next(joined, None)
    return verb if after is None else _last_joined(after, end)


def _runs_on(should: Token) -> bool:
    """Whether "should" goes on with the clause before it: nothing parts or opens what it stands in, and nobody asks."""
    before = should.nbor(-1)
    opened = before.is_punct or before.lower_ == "that" or before.tag_ in {"IN", "CC", "WRB", "WP", "WDT"}
    return should.lower_ == "should" and not opened and not any(t.text == "?" for t in should.sent)


def _opening(verb: Token) -> Token | None:
    """The auxiliary by which a verb's clause may open as a condition, None without one."""
    return next((c for c in verb.lefts if c.dep_ in HELPING and c.lower_ in INVERTED), None)


def _name_standing(words: Sequence[Token]) -> None:
    """Let who stands behind a verb of standing that a place opens be its subject: "behind X stands Y", however parsed.

    Such a verb has no object; what a parse takes for the subject behind a comma says who he is.
    """
    standing = load_lexicon().control.standing
    for verb in [token for token in words if token.tag_ in FINITE and token.lemma_ in standing]:
        places = {c.lower_ for c in verb.lefts if c.dep_ == "prep"}
        who = next((c for c in verb.rights if c.left_edge.i == verb.i + 1 and c.dep_ == "dobj"), None)
        if not places or any(c.dep_ in SUBJECTS for c in verb.lefts) or who is None or who.pos_ not in NAMING:
            continue
        if any(c.dep_ == "prep" and c.lower_ in places for c in verb.rights):
            # "On one side sat X, on the other Y": a parse takes Y for the place of X.
            continue
        who.dep_ = "nsubj"
        for beside in [c for c in verb.rights if c.dep_ in SUBJECTS and c.i > who.right_edge.i]:
            beside.head, beside.dep_ = who, "appos"
