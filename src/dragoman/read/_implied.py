"""Owners that no words give: whose "the government" is, and whose "allies"."""

from collections.abc import Sequence

from dragoman.read._antecedents import BY_DISTANCE
from dragoman.read._binding import binders
from dragoman.read._drafts import Draft, Line

INDEFINITE = frozenset({"a", "an", "another", "any", "no", "each", "every"})
AGENTS = frozenset({"state", "government", "movement", "militia", "party", "group", "igo", "person"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def imply_owner(draft: Draft, line: Line, near: Sequence[Draft], opening: str) -> None:
    """Give an institution the state last spoken of as a place, and an ally the subject of its clause."""
    noun = draft.noun
    if noun is None or draft.owner is not None or opening in INDEFINITE:
        return
    if noun.suffix is not None and not draft.plural:
        owner = max(near, key=lambda each: (_soil(each, line), each.start), default=None)
        if owner is not None and _soil(owner, line) > 0:
            draft.owner, draft.why = owner, f"whose it is follows from “{owner.head.text}” before it"
    elif noun.relational and noun.sort == "org":
        owner = _governing(draft, line)
        if owner is not None:
            draft.owner, draft.why = owner, f"whose it is follows from “{owner.head.text}”, the subject"


def _soil(draft: Draft, line: Line) -> float:
    """How likely a state is the one whose institutions are spoken of: near ones, owners and places of events first.

    What comes "from" a state, or is backed by it, works on another's institutions.
    """
    if "state" not in draft.kinds or draft.kind not in {"name", "adjective"}:
        return 0.0
    score = BY_DISTANCE[min(line.number - draft.sentence, len(BY_DISTANCE) - 1)]
    head = draft.head
    preposition = head.head.lower_ if head.dep_ == "pobj" else ""
    if preposition in {"in", "inside", "within", "across"} or head.dep_ in {"poss", "amod"}:
        score += 0.2
    following = draft.last + 1
    backs = following < len(head.doc) and head.doc[following].text == "-" and not head.doc[draft.last].whitespace_
    return score - 0.2 * (preposition in {"from", "by", "against"}) - 0.4 * backs


def _governing(draft: Draft, line: Line) -> Draft | None:
    """The actor that governs a phrase: owner or subject above it, else the nearest subject before it."""
    for group in binders(draft.head):
        for token in group:
            found = line.by_head.get(token.i) or line.named.get(token.i)
            if found is not None and found is not draft and AGENTS & set(found.kinds) and found.kind != "place":
                return found
    before = [
        each
        for each in line.drafts
        if each.end <= draft.start and each.head.dep_ in SUBJECTS and AGENTS & set(each.kinds) and each.noun is None
    ]
    return max(before, key=lambda each: each.start, default=None)
