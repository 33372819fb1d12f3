"""Findings that tests are given."""

from dragoman.records import Finding
from dragoman.records.finding import Support


def lone_finding(
    claim: str, kind: str, *, known_as: str = "", label: str = "", support: Support = "single-origin"
) -> Finding:
    """The finding of one claim that one page makes once.

    claim: its id. known_as: the finding's own, `f-` before the claim's where none is given.
    """
    return Finding(
        id=known_as or f"f-{claim}",
        kind=kind,
        label=label,
        claims=(claim,),
        mentions=1,
        documents=1,
        publishers=1,
        origins=1,
        support=support,
    )
