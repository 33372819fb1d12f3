"""The verbs as functions: the same as the command line, records in and out."""

from pathlib import Path

import pytest

import dragoman
from dragoman import verbs
from dragoman.records import Progress, Rejected
from dragoman.samples import sample_paths
from dragoman.verbs import NotBuiltError, ReadFile, UnknownConceptError, UnknownTargetError

ASKED = "US pressure on Iraq"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A dossier of the sample documents, read; for looking at only."""
    folder = tmp_path_factory.mktemp("verbs") / "samples"
    dragoman.init_dossier(folder).close()
    dragoman.add_documents(folder, sample_paths())
    dragoman.build_dossier(folder)
    return folder


@pytest.fixture
def fresh(tmp_path) -> Path:
    """A dossier with one short document, not read yet."""
    dragoman.init_dossier(tmp_path / "fresh").close()
    text = tmp_path / "war.txt"
    text.write_text("Israel attacked Iran on 3 May 2031. American pressure reduces Iran's influence.", encoding="utf-8")
    dragoman.add_documents(tmp_path / "fresh", [text])
    return tmp_path / "fresh"


def test_every_verb_is_reached_from_the_package():
    """`import dragoman` offers each name it lists, loaded at its first use."""
    assert [] == [name for name in dragoman.__all__ if not hasattr(dragoman, name)]


def test_a_name_that_is_no_verb_is_an_attribute_error():
    """A wrong name fails as any module's does."""
    with pytest.raises(AttributeError, match="has no attribute 'conquer'"):
        dragoman.conquer  # noqa: B018 — looking it up is the test


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


@pytest.mark.parametrize("look", [dragoman.brief_dossier, dragoman.list_tables, dragoman.load_built])
def test_nothing_is_told_before_a_reading(look, fresh):
    """A dossier never read is told from one with something new."""
    with pytest.raises(NotBuiltError, match="got one that never was"):
        look(fresh)
    dragoman.build_dossier(fresh)
    look(fresh)
    dragoman.add_documents(fresh, [sample_paths()[0]])
    with pytest.raises(NotBuiltError, match="got one with something new"):
        look(fresh)


def test_a_check_wants_a_reading_too(fresh):
    """What was never made cannot be compared."""
    with pytest.raises(NotBuiltError):
        dragoman.check_dossier(fresh)


def test_a_rebuild_is_the_same(built):
    """A dossier equals a rebuild from its originals and decisions."""
    assert () == dragoman.check_dossier(built)


def test_an_answer_is_the_same_each_time(built):
    """Same words, same seed: same answer; another seed draws others."""
    first, again = (dragoman.ask_dossier(built, ASKED, "up", members=40) for _ in range(2))

    assert first == again
    assert 7 == dragoman.ask_dossier(built, ASKED, "up", members=40, seed=7).seed


def test_down_is_up_turned_round(built):
    """What goes down when a thing rises goes up when it falls."""
    up, down = (
        {effect.concept: effect.direction for effect in dragoman.ask_dossier(built, ASKED, way, members=40).effects}
        for way in ("up", "down")
    )

    assert ("down", "up") == (up["influence(IRN>IRQ)"], down["influence(IRN>IRQ)"])


def test_an_id_or_a_label_names_its_concept(built):
    """A concept can be named by what the tables call it."""
    made = dragoman.load_built(built)

    assert all(
        concept in {verbs.choose_concept(made, concept.id), verbs.choose_concept(made, concept.label)}
        for concept in made.system.concepts
    )


def test_words_that_fit_several_concepts_raise_with_all_of_them(built):
    """A tie is told with the candidates, never broken by chance."""
    with pytest.raises(UnknownConceptError) as raised:
        dragoman.ask_dossier(built, "influence", "up")

    assert raised.value.tied
    assert len(raised.value.suggestions) > 1


def test_words_that_nearly_fit_raise_with_what_is_near(built):
    """A slip of the pen still finds its neighbours."""
    with pytest.raises(UnknownConceptError) as raised:
        dragoman.ask_dossier(built, "infuence of Irann", "up")

    assert not raised.value.tied
    assert "influence(IRN>IRQ)" in {concept.id for concept in raised.value.suggestions}


def test_a_decision_on_something_unknown_is_not_kept(fresh):
    """What the dossier does not hold cannot be decided on."""
    dragoman.build_dossier(fresh)
    with pytest.raises(UnknownTargetError):
        dragoman.decide(fresh, "accept", ["nope"], by="me")

    assert "" == (fresh / "decisions.jsonl").read_text(encoding="utf-8")


def test_a_document_left_out_is_out_of_the_brief(fresh):
    """Rejecting the only document leaves nothing to tell; undoing it brings all back."""
    dragoman.build_dossier(fresh)
    before = dragoman.brief_dossier(fresh)
    [document] = dragoman.load_built(fresh).documents
    decision = dragoman.decide(fresh, "reject", [document.id], by="me", why="not ours")
    dragoman.build_dossier(fresh)
    without = dragoman.brief_dossier(fresh)
    dragoman.decide(fresh, "undo", [decision.id], by="me")
    dragoman.build_dossier(fresh)

    assert (False, True) == (before.empty, without.empty)
    assert before == dragoman.brief_dossier(fresh)


def test_merged_actors_are_one_in_what_is_told(fresh):
    """After a merge, claims speak of the actor that was kept."""
    dragoman.build_dossier(fresh)
    dragoman.decide(fresh, "merge", ["IRN", "USA"], by="me")
    dragoman.build_dossier(fresh)
    actors = {row["id"] for row in dragoman.list_tables(fresh).table("actors").records()}

    assert ("IRN" in actors, "USA" in actors) == (True, False)


def test_every_finding_can_be_told(built):
    """Each finding of each kind has a row, with the words it rests on."""
    tables = dragoman.list_tables(built)
    rows = [row for kind in ("events", "relations", "influences", "measures") for row in tables.table(kind).records()]

    assert len(dragoman.load_built(built).weighed.findings) == len(rows)
    assert all(row["quote"] and row["told"] for row in rows)
