"""The digest of a corpus."""

from evals.digest import digest_files


def write(folder, **texts: str):
    """Files in a folder."""
    folder.mkdir()
    paths = [folder / name for name in texts]
    for path in paths:
        path.write_text(texts[path.name], encoding="utf-8")
    return paths


def test_the_same_files_elsewhere_have_the_same_digest(tmp_path):
    """Folders and order do not count."""
    one, other = write(tmp_path / "a", x="1", y="2"), write(tmp_path / "b", y="2", x="1")

    assert digest_files(one) == digest_files(other)


def test_one_letter_changes_the_digest(tmp_path):
    """Contents count."""
    assert digest_files(write(tmp_path / "a", x="1")) != digest_files(write(tmp_path / "b", x="2"))


def test_names_count(tmp_path):
    """A file under another name is another corpus."""
    assert digest_files(write(tmp_path / "a", x="1")) != digest_files(write(tmp_path / "b", y="1"))
