"""Word vectors from a small made-up model."""

import json

import numpy as np
import pytest

from train.events.vectors import TENSOR, choose_words, main, read_tensor, reduce_rows


def write_tensor(path, rows, kind="F32", name=f"bert.{TENSOR}"):
    """A safetensors file with one matrix."""
    header = json.dumps({name: {"dtype": kind, "shape": list(rows.shape), "data_offsets": [0, rows.nbytes]}}).encode()
    path.write_bytes(len(header).to_bytes(8, "little") + header + rows.tobytes())


def test_a_matrix_comes_out_as_it_was_written(tmp_path):
    """Numbers and shape are kept, whatever stands before the name."""
    rows = np.arange(6, dtype=np.float32).reshape(2, 3)
    write_tensor(tmp_path / "model.safetensors", rows)

    assert np.array_equal(rows, read_tensor(tmp_path / "model.safetensors"))


def test_whole_small_words_alone_are_chosen():
    """Pieces of words, signs, capitals and other scripts are left out."""
    assert ["raid", "talks"] == choose_words(["[PAD]", "talks", "##ing", "raid", "Raid", "é", "a", "12"])


def test_vectors_keep_their_length_in_fewer_directions():
    """Reduced vectors have length one, and like words stay alike."""
    rows = np.random.default_rng(3).normal(size=(50, 10)).astype(np.float32)
    rows[1] = rows[0] + 0.01
    cut = reduce_rows(rows, 4)

    assert (50, 4) == cut.shape
    assert np.allclose(1, np.linalg.norm(cut, axis=1), atol=1e-4)
    assert cut[0] @ cut[1] > 0.99


@pytest.mark.parametrize(("kind", "name"), [("I8", f"bert.{TENSOR}"), ("F32", "other")])
def test_another_kind_of_file_is_refused(tmp_path, kind, name):
    """Numbers of another kind, or no such matrix, end in an error that says what was expected."""
    write_tensor(tmp_path / "model.safetensors", np.zeros((2, 2), dtype=np.float32), kind, name)

    with pytest.raises(ValueError, match="expected embeddings"):
        read_tensor(tmp_path / "model.safetensors")


def test_a_missing_model_is_a_wrong_call(tmp_path, capsys):
    """The exit code is 2, and the message names the file."""
    assert 2 == main(["--vectors", str(tmp_path)])
    assert "vocab.txt" in capsys.readouterr().err
