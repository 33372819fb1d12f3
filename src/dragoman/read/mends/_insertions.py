"""Parses that tear a clause apart at who says so: "The dam, says X, will hold", "A fled and, X said, B fell"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.read.mends._asides import LONGEST_ASIDE
from dragoman.read.words.labels import ANY_SUBJECT, FINITE, HELPING, SUBJECTS, VERBAL

# How a parse hangs on a verb of saying what goes on behind it, and what was told before it.
BEHIND = frozenset({"conj", "ccomp", "dep", "xcomp"})
BEFORE = frozenset({*SUBJECTS, "dep", "npadvmod"})
JOINING = frozenset({"and", "but", "or"})


def part_inserted(words: Sequence[Token]) -> None:
    """Let a clause between commas say who says so, and no subject: "What keeps X afloat, Y argues, is the toll"."""
    saying = load_reporting().saying
    verbs = [t for t in words if t.lemma_ in saying]
    for verb in [t for t in verbs if t.dep_ == "nsubj" and t.tag_ in FINITE]:
        root, speaker = verb.head, next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        clause = next((c for c in verb.lefts if c.dep_ in {"advcl", "csubj", "ccomp"} and c.pos_ in VERBAL), None)
        if speaker is None or clause is None or root.i < verb.i or not clause.i < speaker.i:
            continue
        clause.head, clause.dep_ = root, "csubj"
        verb.dep_ = "parataxis"
    for verb in [t for t in verbs if t.dep_ == "ROOT" and t.tag_ in FINITE]:
        _part_named(verb)
    for verb in [t for t in verbs if t.tag_ in FINITE or _is_perfect(t)]:
        _close_around(verb)
        _go_on_around(verb)
        _go_on_with(verb)


def _part_named(verb: Token) -> None:
    """Let who stands beside a subject, right before a verb of saying, say it: "The cause, an envoy said, is hunger"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    speaker = None if subject is None else next((c for c in subject.rights if c.dep_ == "appos"), None)
    told = next((c for c in verb.rights if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
    if subject is None or speaker is None or told is None or speaker.right_edge.i != verb.i - 1:
        return
    bare = not any(c.dep_ in ANY_SUBJECT | {"mark"} for c in told.lefts)
    if bare and told.left_edge.nbor(-1).text == ",":
        speaker.head, speaker.dep_ = verb, "nsubj"
        subject.head = told
        told.head, told.dep_ = told, "ROOT"
        verb.head, verb.dep_ = told, "parataxis"


def _is_perfect(verb: Token) -> bool:
    """Whether a participle tells what somebody has said."""
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.tag_ in FINITE for c in verb.lefts)


def _close_around(verb: Token) -> None:
    """Let what stands on both sides of who says so be one clause: its subject and verb, or two verbs joined."""
    told = _told_past(verb)
    opening = None if told is None else _opening(verb)
    if told is None or opening is None:
        return
    speaker = _speaker(verb, opening)
    thing = next((c for c in verb.lefts if c.dep_ in BEFORE and c.right_edge.i in {opening - 1, opening}), None)
    joined = verb.dep_ == "conj" and verb.doc[opening - 1].lower_ in JOINING
    if speaker is None or (thing is None) == (not joined):
        return
    _raise_told(told, verb, opening)
    speaker.head, speaker.dep_ = verb, "nsubj"
    if thing is not None:
        thing.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in told.lefts) else "nsubj"
    elif told.tag_ == "VBD" and any(c.dep_ == "auxpass" for c in told.head.lefts):
        told.tag_ = "VBN"


def _told_past(verb: Token) -> Token | None:
    """The verb without a subject right behind the comma that ends who says so; None where "and" stands before it."""
    joined = [c for c in verb.head.rights if c.i > verb.i and c.dep_ == verb.dep_] if verb.dep_ == "conj" else []
    for told in [c for c in (*verb.rights, *joined) if c.dep_ in BEHIND and c.pos_ in VERBAL]:
        bare = not any(c.dep_ in ANY_SUBJECT | {"mark", "cc"} for c in told.lefts)
        tensed = told.tag_ in FINITE | {"VBN"} or any(c.dep_ in HELPING and c.tag_ != "TO" for c in told.lefts)
        first = told.left_edge.i
        if bare and (tensed or told.tag_ == "VB") and verb.doc[first - 1].text == ",":
            return told
    return None


def _opening(verb: Token) -> int | None:
    """Where the comma stands that opens who says so, in the words before his verb; None without one near it."""
    first = max(verb.sent.start + 1, verb.i - LONGEST_ASIDE)
    return next((place for place in range(verb.i - 1, first - 1, -1) if verb.doc[place].text == ","), None)


def _speaker(verb: Token, opening: int) -> Token | None:
    """Who is named between a comma and a verb of saying, or right behind it where the comma stands before it."""
    if opening == verb.i - 1:
        return next((c for c in verb.rights if c.dep_ in {*SUBJECTS, "dobj"} and c.left_edge.i == verb.i + 1), None)
    return next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > opening), None)


def _raise_told(told: Token, verb: Token, opening: int) -> None:
    """Put what is told in the place of who says so, who stands beside it with no more than his own words."""
    told.head, told.dep_ = (told, "ROOT") if verb.dep_ == "ROOT" else (verb.head, verb.dep_)
    for child in [c for c in verb.children if c.i < opening or c.i > told.i]:
        child.head = told
    verb.head, verb.dep_ = told, "parataxis"


def _go_on_around(verb: Token) -> None:
    """Let what goes on with "and" behind who says so be done by whom he tells of: "X shelled Y, Z said, and fled".

    Behind a quotation it is the speaker who goes on.
    """
    told = verb.head
    if verb.dep_ != "parataxis" or told.i > verb.i or not any(c.dep_ in SUBJECTS for c in told.lefts):
        return
    start, opening = told.left_edge.i, _opening(verb)
    if opening is None or any(t.is_quote for t in verb.doc[start:opening]):
        return
    for further in [c for c in verb.rights if c.dep_ == "conj" and c.pos_ in VERBAL]:
        bare = not any(c.dep_ in ANY_SUBJECT for c in further.lefts)
        joint = next((c for c in verb.rights if c.dep_ == "cc" and c.i < further.i), None)
        if bare and joint is not None and joint.nbor(-1).text == ",":
            joint.head = further.head = told


def _go_on_with(verb: Token) -> None:
    """Let who did the first of three things say the second: "X called it hasty, said S and thanked Y".

    A parse may have what he did first be what is said.
    """
    first = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
    told = any(c.dep_ == "ccomp" and c.pos_ in VERBAL for c in verb.rights)
    further = any(c.dep_ == "conj" and c.pos_ in VERBAL for c in verb.rights)
    if first is None or not told or not further or any(c.dep_ in ANY_SUBJECT for c in verb.children):
        return
    opened = verb.doc[verb.i - 1].text == "," and not any(t.is_quote for t in verb.doc[first.left_edge.i : verb.i])
    if opened and any(c.dep_ == "nsubj" for c in first.lefts):
        first.head, first.dep_ = (first, "ROOT") if verb.dep_ == "ROOT" else (verb.head, verb.dep_)
        verb.head, verb.dep_ = first, "conj"
        for child in [c for c in verb.rights if c.dep_ == "conj"]:
            child.head = first
