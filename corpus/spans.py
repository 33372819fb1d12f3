"""Places in one text -> whether they are the same words."""

import re

Place = tuple[int, int]

SAME_SHARE = 0.5
# Words after which a name or a noun phrase has had its head.
AFTER_HEAD = re.compile(
    r"\s(?:of|in|on|at|for|from|by|to|with|based|led|linked|aligned|allied|between|across|over|who|that|which)\b|[,(]"
)


def overlap(a: Place, b: Place) -> int:
    """How many code points two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def share(a: Place, b: Place) -> float:
    """Intersection over union, 0 to 1."""
    common = overlap(a, b)
    return common / (a[1] - a[0] + b[1] - b[0] - common) if common else 0.0


def head_of(words: str, start: int) -> int:
    """Where the head of a name or noun phrase starts: its last word before any "of", "in", "led by" or comma."""
    found = AFTER_HEAD.search(words, 1)
    kept = words[: found.start()] if found else words
    return start + len(kept) - len(kept.split()[-1]) if kept.split() else start


def same_words(text: str, a: Place, b: Place) -> float:
    """The share of two spans that name the same thing: each holds the other's head, or half of the union; else 0."""
    heads = [head_of(text[slice(*place)], place[0]) for place in (a, b)]
    told = a[0] <= heads[1] < a[1] and b[0] <= heads[0] < b[1]
    found = share(a, b)
    return found if told or found >= SAME_SHARE else 0.0
