"""What a user says must follow, held against the model."""

from pathlib import Path

import pytest

import dragoman
from dragoman.verbs import BadExpectationsError, check_expectations, load_expectations

OLD = "American pressure reduces Iran's influence in Iraq."
NEW = (
    "Iran's influence in Iraq increases because of American pressure. "
    "American pressure raises Iranian influence in Iraq."
)
EXPECT = """
[[expect]]
push = "American pressure"
direction = "up"
then = "Iran's influence in Iraq"
goes = "{goes}"
"""


def dossier_of(folder: Path, **texts: str) -> Path:
    """A dossier of some texts, the later ones published later, read."""
    dragoman.init_dossier(folder / "dossier").close()
    for year, (name, text) in enumerate(texts.items(), start=2030):
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        path.with_name(f"{name}.txt.meta.json").write_text(f'{{"published": "{year}"}}', encoding="utf-8")
        dragoman.add_documents(folder / "dossier", [path])
    dragoman.build_dossier(folder / "dossier")
    return folder / "dossier"


def expect(folder: Path, text: str) -> Path:
    """The dossier with some expectations."""
    (folder / "tests.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("goes", "holds", "got"),
    [("down", True, "it goes down"), ("up", False, "it goes down"), ("unspecified", False, "it goes down")],
)
def test_an_answer_is_held_against_what_must_follow(tmp_path, goes: str, holds: bool, got: str):  # noqa: FBT001
    """What the model answers is told either way."""
    (one,) = check_expectations(expect(dossier_of(tmp_path, old=OLD), EXPECT.format(goes=goes)))

    assert (holds, got) == (one.holds, one.got)


def test_a_failure_names_the_document_it_hangs_on(tmp_path):
    """Left out alone, the new document would let the old answer stand."""
    (one,) = check_expectations(expect(dossier_of(tmp_path, old=OLD, new=NEW), EXPECT.format(goes="down")))

    assert not one.holds
    assert ("new.txt",) == one.without


@pytest.mark.parametrize(("goes", "holds"), [("unspecified", True), ("unchanged", False), ("up", False)])
def test_what_the_texts_never_name_is_unspecified(tmp_path, goes: str, holds: bool):  # noqa: FBT001
    """No concept fits: only the expectation that nothing is said holds."""
    text = EXPECT.format(goes=goes).replace("Iran's influence in Iraq", "weather in Ruvia")
    (one,) = check_expectations(expect(dossier_of(tmp_path, old=OLD), text))

    assert holds == one.holds


def test_a_dossier_without_expectations_has_none(tmp_path):
    """No file, no outcome."""
    assert () == check_expectations(dossier_of(tmp_path, old=OLD))


@pytest.mark.parametrize(
    "text", ["[[expect]]\npush = 1", "expect = 3", "[[expects]]\n", "not toml", EXPECT.format(goes="sideways")]
)
def test_a_file_that_cannot_be_used_is_told_in_one_line(tmp_path, text: str):
    """Where, what was expected, what is there and what to write."""
    with pytest.raises(BadExpectationsError, match=r"tests\.toml: expected .*; write \[\[expect\]\]") as told:
        load_expectations(expect(tmp_path, text))

    assert "\n" not in str(told.value)


def test_a_slip_is_located_as_people_count(tmp_path):
    """The second table's wrong word is told with the number of the table and the name of the field."""
    text = EXPECT.format(goes="up") + EXPECT.format(goes="sideways")
    with pytest.raises(BadExpectationsError, match="at expectation 2, goes"):
        load_expectations(expect(tmp_path, text))


def test_an_expectation_reads_as_a_sentence(tmp_path):
    """So that a failure can be told."""
    (one,) = load_expectations(expect(tmp_path, EXPECT.format(goes="unchanged")))

    assert "if American pressure goes up, Iran's influence in Iraq does not move" == str(one)
