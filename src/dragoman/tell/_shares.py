"""Shares of one whole -> per cent that add up to it."""

import math
from collections.abc import Sequence


def tell_shares(shares: Sequence[float]) -> list[str]:
    """Shares from 0 to 1 as whole per cent, "37%", which together make what the shares do, rounded once.

    Rounded down, the missing points go to the largest remainders (Hare's method), the first of equal ones.
    """
    points = [100 * share for share in shares]
    whole = [math.floor(one) for one in points]
    missing = round(sum(points)) - sum(whole)
    by_rest = sorted(range(len(points)), key=lambda place: whole[place] - points[place])
    raised = set(by_rest[:missing])
    return [f"{one + (place in raised)}%" for place, one in enumerate(whole)]
