"""A dossier made, filled, built and checked through its verbs."""

import pytest

import dragoman
from dragoman.records import Progress
from dragoman.samples import sample_paths
from dragoman.store import open_dossier
from dragoman.verbs import NotBuiltError, add_content, load_built, weigh_dossier


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


def test_bytes_are_put_in_as_a_file_is(fresh):
    """Bytes under a name become an original, or come back with the reason."""
    added = add_content(fresh, "quay.txt", b"Ardin accused Belmora.")
    refused = add_content(fresh, "table.csv", b"a,b")

    assert ("added", "quay.txt") == (added.outcome, added.original.name)
    assert ("table.csv", "a .csv file") == (refused.where, refused.got)


@pytest.mark.parametrize("name", ["../quay.txt", "", "a\x00b.txt"])
def test_bytes_under_no_plain_name_are_a_wrong_call(fresh, name):
    """A name that could be a path puts nothing anywhere."""
    with pytest.raises(ValueError, match="plain file name"):
        add_content(fresh, name, b"Ardin accused Belmora.")


def test_a_decision_takes_effect_without_reading(fresh):
    """After a decision the findings are made anew from what was read; a document that was added meanwhile waits."""
    dragoman.build_dossier(fresh)
    claim = load_built(fresh).weighed.findings[0].claims[0]
    dragoman.decide(fresh, "reject", [claim], by="tester")
    add_content(fresh, "quay.txt", b"Ardin accused Belmora.")
    weigh_dossier(fresh)
    with open_dossier(fresh) as dossier:
        findings, waiting = dossier.load_weighed().findings, dossier.list_unread()

    assert claim not in {one for finding in findings for one in finding.claims}
    assert ["quay.txt"] == [original.name for original in waiting]


def test_decisions_made_in_one_second_keep_their_order(fresh):
    """The last of several decisions made at once is the one that counts."""
    dragoman.build_dossier(fresh)
    claim = load_built(fresh).weighed.findings[0].claims[0]
    made = [dragoman.decide(fresh, verb, [claim], by="tester") for verb in ("reject", "accept") * 3]

    assert [one.at for one in made] == sorted({one.at for one in made})
