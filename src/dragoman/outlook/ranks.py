"""Scores of candidates -> at what place each right answer stands, the other right ones left out."""

from collections.abc import Callable

import numpy as np

from dragoman.outlook._questions import Questions
from dragoman.outlook.arrays import Floats, Ints, find
from dragoman.outlook.features import Rows


def rank_answers(asked: Questions, rows: Rows, scores: Floats, fall_back: Callable[[int], Floats]) -> Floats:
    """The place of every answer, 1 for the best; those tied with it count half.

    Other answers to the same question are left out (the time-aware filter). An answer that is no candidate comes after
    all candidates, among the rest of all actors by fall_back(relation), shape (actors,).
    """
    size = 1 + max(int(rows.actor.max(initial=0)), int(asked.answers.max(initial=0)))
    wanted = asked.asked * size + asked.answers
    keys = rows.asked * size + rows.actor
    place = find(keys, wanted)
    others = ~np.isin(keys, wanted)
    ranks = _among(asked.asked, scores[np.maximum(place, 0)], rows.asked[others], scores[others])
    for row in np.flatnonzero(place < 0):
        question = asked.asked[row]
        seen = _of(rows, int(question))
        left_out = np.union1d(seen, asked.answers[asked.asked == question])
        behind = np.setdiff1d(seen, asked.answers[asked.asked == question]).size
        ranks[row] = behind + _place(fall_back(int(asked.relation[question])), int(asked.answers[row]), left_out)
    return ranks


def _of(rows: Rows, question: int) -> Ints:
    """Candidates of one question."""
    first, last = np.searchsorted(rows.asked, [question, question + 1])
    return rows.actor[first:last]


def _among(question: Ints, scores: Floats, rival_of: Ints, rivals: Floats) -> Floats:
    """Places of scores among the rivals of the same question."""
    order = np.lexsort((rivals, rival_of))
    rival_of, rivals = rival_of[order], rivals[order]
    ranks = np.ones(len(scores), np.float32)
    firsts, lasts = np.searchsorted(rival_of, question), np.searchsorted(rival_of, question, side="right")
    for row, (first, last, score) in enumerate(zip(firsts, lasts, scores, strict=True)):
        low, high = (np.searchsorted(rivals[first:last], score, side=side) for side in ("left", "right"))
        ranks[row] += (last - first) - high + (high - low) / 2
    return ranks


def _place(scores: Floats, answer: int, left_out: Ints) -> float:
    """The place of one among all actors but those left out."""
    above, level = scores > scores[answer], scores == scores[answer]
    return float(1 + above.sum() - above[left_out].sum() + (level.sum() - level[left_out].sum()) / 2)
