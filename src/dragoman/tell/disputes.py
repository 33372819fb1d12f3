"""Conflicts -> rival versions side by side."""

import re

from dragoman.records import Anchor, Conflict, Finding
from dragoman.tell._brief import Dispute, Line
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import with_article
from dragoman.tell.sentences import named_speakers
from dragoman.tell.wording import quote

DISPUTES_SHOWN = 8
# Fewer characters than this seldom tell what a side says; its whole sentence does.
SHORT = 60
# But of a long sentence a clause of so many words that begins with a name tells it better.
WORDS_LONG, WORDS_TELLING = 16, 6
# What such words begin with does not say who does it.
DOERLESS = re.compile(r"(?:to|[a-z]+ing)\b")
# Types that weigh most come first; what a type is not in stands behind.
_HEAVY = (
    "polarity",
    "doer",
    "beginning",
    "agency",
    "role",
    "trend",
    "quantity",
    "time",
    "motive",
    "quantifier",
    "posture",
    "publicity",
)
# What two sides differ about, in words for people.
MATTERS = {
    "polarity": "whether it is so",
    "doer": "who did it",
    "beginning": "who began",
    "agency": "who let it happen",
    "role": "who did it to whom",
    "trend": "which way it moves",
    "quantity": "how much or how many",
    "time": "when",
    "motive": "what for",
    "quantifier": "whether all or some",
    "posture": "on a side, or between",
    "publicity": "in the open, or quietly",
    "metadata": "who published it, or when",
    "factuality": "fact, or hearsay",
}
# Why two sides may both be right.
EXPLAINED = {"change": "may be a change over time", "scope": "may be a difference of scope"}


def write_disputes(evidence: Evidence, most: int = DISPUTES_SHOWN) -> tuple[list[Dispute], int]:
    """Conflicts whose two sides stand in the documents, and how many more there are than `most`.

    Those that nothing explains come first, then by type.
    """
    known = [c for c in evidence.weighed.conflicts if evidence.documents.keys() >= {c.a.doc, c.b.doc}]
    shown = sorted(known, key=_order)[:most]
    return [_dispute(conflict, evidence) for conflict in shown], len(known) - len(shown)


def place_of(type: str) -> int:  # noqa: A002 — of a conflict
    """Where conflicts of a type stand among others, 0 for those that weigh most."""
    return _HEAVY.index(type) if type in _HEAVY else len(_HEAVY)


def name_matter(type: str) -> str:  # noqa: A002 — of a conflict
    """What sides of such conflicts differ about, in words; the type itself where there are none."""
    return MATTERS.get(type, type)


def say_side(anchor: Anchor, evidence: Evidence) -> str:
    """What a side says on one line: its sentence, where its own words are too few to tell or leave out who does it."""
    sentence = evidence.sentence(anchor)
    named = (
        len(sentence.split()) > WORDS_LONG and len(anchor.exact.split()) >= WORDS_TELLING and anchor.exact[0].isupper()
    )
    told = named or (len(anchor.exact) >= SHORT and not DOERLESS.match(anchor.exact))
    return _flat(anchor) if told else sentence


def deniers(finding: Finding, evidence: Evidence) -> list[str]:
    """Those who are named to deny what a finding says, as they stand in a sentence."""
    mine = set(finding.claims)
    against = [conflict for conflict in evidence.conflicts_of(finding) if conflict.type == "polarity"]
    sides = ((c.a, c.a_claims) if mine & set(c.b_claims) else (c.b, c.b_claims) for c in against)
    return list(dict.fromkeys(name for anchor, claims in sides for name in _denier(anchor, claims, evidence)))


def _denier(anchor: Anchor, claims: tuple[str, ...], evidence: Evidence) -> list[str]:
    """Who says the side of a dispute, or, of words that no claim was read in, whom they begin with."""
    best = next(iter(evidence.ranked(claims)), None)
    if best is not None:
        return named_speakers(best, evidence)[-1:]
    reading = evidence.readings.get(anchor.doc)
    first = [m.actor for m in reading.mentions if m.anchor.start == anchor.start] if reading else []
    return [with_article(evidence.actor_name(one)) for one in first if one in evidence.actors][:1]


def _order(conflict: Conflict) -> tuple[bool, bool, int, str]:
    sides = conflict.a_claims and conflict.b_claims
    return conflict.explained is not None, not sides, place_of(conflict.type), conflict.id


def say_sides(conflict: Conflict, evidence: Evidence) -> tuple[str, str]:
    """What the two sides say; of one sentence that tells both, to each its own clause, or its own words."""
    if not _share_sentence(conflict, evidence):
        return say_side(conflict.a, evidence), say_side(conflict.b, evidence)
    clauses = evidence.around(conflict.a), evidence.around(conflict.b)
    return clauses if clauses[0] != clauses[1] else (_flat(conflict.a), _flat(conflict.b))


def _share_sentence(conflict: Conflict, evidence: Evidence) -> bool:
    """Whether one sentence tells both sides."""
    return conflict.a.doc == conflict.b.doc and evidence.head(conflict.a) == evidence.head(conflict.b)


def _flat(anchor: Anchor) -> str:
    return " ".join(anchor.exact.split())


def _dispute(conflict: Conflict, evidence: Evidence) -> Dispute:
    a, b = say_sides(conflict, evidence)
    notes = [EXPLAINED[conflict.explained]] if conflict.explained else []
    if conflict.marked:
        notes.append("the text itself sets the two against each other")
    return Dispute(
        matter=name_matter(conflict.type),
        a=_side(conflict.a, a, conflict.a_claims, evidence),
        b=_side(conflict.b, b, conflict.b_claims, evidence, denies=conflict.type == "polarity"),
        note="; ".join(filter(None, (conflict.why, *notes))),
    )


def _side(anchor: Anchor, said: str, claims: tuple[str, ...], evidence: Evidence, *, denies: bool = False) -> Line:
    """One side by whoever says it; a denial in which no claim was read is whose words it begins with."""
    claim = next(iter(evidence.ranked(claims)), None)
    denier = _denier(anchor, claims, evidence) if denies and claim is None else []
    speaker = evidence.speakers(claim)[-1] if claim else (*denier, evidence.publisher(anchor.doc))[0]
    speaker = "a source that is not named" if speaker == "unknown" else speaker
    return Line(text=f"{speaker}: {quote(said)}", citations=(evidence.cite(anchor, claim=claim),))
