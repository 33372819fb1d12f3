"""Findings and people's assessments -> grades on four axes, each from what it names and nothing else.

The scales are those of the Admiralty code (NATO AJP-2.1): reliability of the source and credibility of the item.
Neither is worked out from the other, nor from factuality (FactBank) or confidence (ICD 203); what cannot be judged
stays so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec

from dragoman.records import Claim, Decision, Finding, Weighed
from dragoman.records.grade import Confidence, Credibility, Grade, Reliability, SourceGrade
from dragoman.weigh.decisions import list_in_force
from dragoman.weigh.voices import UNNAMED

SEVERAL = 2
# How sure one may be that a finding is so, by its credibility.
CONFIDENCE: Mapping[Credibility, Confidence | None] = MappingProxyType(
    {1: "high", 2: "moderate", 3: "low", 4: "low", 5: "low", 6: None}
)


def grade_sources(decisions: Iterable[Decision]) -> Mapping[str, SourceGrade]:
    """The reliability that people gave to sources, by name; the last word on each holds, undone ones do not count.

    A decision whose reliability is none of A to F is passed over.
    """
    given = (decision for decision in list_in_force(decisions) if decision.verb == "grade")
    return {name: grade for decision in given for name, grade in _given(decision)}


def _given(decision: Decision) -> Iterator[tuple[str, SourceGrade]]:
    reliability = read_reliability(decision.changes)
    if reliability is not None:
        for name in decision.targets:
            yield (
                name,
                SourceGrade(source=name, reliability=reliability, by=decision.by, at=decision.at, basis=decision.why),
            )


def read_reliability(changes: Mapping[str, Any]) -> Reliability | None:
    """The letter that a decision gives, None for none of A to F."""
    try:
        letter: Reliability = msgspec.convert(changes.get("reliability"), Reliability)
    except msgspec.ValidationError:
        return None
    return letter


def grade_findings(
    weighed: Weighed, claims: Mapping[str, Claim], sources: Mapping[str, str], given: Mapping[str, SourceGrade]
) -> tuple[Grade, ...]:
    """A grade for each finding, in the same order. Repeats change none, since claims are counted by origin.

    claims: by id. sources: who says each claim first, by claim id. given: what people say of sources, by name.
    """
    named = {claim: _is_named(origin.voices) for origin in weighed.origins for claim in origin.claims}
    return tuple(_grade(finding, claims, sources, given, named) for finding in weighed.findings)


def _is_named(voices: Sequence[str]) -> bool:
    return not all(voice.startswith(UNNAMED) for voice in voices)


def _grade(
    finding: Finding,
    claims: Mapping[str, Claim],
    sources: Mapping[str, str],
    given: Mapping[str, SourceGrade],
    named: Mapping[str, bool],
) -> Grade:
    who = dict.fromkeys(sources[claim] for claim in finding.claims if claim in sources)
    degrees = [d for one in finding.claims if one in claims and (d := claims[one].status.factuality) is not None]
    anybody = any(named.get(claim, True) for claim in finding.claims)
    credibility, why = _credibility(finding, named=anybody)
    return Grade(
        finding=finding.id,
        sources=tuple(given.get(name, SourceGrade(source=name)) for name in who),
        credibility=credibility,
        factuality=(min(degrees), max(degrees)) if degrees else None,
        confidence=CONFIDENCE[credibility],
        reasons=(why, *_remarks(finding)),
    )


def _credibility(finding: Finding, *, named: bool) -> tuple[Credibility, str]:
    """The Admiralty credibility of a finding, and what decided it."""
    if finding.support == "retracted":
        return 5, "it was taken back"
    if finding.conflicts and finding.support == "conflicted":
        return 4, "another passage says otherwise, and neither time nor scope explains it"
    if not finding.origins or not named:
        return 6, "nobody who is named says so, so that it cannot be judged"
    if finding.support == "corroborated":
        return 1, f"{finding.origins} origins agree that are argued to be independent"
    if finding.origins >= SEVERAL:
        return 2, f"{finding.origins} origins agree, and nothing proves them independent"
    return 3, "one origin says so, however often it is printed"


def _remarks(finding: Finding) -> Iterator[str]:
    if finding.mentions > finding.origins > 0:
        yield f"{finding.mentions} mentions count no more than their origins do"
    if finding.support == "reviewed":
        yield "a person looked at it and let it stand"
    if finding.support == "superseded":
        yield "later news has overtaken it"
