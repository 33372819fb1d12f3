"""The files of the judge of causes that are shipped."""

import numpy as np
import pytest

from dragoman.read.causes_encoder_v1 import load_causes
from dragoman.read.causes_encoder_v1.model import FOLDER, STACK, TOP, save_stack
from dragoman.read.causes_linear_v1.weights import digest_text

MEGABYTES = 2.5
TEXT = "Dockers in Tarsk struck over unpaid wages."


def learned_from(text: str):
    """The shipped judge as if one text alone had been learned from."""
    digests = np.array([digest_text(text)], dtype=np.uint64)
    return load_causes()._replace(seen=digests, unseen=np.array([0.25], dtype=np.float32), enough=np.array([False]))


def test_what_was_written_comes_back(tmp_path):
    """Stack, threshold and kept judgements are read as they were written, without pickle."""
    causes = load_causes()
    save_stack(causes, tmp_path)
    with np.load(tmp_path / STACK, allow_pickle=False) as arrays:
        assert np.array_equal(causes.stack, arrays["stack"])
        assert np.array_equal(causes.seen, arrays["seen"])
        assert causes.causal_from == float(arrays["causal_from"])


def test_a_text_that_was_learned_from_has_the_judgement_of_weights_that_never_saw_it():
    """White space and case make no other text of it; a new text has no judgement kept."""
    causes = learned_from(TEXT)

    assert (0.25, False) == causes.recall(f" {TEXT.upper()}  ")
    assert causes.recall("Snow fell on Tarsk.") is None


def test_the_files_are_small_and_say_what_they_are_made_of():
    """Both files are some megabytes, and their card stands beside them."""
    card = (FOLDER / "CARD.md").read_text(encoding="utf-8")

    assert sum((FOLDER / name).stat().st_size for name in (TOP, STACK)) < MEGABYTES * 2**20
    assert all(word in card for word in ("CC0", "SHA-256", "seed", "Limits"))


def test_a_folder_without_the_files_is_refused(tmp_path):
    """What is missing is told when it is asked for."""
    with pytest.raises(FileNotFoundError, match=STACK):
        load_causes(tmp_path)
