"""How large a file may be, and how sizes are told: one limit and one wording, wherever a file comes in."""

import math

from dragoman.records import Rejected

MOST_BYTES = 20_000_000
FIX = "split it into its documents"
KB, MB = 1_000, 1_000_000


def say_size(size: int) -> str:
    """A number of bytes in the largest fitting unit, rounded up: what is over a limit never reads as the limit."""
    if size < KB:
        return f"{size} bytes"
    return f"{math.ceil(10 * size / MB) / 10:g} MB" if size >= MB else f"{math.ceil(size / KB)} kB"


def refuse_size(where: str, size: int, *, most: int = MOST_BYTES, of: str = "", more: bool = False) -> Rejected | None:
    """Why a file of that many bytes is too large, None where it is not. of: what kind of file, where that matters.

    more: it is larger than that, by an unknown number of bytes.
    """
    if size <= most and not more:
        return None
    kind = f" of {of}" if of else ""
    got = f"more than {say_size(most)}" if more else say_size(size)
    return Rejected(where=where, expected=f"at most {say_size(most)}{kind}", got=got, fix=FIX)
