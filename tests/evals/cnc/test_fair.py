"""Counts of spans by the shared task's rule."""

import pytest

from evals.cnc.fair import Counts, Parts, count_best, count_parts

GOLD = Parts(cause=(5, 9), effect=(0, 4), signals=((4, 5),))


@pytest.mark.parametrize(
    ("ours", "counts"),
    [
        (GOLD, Counts(right=3)),
        (None, Counts(missed=3)),
        (Parts((5, 9), (0, 4)), Counts(right=2, missed=1)),
        (Parts((6, 9), (0, 4), ((4, 5),)), Counts(right=2, near=1)),
        (Parts((0, 4), (5, 9), ((4, 5),)), Counts(right=1, near=2)),
        (Parts((1, 3), (6, 8), ((4, 5),)), Counts(right=1, near=2)),
        (Parts((5, 9), (0, 4), ((9, 10),)), Counts(right=2, wrong=1, missed=1)),
        (Parts((20, 22), (0, 4), ((4, 5),)), Counts(right=2, wrong=1, missed=1)),
    ],
)
def test_spans_of_one_relation(ours, counts):
    """Right is the same label and bounds; near overlaps; what touches nothing is wrong and leaves one missed."""
    assert counts == count_parts(GOLD, ours)


def test_signals_are_not_compared_with_the_parts_they_lie_in():
    """A signal inside a cause is a span of its own."""
    gold = Parts((4, 9), (0, 4), ((4, 5),))

    assert Counts(right=2, missed=1) == count_parts(gold, Parts((4, 9), (0, 4)))


def test_relations_are_paired_as_scores_best():
    """The order in which ours come does not matter."""
    other = Parts((12, 15), (10, 12))
    counts, pairs = count_best([GOLD, other], [other, GOLD])

    assert Counts(right=5) == counts
    assert {(GOLD, GOLD), (other, other)} == set(pairs)


def test_only_as_many_as_the_gold_has_count():
    """Further ones are dropped; missing ones miss all their spans."""
    assert Counts(right=3) == count_best([GOLD], [GOLD, Parts((20, 21), (22, 23))])[0]
    assert Counts(right=3, missed=2) == count_best([GOLD, Parts((12, 15), (10, 12))], [GOLD])[0]


def test_a_near_span_costs_half_as_much_by_the_fair_rule():
    """Two right and two near: 4/6 by the fair rule, 4/8 by the strict one; no spans, no score."""
    counts = Counts(right=2, near=2)

    assert pytest.approx(4 / 6) == counts.fair_f1
    assert pytest.approx(4 / 8) == counts.strict_f1
    assert Counts().fair_f1 is None
