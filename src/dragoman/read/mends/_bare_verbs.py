"""Bare infinitives that a parse joins to a noun or a gerund: "should stop buying gas and attack the port"."""

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from dragoman.read.words.labels import ANY_SUBJECT, NAMING

OBJECTS = frozenset({"dobj", "prep", "ccomp", "xcomp", "dative"})


def mend_bare_verbs(words: Sequence[Token]) -> None:
    """Join a bare infinitive with an object to the one above it: neither a noun nor a gerund is joined to such a verb.

    What begins with "stop" or "fail" ends with the gerund: "stop selling gas and expel X" asks for the expulsion.
    """
    for verb in [t for t in words if t.tag_ == "VB" and t.dep_ == "conj" and t.head.i < t.i]:
        first = verb.head
        if not (first.pos_ in NAMING or first.tag_ == "VBG") or not any(c.dep_ in OBJECTS for c in verb.rights):
            continue
        own = any(c.dep_ in ANY_SUBJECT or c.dep_ == "aux" for c in verb.lefts)
        above = None if own else _bare_above(first)
        joint = next((c for c in reversed([*first.rights]) if c.dep_ == "cc" and c.i < verb.i), None)
        if above is not None and joint is not None:
            verb.head = joint.head = above


def _bare_above(word: Token) -> Token | None:
    """The nearest bare infinitive above a word of its own clause, None without one."""
    within = takewhile(lambda t: t.dep_ not in {"relcl", "acl", "advcl"} or t.tag_ == "VB", word.ancestors)
    return next((t for t in within if t.tag_ == "VB"), None)
