"""Places of right answers among candidates."""

import numpy as np

from dragoman.outlook._questions import Questions
from dragoman.outlook.features import NAMES, Rows
from dragoman.outlook.ranks import rank_answers


def rank(scores: dict[int, float], answers: list[int], fame: list[float]) -> list[float]:
    """Places of the answers to one question. scores: of the candidates, by actor."""
    asked = Questions(0, np.array([0]), np.array([0]), np.array(answers), np.zeros(len(answers), np.int64))
    rows = Rows(
        np.zeros(len(scores), np.int64), np.array(sorted(scores)), np.zeros((len(scores), len(NAMES)), np.float32)
    )
    values = np.array([scores[actor] for actor in sorted(scores)], np.float32)
    return rank_answers(asked, rows, values, lambda _: np.array(fame, np.float32)).tolist()


def test_the_best_score_is_first():
    """Higher scores come first."""
    assert [1.0] == rank({1: 3.0, 2: 2.0, 3: 1.0}, [1], [0] * 5)


def test_ties_count_half():
    """Neither the best nor the worst place among equals, but the middle of them."""
    assert [2.0] == rank({1: 1.0, 2: 1.0, 3: 1.0}, [2], [0] * 5)


def test_other_right_answers_are_left_out():
    """A right answer does not stand in the way of another (time-aware filter)."""
    assert [1.0, 1.0] == rank({1: 3.0, 2: 2.0, 3: 1.0}, [1, 2], [0] * 5)


def test_an_answer_that_was_no_candidate_comes_after_all_of_them():
    """The rest of the actors follow by how often the relation fell on them."""
    assert [4.0] == rank({1: 3.0, 2: 2.0}, [4], [9, 9, 9, 1, 5])
