"""Sizes in words, and what is too large."""

import pytest

from dragoman.sources.sizes import MOST_BYTES, refuse_size, say_size


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1_000, "1 kB"),
        (100_001, "101 kB"),
        (5_000_000, "5 MB"),
        (20_000_000, "20 MB"),
        (20_000_001, "20.1 MB"),
    ],
)
def test_a_size_is_told_in_its_unit_and_rounded_up(size: int, told: str):
    """What is over a limit by a byte does not read as the limit."""
    assert told == say_size(size)


def test_only_what_is_over_the_limit_is_refused():
    """The limit itself is taken; of what was not counted to its end, it is said so."""
    over = refuse_size("a.txt", MOST_BYTES + 1)
    uncounted = refuse_size("a.md", 5_000_000, most=5_000_000, of="Markdown", more=True)

    assert refuse_size("a.txt", MOST_BYTES) is None
    assert ("at most 20 MB", "20.1 MB") == (over.expected, over.got)
    assert ("at most 5 MB of Markdown", "more than 5 MB") == (uncounted.expected, uncounted.got)
