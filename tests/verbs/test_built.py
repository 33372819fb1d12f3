"""What was made of a dossier, and when it is out of date."""

import pytest

import dragoman
from dragoman.records import Progress
from dragoman.samples import sample_paths
from dragoman.sources import SourceFlags
from dragoman.verbs import NotBuiltError, freshen_dossier


@pytest.mark.parametrize("look", [dragoman.brief_dossier, dragoman.list_tables, dragoman.load_built])
def test_nothing_is_told_before_a_reading(look, fresh):
    """A dossier never read is told from one in which something waits to be read."""
    with pytest.raises(NotBuiltError, match="got one that never was"):
        look(fresh)
    dragoman.build_dossier(fresh)
    look(fresh)
    dragoman.add_documents(fresh, [sample_paths()[0]])
    with pytest.raises(NotBuiltError, match="got one with documents newer than its last reading"):
        look(fresh)


def test_a_decision_is_in_what_is_told_next_without_a_reading(fresh):
    """Findings are weighed again from what was read; what comes of it is what a reading would have made."""
    dragoman.build_dossier(fresh)
    claim = dragoman.load_built(fresh).weighed.findings[0].claims[0]
    dragoman.decide(fresh, "reject", [claim], by="me")
    told = dragoman.load_built(fresh)

    assert claim not in {one for finding in told.weighed.findings for one in finding.claims}
    assert () == dragoman.check_dossier(fresh)


def test_documents_read_with_other_settings_are_counted_and_told_as_read(fresh):
    """A setting changed in dossier.toml changes nothing that is told before the next reading, which it asks for."""
    dragoman.build_dossier(fresh)
    settings = fresh / "dossier.toml"
    before, current = dragoman.load_built(fresh).as_read, freshen_dossier(fresh)
    settings.write_text(settings.read_text("utf-8").replace("gate = false", "gate = true"), "utf-8")

    assert (None, (1, ("other settings",), True)) == (current, freshen_dossier(fresh))
    assert before == dragoman.load_built(fresh).as_read
    dragoman.build_dossier(fresh)
    assert freshen_dossier(fresh) is None


def test_a_decision_is_weighed_with_progress(fresh):
    """Weighing again tells how far it is, stage by stage; where nothing came, nothing is told."""
    dragoman.build_dossier(fresh)
    dragoman.decide(fresh, "reject", [dragoman.load_built(fresh).weighed.findings[0].claims[0]], by="me")
    told: list[Progress] = []
    freshen_dossier(fresh, progress=told.append)
    stages = [progress.stage for progress in told]
    freshen_dossier(fresh, progress=told.append)

    assert ["weigh", "model", "model"] == stages == [progress.stage for progress in told]


def test_a_decision_waits_with_documents_that_were_not_read(fresh):
    """Where both came, nothing is told until the documents are read too."""
    dragoman.build_dossier(fresh)
    claim = dragoman.load_built(fresh).weighed.findings[0].claims[0]
    dragoman.add_documents(fresh, [sample_paths()[0]])
    dragoman.decide(fresh, "reject", [claim], by="me")

    with pytest.raises(NotBuiltError, match="got one with documents newer than its last reading"):
        dragoman.load_built(fresh)


def test_nothing_is_told_after_another_thing_is_said_of_a_document(fresh, tmp_path):
    """A publisher given later is not passed over: the dossier has to be read again, and then tells it."""
    dragoman.build_dossier(fresh)
    dragoman.add_documents(fresh, [tmp_path / "war.txt"], flags=SourceFlags(publisher="The Quay"))
    with pytest.raises(NotBuiltError, match="got one with documents newer than its last reading"):
        dragoman.load_built(fresh)
    dragoman.build_dossier(fresh)

    assert ["The Quay"] == [document.publisher for document in dragoman.load_built(fresh).documents]
