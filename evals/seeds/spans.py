"""Places in texts -> whether they are the same words."""

import re
from typing import NamedTuple

SAME_SHARE = 0.5
# Words after which a name or a noun phrase has had its head.
AFTER_HEAD = re.compile(
    r"\s(?:of|in|on|at|for|from|by|to|with|based|led|linked|aligned|allied|between|across|over|who|that|which)\b|[,(]"
)


class Span(NamedTuple):
    """[start, end) of a document, code points; head: where the head word starts."""

    doc: str
    start: int
    end: int
    head: int


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many code points two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def share(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union, 0 to 1."""
    common = overlap(a, b)
    return common / (a[1] - a[0] + b[1] - b[0] - common) if common else 0.0


def same_words(a: Span, b: Span) -> bool:
    """Whether two spans name the same thing: each holds the other's head, or half of their union is shared."""
    if a.doc != b.doc:
        return False
    heads = a.start <= b.head < a.end and b.start <= a.head < b.end
    return heads or share((a.start, a.end), (b.start, b.end)) >= SAME_SHARE


def head_of(words: str, start: int) -> int:
    """Where the head of a name or noun phrase starts: its last word before any "of", "in", "led by" or comma."""
    found = AFTER_HEAD.search(words, 1)
    kept = words[: found.start()] if found else words
    return start + len(kept) - len(kept.split()[-1]) if kept.split() else start
