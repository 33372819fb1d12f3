"""Fits of linear weights on small made-up rows."""

import numpy as np
import pytest

from dragoman.read.causes_linear_v1.table import hash_features, softmax
from train.causes.fit import Plan, bag_rows, choose_keys, fit_classes, fit_yes, pack

PLAN = Plan(classes=2, least=1, rounds=40, size=4, ridge=0.01)
ROWS = [hash_features(words.split()) for words in ("rain wet", "rain cold", "sun dry", "sun warm")] * 5
CLASSES = np.array([0, 0, 1, 1] * 5)


def test_classes_are_learned_from_their_features():
    """A feature seen with one class only tells it in a new row."""
    table = fit_classes(ROWS, CLASSES, PLAN, seed=1)
    told = softmax(table.score([hash_features(["rain", "new"]), hash_features(["sun"])]))

    assert [0, 1] == told.argmax(axis=1).tolist()


def test_yes_is_learned_from_its_features():
    """The score of a row with features of yes is above that of one with features of no."""
    table = fit_yes(ROWS, CLASSES == 1, PLAN._replace(classes=1), seed=1)
    no, yes = table.score([hash_features(["rain"]), hash_features(["sun"])])[:, 0]

    assert no < 0 < yes


def test_the_same_seed_gives_the_same_weights():
    """Nothing but the rows and the seed decides."""
    one, two = (fit_classes(ROWS, CLASSES, PLAN, seed=7) for _ in range(2))

    assert all(np.array_equal(a, b) for a, b in zip(one, two, strict=True))


def test_rare_features_are_left_out():
    """A feature in too few rows gets no weight."""
    assert (
        hash_features(["twice"]).tolist()
        == choose_keys([hash_features(["twice", "once"]), hash_features(["twice"])], 2).tolist()
    )


def test_a_bag_scores_as_the_sums_of_its_rows():
    """Taking rows and adding weights agrees with doing it by hand; an empty row is worth nothing."""
    rows = [hash_features(["a", "b"]), hash_features(["z"]), hash_features(["b"])]
    keys = np.sort(hash_features(["a", "b"]))
    weights = np.array([[1.0], [10.0]])
    worth = {int(key): float(value) for key, value in zip(keys, weights[:, 0], strict=True)}
    expected = [[worth[int(rows[2][0])]], [0.0], [11.0]]

    assert expected == bag_rows(rows, keys).take(np.array([2, 1, 0])).score(weights).tolist()


def test_packed_weights_keep_their_size():
    """Whole units are within half a unit of the weight, and empty rows are dropped."""
    weights = np.array([[1.0, -0.5], [0.0, 0.0], [0.3, 0.25]])
    table = pack(np.array([1, 2, 3], dtype=np.uint32), weights)

    assert [1, 3] == table.keys.tolist()
    assert pytest.approx(weights[[0, 2]], abs=1 / 250) == table.units * table.steps
