"""Parses that join what does not go together: verbs of different forms, prepositions of different lists."""

from spacy.tokens import Doc

GOVERNED = frozenset({"prep", "agent"})


def mend_joins(doc: Doc) -> None:
    """Let a finite verb be joined to a finite one, and a repeated preposition hang where it first did."""
    _set_beside(doc)
    _join_finite(doc)


def _join_finite(doc: Doc) -> None:
    """Join a finite verb to the finite verb before it where a parse joined it to an infinitive between.

    "expands its power to strike and weakens the truce" is at times parsed as if it could strike and weakens.
    """
    for verb in [token for token in doc if token.dep_ == "conj" and token.tag_ in {"VBZ", "VBD"}]:
        bare = verb.head.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.head.lefts)
        own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
        before = next((a for a in verb.ancestors if a.tag_ == verb.tag_ and a.i < verb.i), None)
        if bare and not own and before is not None:
            for joining in [c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i]:
                joining.head = before
            verb.head = before


def _set_beside(doc: Doc) -> None:
    """Let a preposition that comes again after "and" hang where it first did.

    "depends on X for grain and on Y for fuel" is at times parsed as if "for" and "on" were joined.
    """
    for again in [token for token in doc if token.dep_ == "conj" and token.pos_ == "ADP" and token.head.pos_ == "ADP"]:
        above = set(again.ancestors)
        before = (t for t in reversed(doc[again.sent.start : again.i]) if t.lower_ == again.lower_)
        first = next((t for t in before if t.dep_ in GOVERNED and (t.head in above or t.head.head in above)), None)
        if first is not None:
            for joining in [c for c in again.head.children if c.dep_ == "cc" and c.i < again.i]:
                joining.head = first.head
            again.head, again.dep_ = first.head, first.dep_
