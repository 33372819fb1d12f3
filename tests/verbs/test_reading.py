"""Files read without a dossier."""

import dragoman
from dragoman.records import Rejected
from dragoman.samples import sample_paths
from dragoman.verbs import ReadFile


def test_files_are_read_one_by_one(tmp_path):
    """Reading is lazy, and a bad file stands in its place among the good ones."""
    outcomes = list(dragoman.read_files([sample_paths()[0], tmp_path / "gone.txt"]))

    assert [False, True] == [isinstance(outcome, Rejected) for outcome in outcomes]


def test_a_file_read_alone_is_dated_by_its_stamp(tmp_path):
    """A page stamp dates a file read without a dossier, as it does in one."""
    page = tmp_path / "page.txt"
    page.write_text("World 2031-03-04\n\nThe two governments met in Baghdad on Monday.\n", encoding="utf-8")
    [outcome] = dragoman.read_files([page])

    assert isinstance(outcome, ReadFile)
    assert ("2031-03-04", "stamp") == (outcome.document.published, outcome.document.published_basis)
