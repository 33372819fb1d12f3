"""Event -> the type and the mode by which it is told, and whether it is threatened."""

import re

from msgspec.structs import replace

from dragoman.ontology import load_ontology
from dragoman.ontology.details import modes_of
from dragoman.ontology.traits import load_traits
from dragoman.records import Anchor, Claim, Event, Status
from dragoman.weigh.hedged import PERHAPS, tells_of_now

# Words that tell of what is to come.
AHEAD = re.compile(r"\b(?:to|will|shall)\s+(?:(?:not|be|\w+ly)\s+)*$", re.IGNORECASE)
EXPECTED = re.compile(r"expect|poised|forecast|predict|anticipat", re.IGNORECASE)
# What is likely or not, of what was not done yet ("is unlikely", not "is likely to have left").
LIKELY = re.compile(
    r"(?:(?:now|still|very|more|less|most|highly|\w+ingly) )*(?:un)?likely\b(?! to have\b)", re.IGNORECASE
)
WILL = re.compile(r"will|shall|wo", re.IGNORECASE)
# By such words others expect it of somebody ("is widely expected to"), and he does not ("had expected to").
AWAITED = re.compile(r"expected|forecast|predicted|anticipated|poised|slated", re.IGNORECASE)
# Of others: "analysts expect X to leave"; who "expects to leave" means to.
AWAITING = re.compile(r"expect(?:s|ed|ing)?|anticipat(?:es?|ed|ing)|await(?:s|ed|ing)?", re.IGNORECASE)
OWN_AIM = re.compile(r"\s+to\b")
# Words that open a condition; "would" and "will" stand in what follows from it.
CASES = frozenset(
    {"if", "unless", "should", "were", "had", "provided", "providing", "assuming", "supposing", "anyone", "anybody"}
    | {"whoever", "everyone", "everybody", "without"}
)
TURNED = frozenset({"should", "were", "had"})
# Auxiliaries that open a question about what was done.
DID = frozenset({"did", "has", "have", "had", "was", "were"})
TURNED_SUBJECT = re.compile(r"\s+(?:[\w'’-]+\s+){1,4}")
MAY_HAVE = re.compile(r"\b(?:may|might)\s+(?:(?:not|well|also|already)\s+)*have\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
PAST = re.compile(r"\b(?:did(?: not)?|have|has|had|was|were)\s+(?:\w+\s+)?\Z|\bdidn['’]t\s+\Z", re.IGNORECASE)
SHORT_SUBJECT = re.compile(r"\s+(?:[\w'’-]+\s+){1,3}")
WAS = re.compile(r"\b(?:was|were|been)\s+(?:\w+ly\s+|just\s+)?\Z", re.IGNORECASE)
# What was tried was not only meant.
TRIED = re.compile(r"tried|attempted|sought|strove", re.IGNORECASE)
PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being)|['’](?:s|re))(?:\s+(?:not|now|also|still|\w+ly))*\s+\Z", re.IGNORECASE
)
ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# As many characters an EDTF day has.
DAY_CHARS = 10
THREAT = re.compile(r"\b(?:threat|menac)", re.IGNORECASE)


def deed_of(event: Event, status: Status) -> tuple[str | None, Status]:
    """The type by which a deed that lies ahead is told: its own, not the promise or the threat that it amounts to.

    A hostile deed that somebody promises to leave undone is told as one that he does not plan; who will not help has
    refused already, who will turn down an offer has not.
    """
    if status.modality not in {"planned", "conditional"} or not event.alternates:
        return event.type, status
    if event.type not in load_traits().deeds.ahead:
        refused = event.type == "REJECT" and status.modality == "planned"
        held_back = refused and not is_hostile(event.alternates[0])
        return event.type, replace(status, modality="asserted") if held_back else status
    own = event.alternates[0]
    hostile = is_hostile(own)
    if event.type == "AGREE" and hostile:
        return own, replace(status, polarity="-")
    return (own if hostile or event.type == "AGREE" else event.type), status


def mode_of(event: Event, kind: str | None) -> str | None:
    """How a deed is done, by its own type; of one that lies ahead by the word that tells of it."""
    if kind is None or kind == event.type:
        return event.mode
    words = set(event.trigger.exact.lower().split())
    return next((mode.id for mode in modes_of(kind) if words & mode.triggers), None)


def is_threatened(event: Event, kind: str | None, status: Status, words: str) -> bool:
    """Whether a deed that lies ahead is one that somebody threatens with, by such words, and none that he plans."""
    ahead = event.type == "THREATEN" != kind and (status.polarity, status.modality) == ("+", "planned")
    return ahead and THREAT.search(words) is not None


def lies_ahead(claim: Claim, trigger: Anchor, published: str | None) -> bool:
    """Whether a deed that is told as probable has yet to be done: by its day, its verb, or a word of expecting."""
    if claim.status.modality != "probable" or tells_of_now(claim.status):
        return False
    hedges = [hedge.anchor for hedge in claim.status.hedges]
    day = claim.when.edtf if claim.when is not None else None
    if day is not None and published is not None and day[:DAY_CHARS] > published[:DAY_CHARS]:
        return True
    likely = any(LIKELY.match(hedge.exact + hedge.suffix) or WILL.fullmatch(hedge.exact) for hedge in hedges)
    return likely or AHEAD.search(trigger.prefix) is not None or any(EXPECTED.match(hedge.exact) for hedge in hedges)


def is_case(claim: Claim, core: Anchor) -> bool:
    """Whether a claim is no more than a condition: its clause opens with the word that makes it one."""
    clause = claim.anchor
    if claim.status.modality != "conditional" or core.start < clause.start:
        return False
    opens = clause.start - len(clause.prefix) + len(clause.prefix.rstrip())
    words = [hedge.anchor for hedge in claim.status.hedges if hedge.anchor.exact.lower() in CASES]
    heads = any(one.start == clause.start or one.end == opens or _is_turned(one, clause) for one in words)
    return heads and "," not in clause.exact[: core.start - clause.start]


def _is_turned(opener: Anchor, clause: Anchor) -> bool:
    """Whether no more than a subject stands between a word that opens a condition and a clause ("Were X to attack")."""
    between = clause.prefix[opener.end - clause.start :] if opener.end < clause.start else ""
    most = TURNED_SUBJECT if opener.exact.lower() in TURNED else SHORT_SUBJECT
    return most.fullmatch(between) is not None


def is_open(claim: Claim, sentence: str) -> bool:
    """Whether a text only asks, or leaves open, whether something is so."""
    words = {hedge.anchor.exact.lower() for hedge in claim.status.hedges}
    asked = sentence.endswith("?") and any(hedge.kind == "possible" for hedge in claim.status.hedges)
    return asked or (claim.status.modality == "possible" and "whether" in words)


def is_done(claim: Claim, trigger: Anchor, before: str) -> bool:
    """Whether what is left open is something done already, by its verb or by the one that opens a question."""
    asked = any(hedge.anchor.exact.lower() in DID for hedge in claim.status.hedges)
    return asked or PAST.search(before) is not None or trigger.exact.partition(" ")[0].lower().endswith("ed")


def is_averted(claim: Claim) -> bool:
    """Whether a deed is one that somebody was about to do, of which that tells no more."""
    return any(one.anchor.exact.lower() == "about" and WAS.search(one.anchor.prefix) for one in claim.status.hedges)


def is_maybe_done(claim: Claim, trigger: Anchor, before: str) -> bool:
    """Whether a deed told as possible is one that was done if at all: "may have left", "perhaps left"."""
    if claim.status.modality != "possible":
        return False
    perhaps = all(hedge.anchor.exact.lower() in PERHAPS for hedge in claim.status.hedges)
    past = PAST.search(before) is not None or trigger.exact.partition(" ")[0].lower().endswith("ed")
    return MAY_HAVE.search(before) is not None or (perhaps and bool(claim.status.hedges) and past)


def is_expected(claim: Claim) -> bool:
    """Whether what a claim tells as planned is what others expect, and no plan of whoever is to do it."""
    hedges = [hedge.anchor for hedge in claim.status.hedges] if claim.status.modality == "planned" else []
    by_others = (one for one in hedges if AWAITING.fullmatch(one.exact) and not OWN_AIM.match(one.suffix))
    return any(by_others) or any(AWAITED.fullmatch(one.exact) and PASSIVE.search(one.prefix) for one in hedges)


def is_of_hedge(claim: Claim, trigger: Anchor, published: str | None) -> bool:
    """Whether a claim's time is that of planning or asking ("agreed on Monday to meet"), and not of what is to come."""
    when = claim.when
    if when is None or claim.status.modality not in {"planned", "requested", "feared"}:
        return False
    day = when.edtf if ONE_DAY.fullmatch(when.edtf or "") else None
    between = any(hedge.anchor.end <= when.anchor.start for hedge in claim.status.hedges)
    before = when.anchor.end <= trigger.start and OWN_AIM.match(when.anchor.suffix) is not None
    return (between and before) or (day is not None and published is not None and day < published[:DAY_CHARS])


def is_tried(claim: Claim) -> bool:
    """Whether a deed told as planned is one that somebody tried, and not one that he means to do."""
    return claim.status.modality == "planned" and any(TRIED.fullmatch(one.anchor.exact) for one in claim.status.hedges)


def is_own_envoy(event: Event, kind: str | None) -> bool:
    """Whether a cut in ties is told by the envoy whom his own side recalls, so that nobody is told whom it meets."""
    homes = {role.actor for role in event.sources if role.actor}
    owners = {(role.actor or "").partition("~")[0] for role in event.targets if "~" in (role.actor or "")}
    return kind == "SANCTION" and event.mode != "expel" and bool(owners) and owners <= homes


def is_hostile(kind: str) -> bool:
    """Whether a type of deed is one of conflict."""
    return not load_ontology().event_types[kind].is_friendly
