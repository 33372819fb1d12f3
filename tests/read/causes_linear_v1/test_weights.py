"""The file of weights that is shipped."""

import numpy as np
import pytest

from dragoman.read.causes_linear_v1 import load_weights
from dragoman.read.causes_linear_v1.weights import FILE, TABLES, digest_text, save_weights

MEGABYTES = 3


def test_weights_come_back_as_they_were_written(tmp_path):
    """Writing and reading changes nothing, and the same weights give the same bytes."""
    weights = load_weights()
    for name in ("one.npz", "two.npz"):
        save_weights(weights, tmp_path / name)
    again = load_weights(tmp_path / "one.npz")

    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert (weights.causal_from, weights.relation_from) == (again.causal_from, again.relation_from)
    assert all(
        np.array_equal(a, b) for t in TABLES for a, b in zip(getattr(weights, t), getattr(again, t), strict=True)
    )


def test_weights_with_code_in_them_are_refused(tmp_path):
    """A file that could run code when it is read is not read."""
    np.savez(tmp_path / "bad.npz", **{"pivots.keys": np.array([object()])})

    with pytest.raises(ValueError, match="pickle"):
        load_weights(tmp_path / "bad.npz")


def test_the_weights_are_small_and_say_what_they_are_made_of():
    """The file is a few megabytes, and its card stands beside it."""
    card = FILE.with_name("CARD.md").read_text(encoding="utf-8")

    assert FILE.stat().st_size < MEGABYTES * 2**20
    assert all(word in card for word in ("CC0", "SHA-256", "seed", "Limits"))


def test_an_invented_text_was_not_trained_on():
    """The weights know only the texts that they were made from."""
    assert not load_weights().has_seen("Ardin closed the pass because Belmora had moved its guns.")


def test_a_text_is_known_again_however_it_is_spaced():
    """White space and capitals make no new text; other words do."""
    weights = load_weights()._replace(seen=np.array([digest_text("The port closed .")]))

    assert [True, False] == [weights.has_seen(text) for text in ("the  Port closed .\n", "The port opened .")]
