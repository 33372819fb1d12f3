"""Finding the documents below a folder."""

from pathlib import Path

from dragoman.sources import list_files


def test_files_below_a_folder_are_found_by_path(tmp_path: Path):
    """A folder stands for the files below it, sorted; sidecars and hidden files are none."""
    names = ["b.txt", "a/c.md", "b.txt.meta.toml", ".hidden.txt", ".git/x.txt", "a/z.html", "a/z.meta.json"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("talks", encoding="utf-8")

    assert ["a/c.md", "a/z.html", "b.txt"] == [str(path.relative_to(tmp_path)) for path in list_files([tmp_path])]


def test_a_sidecar_that_belongs_to_no_file_is_kept(tmp_path: Path):
    """A sidecar beside which nothing bears its name stays, so that loading it can say so."""
    for name in ("march.txt", "march.meta.toml", "marhc.meta.toml", "april.meta.json.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")

    found = [path.name for path in list_files([tmp_path])]
    assert ["april.meta.json.txt", "march.txt", "marhc.meta.toml"] == found


def test_a_folder_linked_into_itself_ends(tmp_path: Path):
    """A link back to a folder above is not followed."""
    (tmp_path / "a.txt").write_text("talks", encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)

    assert [tmp_path / "a.txt"] == list(list_files([tmp_path]))


def test_a_path_that_cannot_be_looked_up_is_kept(tmp_path: Path):
    """A name that is too long for the system is no folder, and stops nothing."""
    path = tmp_path / ("x" * 300)

    assert [path] == list(list_files([path]))


def test_a_path_to_nothing_is_kept(tmp_path: Path):
    """A path that names nothing stays, so that loading it can say so."""
    assert [tmp_path / "gone.txt"] == list(list_files([tmp_path / "gone.txt"]))
