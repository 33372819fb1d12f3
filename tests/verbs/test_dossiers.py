"""A dossier made, filled, built and checked through its verbs."""

import pytest

import dragoman
from dragoman.records import Progress
from dragoman.samples import sample_paths
from dragoman.verbs import NotBuiltError


def test_folders_and_files_may_be_given_as_text(tmp_path):
    """Text and paths do the same."""
    with dragoman.init_dossier(str(tmp_path / "named")) as dossier:
        title = dossier.title
    added = dragoman.add_documents(str(tmp_path / "named"), [str(sample_paths()[0])])

    assert ("named", ["added"]) == (title, [addition.outcome for addition in added.additions])


def test_what_cannot_be_added_is_handed_back(fresh, tmp_path):
    """Rejections are values, each with where, expected, got and fix."""
    added = dragoman.add_documents(fresh, [tmp_path / "gone.txt"])
    [rejected] = added.rejected

    assert ((), str(tmp_path / "gone.txt")) == (added.additions, rejected.where)
    assert all((rejected.expected, rejected.got, rejected.fix))


def test_a_file_named_twice_is_added_once(fresh):
    """The same path given twice is one document."""
    assert 1 == len(dragoman.add_documents(fresh, [sample_paths()[0]] * 2).additions)


def test_progress_is_told_step_by_step(fresh):
    """Each stage counts up to its total."""
    seen: list[Progress] = []
    dragoman.build_dossier(fresh, progress=seen.append)

    assert {"read", "weigh", "model"} == {step.stage for step in seen}
    assert all(step.done <= step.total for step in seen)


def test_a_check_wants_a_reading_too(fresh):
    """What was never made cannot be compared."""
    with pytest.raises(NotBuiltError):
        dragoman.check_dossier(fresh)


def test_a_rebuild_is_the_same(built):
    """A dossier equals a rebuild from its originals and decisions."""
    assert () == dragoman.check_dossier(built)
