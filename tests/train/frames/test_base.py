"""What is taken of the pretrained encoder."""

from pathlib import Path

from train.frames.base import kept_pieces, read_vocabulary


def vocabulary(folder: Path, *pieces: str) -> Path:
    """A folder with a vocabulary of these pieces."""
    (folder / "vocab.txt").write_text("".join(f"{piece}\n" for piece in pieces), encoding="utf-8")
    return folder


def test_pieces_that_no_english_text_holds_do_not_ship(tmp_path):
    """Places kept for nothing yet, and letters without small and large forms, are left out; numbers stay in order."""
    folder = vocabulary(tmp_path, "[PAD]", "[unused0]", "[UNK]", "raid", "##é", "ب", "京", "1")

    assert [0, 2, 3, 4, 7] == kept_pieces(folder)
    assert "[PAD]\n[UNK]\nraid\n##é\n1\n" == read_vocabulary(folder)


def test_a_vocabulary_without_such_pieces_ships_whole(tmp_path):
    """What English needs is kept as it stands."""
    folder = vocabulary(tmp_path, "[PAD]", "[UNK]", "raid")

    assert (folder / "vocab.txt").read_text(encoding="utf-8") == read_vocabulary(folder)
