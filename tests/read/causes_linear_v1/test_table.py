"""Sums of learned weights."""

import numpy as np
import pytest

from dragoman.read.causes_linear_v1.table import Table, hash_features, softmax


@pytest.fixture
def table() -> Table:
    """Weights of three features in two columns."""
    keys = hash_features(["b", "a", "c"])
    order = np.argsort(keys)
    units = np.array([[2, 0], [1, -1], [0, 4]], dtype=np.int8)
    return Table(keys[order], units[order], np.array([0.5, 1.0], dtype=np.float32))


def test_a_row_scores_the_sum_of_its_weights(table: Table):
    """Units are multiplied by what a unit of their column is worth."""
    scores = table.score([hash_features(["a", "b"]), hash_features(["c", "c"])])

    assert [[1.5, -1.0], [0.0, 8.0]] == scores.tolist()


def test_unknown_features_count_nothing(table: Table):
    """A row of features that were never learned, or of none, scores zero."""
    assert [[0.0, 0.0], [0.0, 0.0]] == table.score([hash_features(["d", "e"]), hash_features([])]).tolist()


def test_no_rows_have_no_scores(table: Table):
    """Nothing in, nothing out, in the right shape."""
    assert (0, 2) == table.score([]).shape


def test_probabilities_of_a_row_sum_to_one():
    """Large scores do not overflow."""
    assert pytest.approx([1.0, 1.0]) == softmax(np.array([[1000.0, 0.0, 0.0], [-3.0, 2.0, 1.0]])).sum(axis=1)
