"""Finding -> whether texts tell it as background: what was over long before anybody wrote of it."""

from dragoman.records import Finding
from dragoman.tell.evidence import Evidence
from dragoman.weigh.spans import read_span

# News and comment tell of days, weeks and months as they run; what ended a year before is told to explain them.
OVER_DAYS = 365


def is_background(finding: Finding, evidence: Evidence) -> bool:
    """Whether an event was over a year before the first text that tells of it; False where either has no date."""
    span = read_span(finding.when) if finding.kind == "event" else None
    published = (evidence.documents[doc].published for doc in evidence.docs_of(finding.claims))
    told = [day.first for day in map(read_span, published) if day is not None]
    return span is not None and bool(told) and span.last + OVER_DAYS < min(told)
