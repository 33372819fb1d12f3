"""The chain's slopes against sums over every cut, and what it learns."""

from itertools import combinations

import numpy as np
import pytest

from dragoman.read.causes_linear_v1.chain import COLUMNS, best_cut
from dragoman.read.causes_linear_v1.table import hash_features
from train.causes.examples import Turn
from train.causes.fit import Plan
from train.causes.fit_chain import Cut, expected_columns, fit_chain, true_columns


def every_turn(count: int) -> list[Turn]:
    """All cuts of a sentence."""
    spans = list(combinations(range(count + 1), 2))
    return [Turn(0, a, b, 0) for a in spans for b in spans if a[1] <= b[0] or b[1] <= a[0]]


def expected_by_hand(scores):
    """Column counts of every cut, each by its probability."""
    counts = [true_columns(turn, len(scores)) for turn in every_turn(len(scores))]
    powers = np.exp([float((each * scores).sum()) for each in counts])
    return sum(power * each for power, each in zip(powers / powers.sum(), counts, strict=True))


@pytest.mark.parametrize("lengths", [(4,), (2, 5), (5, 3, 4)])
def test_expected_columns_are_those_of_all_cuts(lengths):
    """Forward and backward sums agree with trying every cut, also in sentences padded to one length."""
    scores = np.random.default_rng(len(lengths)).normal(size=(sum(lengths), COLUMNS))
    ends = np.cumsum(lengths)
    by_hand = [expected_by_hand(scores[end - length : end]) for end, length in zip(ends, lengths, strict=True)]

    assert pytest.approx(np.concatenate(by_hand)) == expected_columns(scores, np.array(lengths))


def test_a_chain_learns_where_parts_start():
    """After a few rounds the cut of a sentence like those learned from is right, in either order."""
    because = [hash_features([word]) for word in ["it", "rained", ";", "because", ";", "it", "flooded", "."]]
    so = [hash_features([word]) for word in ["it", "rained", ";", "so", ";", "it", "flooded", "."]]
    cuts = [Cut(because, Turn(3, (5, 7), (0, 2), 0)), Cut(so, Turn(3, (0, 2), (5, 7), 0))] * 3
    keyed = [
        Cut([np.append(row, hash_features([f"{place}{word}"])) for place, row in enumerate(cut.rows)], cut.turn)
        for cut, word in zip(cuts, ("because", "so") * 3, strict=True)
    ]
    table = fit_chain(keyed, Plan(classes=0, least=1, rounds=60, size=2, ridge=0.01), seed=3)

    assert [(cut.turn.cause, cut.turn.effect) for cut in keyed[:2]] == [
        best_cut(table.score(cut.rows)) for cut in keyed[:2]
    ]
