"""Pairs of gold records and ours, and the figures that follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.pairing import f1, pair

SMALL = st.lists(st.integers(0, 4), max_size=6)


def near(gold: int, ours: int) -> bool:
    """Numbers fit that are at most one apart."""
    return abs(gold - ours) <= 1


def test_each_record_takes_one_of_ours():
    """Two records are not satisfied by one claim."""
    pairing = pair([1, 1], [1], near)

    assert (1, 1) == (len(pairing.pairs), len(pairing.missed))


def test_a_record_gives_way_to_one_with_less_choice():
    """The pairing is as large as can be, whoever chooses first."""
    pairing = pair([1, 0], [0, 2], near)

    assert {0: 1, 1: 0} == pairing.pairs


def test_one_that_fits_a_taken_record_is_neither_right_nor_wrong():
    """A second claim for the same record does not count."""
    pairing = pair([1], [1, 1], near)

    assert ((1,), (), 1.0) == (pairing.spare, pairing.wrong, pairing.f1())


def test_an_optional_record_costs_nothing_when_missed():
    """Only required records can be missed, and what fits an optional one is not wrong."""
    pairing = pair([1, 4], [1, 4], near, optional=lambda record: record == 4)

    assert ((), (1,), 1.0) == (pairing.missed, pairing.spare, pairing.f1())


def test_a_silent_claim_counts_only_when_it_pairs():
    """What makes no assertion about type is not wrong by itself."""
    assert () == pair([0], [4], near, silent=lambda one: one == 4).wrong


def test_nothing_required_gives_no_score():
    """Without a required record there is nothing to score."""
    assert pair([], [1], near).f1() is None


@given(SMALL, SMALL, st.randoms(use_true_random=False))
def test_order_changes_no_figure(gold, ours, random):
    """Figures are the same in whatever order both sides come."""
    mixed = list(gold), list(ours)
    for side in mixed:
        random.shuffle(side)

    assert pair(gold, ours, near).f1() == pair(*mixed, near).f1()


@given(SMALL, SMALL)
def test_every_one_of_ours_has_one_fate(gold, ours):
    """Right, spare and wrong share ours out without rest."""
    pairing = pair(gold, ours, near)

    assert list(range(len(ours))) == sorted([*pairing.pairs.values(), *pairing.spare, *pairing.wrong])


@given(SMALL.filter(bool))
def test_gold_against_itself_is_perfect(gold):
    """Gold given back as ours has F1 1."""
    assert 1.0 == pair(gold, gold, near).f1()


@given(SMALL.filter(bool), SMALL)
def test_a_wrong_claim_more_never_helps(gold, ours):
    """Better beats worse: a claim that fits nothing lowers F1 or leaves it."""
    assert (pair(gold, [*ours, 99], near).f1() or 0) <= (pair(gold, ours, near).f1() or 0)


@pytest.mark.parametrize(("right", "gold", "ours", "expected"), [(0, 5, 5, 0.0), (5, 5, 5, 1.0), (2, 4, 2, 2 / 3)])
def test_f1_is_the_harmonic_mean(right, gold, ours, expected):
    """F1 of known counts."""
    assert expected == pytest.approx(f1(right, gold, ours))
