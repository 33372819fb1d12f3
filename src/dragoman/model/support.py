"""How far a link is to be trusted: the probability with which a member of an ensemble keeps it.

Both tables are assumptions, in order only: no text gives them, no data set fitted them. They are to be redone once
decisions of people on findings can be counted per row. docs/methods-model.md lists them.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dragoman.records import Claim, Finding
from dragoman.records.finding import Support
from dragoman.records.status import Modality

# What the agreement of origins is worth; how often something is printed is no column here.
BY_STATE: Mapping[Support, float] = MappingProxyType(
    {
        "reviewed": 0.95,
        "corroborated": 0.9,
        "multi-origin-unproven": 0.8,
        "single-origin": 0.75,
        "conflicted": 0.5,
        "unsupported": 0.25,
        "superseded": 0.1,
        "retracted": 0.0,
    }
)
# What is left of it by how the best of its claims is held.
BY_MODALITY: Mapping[Modality, float] = MappingProxyType(
    {
        "asserted": 1.0,
        "presupposed": 1.0,
        "evaluative": 0.9,
        "reported": 0.9,
        "probable": 0.9,
        "possible": 0.7,
        "conditional": 0.7,
        "feared": 0.6,
        "planned": 0.6,
        "requested": 0.5,
        "counterfactual": 0.3,
    }
)


def weigh_link(backing: Iterable[tuple[Finding, Iterable[Claim]]]) -> float:
    """Support of a link, 0 to 1, three decimals: that of its best finding, so that no repetition raises it."""
    return round(max((_weigh_finding(finding, claims) for finding, claims in backing), default=0.0), 3)


def _weigh_finding(finding: Finding, claims: Iterable[Claim]) -> float:
    held = max((BY_MODALITY[claim.status.modality] for claim in claims), default=0.0)
    return BY_STATE[finding.support] * held
