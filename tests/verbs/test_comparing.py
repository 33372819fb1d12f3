"""A second question, and the same question by the word of others."""

import json
from pathlib import Path

import pytest

import dragoman
from dragoman.records import Concept, Intervention, Link, Scenario, SystemModel
from dragoman.verbs import Suppose, UnknownSourceError, UnreadableSuppositionError, keep_sources
from dragoman.verbs.comparing import read_rival

SYSTEM = SystemModel(
    concepts=tuple(Concept(id=one, label=one, quantity=one) for one in ("grain", "toll", "unrest")),
    links=(Link(id="l1", cause="toll", effect="grain", sign=1, link_type="causal", runs=True, support=1.0),),
)
FIRST = Scenario(interventions=(Intervention(kind="press", target="toll"), Intervention(kind="cut", target="l1")))


def rival(words: str) -> tuple[list[tuple[str, str, int]], tuple[str, ...]]:
    """The interventions of a second question (kind, target, direction) and whose word it holds."""
    read = read_rival(
        words,
        FIRST,
        SYSTEM,
        push=lambda said, way: Intervention(kind="press", target=said, direction=1 if way == "up" else -1),
        choose=lambda said: next(one for one in SYSTEM.concepts if one.label == said),
    )
    return [(one.kind, one.target, one.direction) for one in read.scenario.interventions], read.seen_by


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("grain down", [("press", "grain", -1), ("cut", "l1", 1)]),
        ("grain down; unrest up", [("press", "grain", -1), ("press", "unrest", 1), ("cut", "l1", 1)]),
        ("hold unrest", [("press", "toll", 1), ("hold", "unrest", 1), ("cut", "l1", 1)]),
        ("add grain -| unrest", [("press", "toll", 1), ("add", "unrest", -1), ("cut", "l1", 1)]),
        ("Hold unrest; grain UP", [("press", "grain", 1), ("hold", "unrest", 1), ("cut", "l1", 1)]),
    ],
)
def test_a_second_question_is_the_first_but_for_what_it_says(words: str, expected):
    """A push takes the place of the first's; all else comes on top."""
    assert (expected, ()) == rival(words)


def test_a_second_question_may_hold_the_word_of_others():
    """Whose word counts is part of a question."""
    assert ([("press", "toll", 1), ("cut", "l1", 1)], ("Mail", "Post")) == rival("as seen by Mail; as seen by Post")


@pytest.mark.parametrize("words", ["", ";", "grain", "hold toll", "cut l9", "toll up; hold toll"])
def test_what_is_no_second_question_is_told(words: str):
    """One line says what was expected."""
    with pytest.raises(UnreadableSuppositionError, match="expected"):
        rival(words)


@pytest.fixture(scope="module")
def camps(tmp_path_factory) -> Path:
    """Two outlets that say the opposite of one matter, read."""
    folder = tmp_path_factory.mktemp("camps")
    dragoman.init_dossier(folder / "dossier").close()
    for name, text, publisher in (
        ("one", "American pressure reduces Iran's influence.", "Mail"),
        ("two", "American pressure increases Iran's influence.", "Post"),
    ):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.txt.meta.json").write_text(json.dumps({"publisher": publisher}), encoding="utf-8")
        dragoman.add_documents(folder / "dossier", [folder / f"{name}.txt"])
    dragoman.build_dossier(folder / "dossier")
    return folder / "dossier"


@pytest.mark.parametrize(("source", "way"), [("Mail", "goes down"), ("Post", "goes up")])
def test_each_camp_has_its_own_answer(camps, source: str, way: str):
    """By one outlet's word alone the quarrel is gone, and what all together say is told beside it."""
    told = dragoman.ask_dossier(camps, "American pressure", "up", suppose=Suppose(seen_by=(source,)))

    assert source == told.seen_by
    assert (f"the influence of Iran {way}; by all sources together, has no direction",) == told.changed


def test_both_camps_together_are_the_whole(camps):
    """Everybody's word, named one by one, changes nothing."""
    told = dragoman.ask_dossier(camps, "American pressure", "up", suppose=Suppose(seen_by=("Mail", "post")))

    assert ("Mail and Post", ()) == (told.seen_by, told.changed)


def test_two_camps_are_compared_member_by_member(camps):
    """What one camp's model raises and the other's lowers stands higher there wherever both keep their link."""
    supposed = Suppose(seen_by=("Mail",), compare_with="as seen by Post")
    told = dragoman.ask_dossier(camps, "American pressure", "up", suppose=supposed)

    assert str(told.compared_with).endswith("goes up, as seen by Post")
    assert told.compared[0].startswith("there, the influence of Iran goes up; here, goes down (higher there in ")


def test_what_is_the_same_takes_no_line(camps):
    """A question compared with itself differs in nothing."""
    told = dragoman.ask_dossier(camps, "American pressure", "up", suppose=Suppose(compare_with="American pressure up"))

    assert () == told.compared


def test_sources_are_kept_or_left_out_not_both(camps):
    """Two ways of choosing sources at once are refused."""
    with pytest.raises(UnreadableSuppositionError, match="--as-seen-by"):
        dragoman.ask_dossier(camps, "American pressure", "up", without="Mail", suppose=Suppose(seen_by=("Post",)))


def test_what_a_source_says_alone_is_counted(camps):
    """The claims kept are the source's, and what others said is withdrawn."""
    kept = keep_sources(camps, ["Mail"])

    assert ("Mail", {"withdrawn"}) == (kept.name, {change.change for change in kept.changes} - {"changed"})
    assert kept.claims == len([claim for reading in kept.built.readings for claim in reading.claims])


def test_an_unknown_camp_is_told(camps):
    """One line says where to look."""
    with pytest.raises(UnknownSourceError, match="show DOSSIER sources"):
        keep_sources(camps, ["Gazette"])
