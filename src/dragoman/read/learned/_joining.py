"""What joining rules' claims with what was learned asks: which stand in a sentence, whether words meet, how sure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.records import Anchor, Claim

# Surest that a network may be; 1 is for what a person accepted.
SUREST = 0.999


def by_sentence(claims: Iterable[Claim]) -> Mapping[int, list[Claim]]:
    """The claims of each sentence, by its number, in their order; an empty list for a sentence without any."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.sentence].append(claim)
    return found


def share_letters(one: Anchor, other: Anchor) -> bool:
    """Whether two spans of one document have any letter in common."""
    return one.start < other.end and other.start < one.end


def round_score(score: float) -> float:
    """How sure a network is, as it is kept and told: three places, below 1."""
    return min(round(score, 3), SUREST)
