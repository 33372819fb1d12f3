"""The files of weights and vectors that are shipped."""

import numpy as np
import pytest

from dragoman.read.events_learned_v1 import load_weights
from dragoman.read.events_learned_v1.vectors import FILE as VECTORS
from dragoman.read.events_learned_v1.vectors import load_vectors, save_vectors
from dragoman.read.events_learned_v1.weights import FILE, save_weights

MEGABYTES = 3


def test_weights_come_back_as_they_were_written(tmp_path):
    """Writing and reading changes nothing, and the same weights give the same bytes."""
    weights = load_weights()
    for name in ("one.npz", "two.npz"):
        save_weights(weights, tmp_path / name)
    again = load_weights(tmp_path / "one.npz")

    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert weights.add_from == again.add_from
    assert all(np.array_equal(one, other) for one, other in zip(weights[:5], again[:5], strict=True))


@pytest.mark.parametrize("load", [load_weights, load_vectors])
def test_files_with_code_in_them_are_refused(tmp_path, load):
    """A file that could run code when it is read is not read."""
    bad = dict.fromkeys(("hidden", "words", "units"), np.array([object()]))
    np.savez(tmp_path / "bad.npz", **bad)

    with pytest.raises(ValueError, match="pickle"):
        load(tmp_path / "bad.npz")


def test_both_files_are_small_and_say_what_they_are_made_of():
    """Weights and vectors are three megabytes at most, and their card stands beside them."""
    card = FILE.with_name("CARD.md").read_text(encoding="utf-8")

    assert FILE.stat().st_size + VECTORS.stat().st_size < MEGABYTES * 2**20
    assert all(word in card for word in ("CC BY 4.0", "Apache-2.0", "SHA-256", "seed", "Limits"))


def test_vectors_come_back_nearly_as_they_were_written(tmp_path):
    """Whole numbers of eight bits keep the direction of a vector; an unknown word has zeros."""
    rows = np.array([[0.6, -0.8], [1.0, 0.0]], dtype=np.float32)
    save_vectors(["raid", "talks"], rows, tmp_path / "v.npz")
    again = load_vectors(tmp_path / "v.npz")

    assert np.allclose(rows, again.rows[:2], atol=0.01)
    assert [0.0, 0.0] == again.rows[again.place("unheard")].tolist()


def test_words_of_like_sense_lie_near_each_other():
    """The shipped vectors tell deeds from things."""
    vectors = load_vectors()
    raid, attack, cheese = (vectors.rows[vectors.place(word)] for word in ("raid", "attack", "cheese"))

    assert raid @ attack > raid @ cheese


@pytest.mark.parametrize("ruled", [True, False])
def test_a_higher_score_is_a_higher_probability(ruled):
    """Calibration keeps the order, and stays on the scale at both ends."""
    told = [load_weights().calibrate(score, ruled=ruled) for score in (0.0, 0.2, 0.8, 1.0)]

    assert sorted(told) == told
    assert 0 <= told[0] < told[-1] <= 1
