"""What joining claims of rules with what was learned asks of them: which stand in a sentence, whether words meet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.records import Anchor, Claim


def by_sentence(claims: Iterable[Claim]) -> Mapping[int, list[Claim]]:
    """The claims of each sentence, by its number, in their order; an empty list for a sentence without any."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.sentence].append(claim)
    return found


def share_letters(one: Anchor, other: Anchor) -> bool:
    """Whether two spans of one document have any letter in common."""
    return one.start < other.end and other.start < one.end
