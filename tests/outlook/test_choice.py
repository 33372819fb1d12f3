"""Choice models fitted to choices."""

import numpy as np
import pytest

from dragoman.outlook._descent import fit_layered
from dragoman.outlook.choice import Choices, fit_additive, group_rows, scale_values

TRUE = np.array([1.5, -1.0, 0.0], np.float32)


def choose(groups: int = 4000, rows: int = 5) -> Choices:
    """Choices drawn by known weights."""
    rng = np.random.default_rng(1)
    values = rng.standard_normal((groups * rows, len(TRUE))).astype(np.float32)
    noisy = values @ TRUE + rng.gumbel(size=groups * rows).astype(np.float32)
    best = noisy.reshape(groups, rows).argmax(1) + np.arange(groups) * rows
    chosen = np.zeros(groups * rows, np.float32)
    chosen[best] = 1
    return Choices(values, np.repeat(np.arange(groups), rows), chosen)


def test_weights_that_made_the_choices_are_found():
    """Given choices made by known weights, the fit gives those weights back."""
    choices = choose()
    scale = scale_values(choices.values)
    found = fit_additive(choices, scale)

    assert TRUE == pytest.approx(found.weight / found.scale.spread, abs=0.08)


def test_terms_add_up_to_the_score():
    """What is shown as reasons is the whole computation."""
    choices = choose(50)
    raw = choices.values.copy()
    model = fit_additive(choices, scale_values(choices.values))

    assert model.score(raw) == pytest.approx(model.terms(raw).sum(1), abs=1e-5)


def test_chances_of_a_group_sum_to_one():
    """Somebody of the group is chosen."""
    choices = choose(20)
    shares = group_rows(choices).shares(choices.values[:, 0])

    assert np.ones(20) == pytest.approx(np.add.reduceat(shares, np.arange(0, 100, 5)), abs=1e-5)


def test_one_seed_gives_one_layered_model():
    """Nothing but the seed is left to chance."""
    choices = choose(300)
    additive = fit_additive(choices, scale_values(choices.values))
    one, other = (fit_layered(choices, additive, seed=3) for _ in range(2))

    assert np.array_equal(one.inward, other.inward)
    assert np.array_equal(one.outward, other.outward)


def test_a_layer_learns_what_no_sum_can():
    """Where one number matters by the sign of another alone, the layered model tells, the sum does not."""
    rng = np.random.default_rng(2)
    values = rng.standard_normal((12000, 2)).astype(np.float32)
    best = (values[:, 0] * values[:, 1]).reshape(-1, 4).argmax(1) + np.arange(3000) * 4
    chosen = np.zeros(12000, np.float32)
    chosen[best] = 1
    choices = Choices(values, np.repeat(np.arange(3000), 4), chosen)
    raw = values.copy()
    additive = fit_additive(choices, scale_values(choices.values))
    hits = [
        (model.score(raw).reshape(-1, 4).argmax(1) + np.arange(3000) * 4 == best).mean()
        for model in (additive, fit_layered(choices, additive, seed=0))
    ]

    assert hits[1] > hits[0] + 0.2
