"""The best cut of a sentence into cause and effect, against trying every cut."""

from itertools import combinations

import numpy as np
import pytest

from dragoman.read.causes_linear_v1.chain import CAUSE, COLUMNS, EFFECT, ENDS, REVERSED, STARTS, best_cut


def worth(scores, cause, effect) -> float:
    """What a cut is worth, added up from the meaning of the columns."""
    first, second = sorted((cause, effect))
    count = len(scores)
    stretches = [0] * first[0] + [1] * (first[1] - first[0]) + [2] * (second[0] - first[1])
    stretches += [3] * (second[1] - second[0]) + [4] * (count - second[1])
    total = sum(scores[place, stretch] for place, stretch in enumerate(stretches))
    for role, part, stretch in (
        (CAUSE, cause, 1 if cause < effect else 3),
        (EFFECT, effect, 3 if cause < effect else 1),
    ):
        total += scores[part[0] : part[1], role].sum()
        total += scores[part[0], STARTS[role]] + scores[part[0], STARTS[stretch]]
        total += scores[part[1] - 1, ENDS[role]] + scores[part[1] - 1, ENDS[stretch]]
    return total + (scores[:, REVERSED].sum() if effect < cause else 0.0)


def every_cut(count: int):
    """All pairs of cause and effect that share no token."""
    spans = [(start, end) for start, end in combinations(range(count + 1), 2)]
    return [(a, b) for a in spans for b in spans if a[1] <= b[0] or b[1] <= a[0]]


@pytest.mark.parametrize("count", [2, 3, 5, 6])
@pytest.mark.parametrize("seed", range(5))
def test_the_best_cut_is_worth_most(count, seed):
    """No other cut is worth more, in sentences short enough to try them all."""
    scores = np.random.default_rng(seed).normal(size=(count, COLUMNS))

    assert max(every_cut(count), key=lambda cut: worth(scores, *cut)) == best_cut(scores)


@pytest.mark.parametrize("count", [0, 1])
def test_two_parts_need_two_words(count):
    """A sentence of one token cannot be cut."""
    assert best_cut(np.zeros((count, COLUMNS))) is None
