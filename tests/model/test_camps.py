"""Balance of actor graphs, against trying every way to take sides."""

from itertools import combinations, pairwise, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import camps as module
from dragoman.model.camps import Camps, SignedTie, judge_camps

NAMES = "abcdefg"
SIGNS = st.dictionaries(st.sampled_from(list(combinations(NAMES, 2))), st.sampled_from([1, -1]), max_size=16)


def tie(a: str, b: str, sign: Any) -> SignedTie:
    """How two actors stand."""
    return SignedTie(a=a, b=b, sign=sign)


def judge(*signs: tuple[str, str, int]) -> Camps:
    """The balance of some ties."""
    return judge_camps(tie(*one) for one in signs)


def test_an_enemys_enemy_who_is_a_friend_balances():
    """Two friends with one enemy are two camps with nothing against it."""
    found = judge(("a", "b", 1), ("a", "c", -1), ("b", "c", -1))

    assert (1, (), 0, True) == (found.triads, found.unbalanced, found.frustration, found.proven)
    assert ((("a", "b"), ("c",)),) == found.camps


def test_a_friend_of_two_enemies_is_out_of_balance():
    """One of three ties cannot fit two camps, and the triad is named with its signs."""
    found = judge(("a", "b", 1), ("a", "c", 1), ("b", "c", -1))

    assert [(("a", "b", "c"), (1, 1, -1))] == [(one.actors, one.signs) for one in found.unbalanced]
    assert (1, 1) == (found.frustration, len(found.against))


def test_parts_that_do_not_hang_together_take_sides_apart():
    """Each part has its own camps, the larger part first."""
    found = judge(("x", "y", -1), ("a", "b", 1), ("b", "c", 1))

    assert ((("a", "b", "c"), ()), (("x",), ("y",))) == found.camps


def test_no_ties_make_no_camps():
    """An empty graph has no triads and nothing against it."""
    assert Camps(triads=0, unbalanced=(), frustration=0, proven=True, camps=(), against=()) == judge_camps([])


def test_a_search_cut_off_says_that_fewer_may_do(monkeypatch):
    """Beyond its bound the search gives the best it has, and does not call it proven."""
    monkeypatch.setattr(module, "MOST_TRIED", 1)
    found = judge(*((a, b, -1) for a, b in combinations(NAMES, 2)))

    assert not found.proven
    assert found.frustration == len(found.against) >= 9


@settings(deadline=None)
@given(signs=SIGNS)
def test_frustration_is_the_least_of_all_ways_to_take_sides(signs: dict[tuple[str, str], int]):
    """No way to take sides has fewer ties against it, and the one given has exactly so many."""
    found = judge(*((*pair, sign) for pair, sign in signs.items()))
    ways = (dict(zip(NAMES, side, strict=True)) for side in product([1, -1], repeat=len(NAMES)))
    least = min(sum(sign * way[a] * way[b] < 0 for (a, b), sign in signs.items()) for way in ways)

    assert least == found.frustration == len(found.against)
    assert found.proven


@given(signs=SIGNS)
def test_a_graph_without_frustration_has_no_unbalanced_triad(signs: dict[tuple[str, str], int]):
    """Where two camps fit every tie, every triad is in balance."""
    found = judge(*((*pair, sign) for pair, sign in signs.items()))

    assert found.frustration > 0 or found.unbalanced == ()


@pytest.mark.parametrize("size", [300])
def test_a_large_graph_in_balance_is_proven_at_once(size: int):
    """Two camps of many actors need no search beyond the first guess."""
    names = [f"{place:03}" for place in range(size)]
    ties = [(a, b, 1 if (int(a) + int(b)) % 2 == 0 else -1) for a, b in pairwise(names)]
    more = [(a, b, 1) for a, b in zip(names, names[2:], strict=False)]
    found = judge(*ties, *more)

    assert (0, True, 150) == (found.frustration, found.proven, len(found.camps[0][0]))
