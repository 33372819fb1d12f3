"""Shares of one whole in per cent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.tell._shares import tell_shares


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ([0.335, 0.335, 0.33], ["34%", "33%", "33%"]),
        ([0.29, 0.005, 0.705], ["29%", "1%", "70%"]),
        ([0.0, 1.0], ["0%", "100%"]),
        ([0.125, 0.125], ["13%", "12%"]),
        ([], []),
    ],
)
def test_points_that_rounding_leaves_over_go_to_the_largest_remainders(shares: list[float], told: list[str]):
    """The first of equal remainders is raised, and so many that the sum is that of the shares."""
    assert told == tell_shares(shares)


@given(parts=st.lists(st.integers(0, 10_000), min_size=1, max_size=9).filter(any))
def test_shares_of_a_whole_make_a_hundred(parts: list[int]):
    """However a whole is cut, what is told of its parts adds up to it, and none is a point or more off."""
    shares = [part / sum(parts) for part in parts]
    told = [int(one.removesuffix("%")) for one in tell_shares(shares)]

    assert 100 == sum(told)
    assert 1 > max(abs(one - 100 * share) for one, share in zip(told, shares, strict=True)) - 1e-9
