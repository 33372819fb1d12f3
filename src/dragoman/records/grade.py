"""Grade: how far a source and what it says can be relied on, on axes that are never put together."""

from typing import Literal

from msgspec import Struct

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Literal[1, 2, 3, 4, 5, 6]
Confidence = Literal["low", "moderate", "high"]


class SourceGrade(Struct, frozen=True, kw_only=True):
    """The Admiralty reliability of a source: A (reliable) to E (unreliable); F: cannot be judged, not the middle.

    by, at, basis: who assessed it, when (ISO 8601 instant) and on what ground; None and "" where nobody has.
    """

    source: str
    reliability: Reliability = "F"
    by: str | None = None
    at: str | None = None
    basis: str = ""


class Grade(Struct, frozen=True, kw_only=True):
    """How a finding stands.

    sources: everybody who says it first, each with its own reliability. credibility: Admiralty, 1 (confirmed) to 5
    (improbable); 6: cannot be judged. factuality: least and most of what its claims commit to, -3 to 3, None where none
    commits. confidence: in the judgement that it is so; None where nothing can be judged.
    reasons: one line for each thing that decided credibility or confidence.
    """

    finding: str
    sources: tuple[SourceGrade, ...]
    credibility: Credibility
    factuality: tuple[int, int] | None
    confidence: Confidence | None
    reasons: tuple[str, ...]
