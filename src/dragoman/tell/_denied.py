"""Deeds told as not done -> whether nobody is told to do them, or somebody is not let do them."""

import re

from msgspec.structs import replace

from dragoman.records import Anchor, Event, Status
from dragoman.tell.grammar import say_past

# Who is let do a deed stands between the verb of letting and the deed's own ("let anyone attack", "allow X to sell").
_LETTING = re.compile(
    r"\b(?:let(?:s|ting)?(?:\s+(?!that\b|which\b|who\b)[\w'’-]+){1,6}"
    r"|(?:allow|permit|authori[sz]|enabl)\w*(?:\s+(?!that\b|which\b|who\b)[\w'’-]+){1,6}\s+to"
    r"|(?:allowed|permitted|authori[sz]ed)\s+to)\s+\Z",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;:()\[\]“”\"—–]|[,.!?](?=\s)")
_DONE = re.compile(r"\b(?:did|had|has|have|was|were|allowed|permitted|refused|declined)\b|n['’]t let\b", re.IGNORECASE)
_NONE_OF = re.compile(
    r"\b(?P<none>(?:none|neither) of [\w'’ -]+?|no (?!one\b)[\w'’ -]+?)\s+"
    r"(?:has|have|had|is|are|was|were|did|do|does|will|would|can|could|may|might|should|must)\s+(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one)\s+(?:\w+\s+){0,4}\Z", re.IGNORECASE)
_SPEAKING = frozenset({"i", "we"})
_OURS = re.compile(r"\b(?:our|my)\b", re.IGNORECASE)
# A deed without a doer is nobody's where its verb is told of whoever suffered it, not where it is only named.
_NAMED = re.compile(r"\b(?:to|of|from|without|against|about|at|for)\s+\Z", re.IGNORECASE)
_BEING = re.compile(r"\b(?:being|been|be|is|was|are|were)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)


def is_let(before: str) -> bool:
    """Whether the words before a deed tell that somebody lets somebody do it."""
    return _LETTING.search(before) is not None


def say_not_let(subject: str, base: str, before: str, *, plural: bool) -> str:
    """A sentence on a deed that somebody does not let happen, of which no text says whether it was tried."""
    past = _DONE.search(_STOP.split(before)[-1]) is not None
    be = ("were" if plural else "was") if past else ("are" if plural else "is")
    return f"{subject} {be} {'' if subject == 'nobody' else 'not '}to {base}"


def nobody_in(before: str, event: Event) -> str:
    """Who does not do a denied deed without a known doer: "nobody", or those of whom the text says that none did it.

    What a "we" of nobody known did not do is left undone by whoever speaks, not by everybody.
    """
    if found := _NONE_OF.search(before):
        return own_quoted(found["none"][:1].lower() + found["none"][1:])
    if any(role.actor is None and role.anchor.exact.lower() in _SPEAKING for role in event.sources):
        return ""
    return "nobody" if is_nobodys(event.trigger) or _NOBODY.search(before) else ""


def own_quoted(words: str) -> str:
    """Words for nobody of a kind; in quotes where the kind is a speaker's own ("none of our ships")."""
    return f"“{words}”" if _OURS.search(words) else words


def is_nobodys(trigger: Anchor) -> bool:
    """Whether a denied deed without a doer was done by nobody, and not left undone by somebody whom no text names."""
    named = trigger.exact.partition(" ")[0].lower().endswith("ing") or _NAMED.search(trigger.prefix) is not None
    return not named or _BEING.search(trigger.prefix) is not None


def say_none(subject: str, past: str, base: str, status: Status, *, plural: bool) -> str:
    """A sentence on what nobody does, in the mood of a text; no full stop."""
    told = {
        "planned": f"{subject} {'are' if plural else 'is'} to {base}",
        "requested": f"it is asked that {subject} {base}",
    }
    if status.modality in told:
        return told[status.modality]
    return say_past(subject, past, base, replace(status, polarity="+"), plural=plural)
