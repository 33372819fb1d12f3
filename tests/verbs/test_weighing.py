"""A dossier without one source, and as it stood before a day."""

import json
import shutil
from pathlib import Path

import pytest

import dragoman
from dragoman.verbs import UnknownSourceError, UnreadableDayError, leave_out, list_since

OLD = "Ruvia attacked Orvia on 3 May 2031."
NEW = "At dawn on 3 May 2031 Ruvia bombed Orvia, and many fled. Colonel Harth said that Orvia had aided Ruvia."
UNDATED = "Ruvia threatens Orvia. Two guards said that Orvia had bombed Ruvia."


@pytest.fixture(scope="module")
def quarrel(tmp_path_factory) -> Path:
    """A dossier of three short documents of two days and none, read."""
    folder = tmp_path_factory.mktemp("quarrel")
    dragoman.init_dossier(folder / "dossier").close()
    for name, text, said in (
        ("old", OLD, {"publisher": "The Mail", "published": "2031-05-04"}),
        ("new", NEW, {"publisher": "Gazette", "published": "2031-06-01"}),
        ("undated", UNDATED, {"publisher": "Post"}),
    ):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.txt.meta.json").write_text(json.dumps(said), encoding="utf-8")
        dragoman.add_documents(folder / "dossier", [folder / f"{name}.txt"])
    dragoman.build_dossier(folder / "dossier")
    return folder / "dossier"


def told(changes) -> set[tuple[str, str]]:
    """What changed, and the deed it is about."""
    return {(change.change, change.told.partition(" (")[0]) for change in changes}


def test_without_a_source_its_findings_fall_and_shared_ones_weaken(quarrel):
    """What nobody else says goes; what another says too loses an origin."""
    left = leave_out(quarrel, "mail")
    attack = next(change for change in left.changes if "attacked Orvia" in change.told)

    assert "The Mail" == left.name
    assert ("changed", "single-origin, 1 origin") == (attack.change, attack.after)
    assert "multi-origin-unproven, 2 origins" == attack.before


def test_a_named_source_is_left_out_in_whatever_paper_it_is_quoted(quarrel):
    """An origin is whoever said it first, not the page."""
    left = leave_out(quarrel, "harth")

    assert {"withdrawn"} == {change.change for change in left.changes}
    assert left.claims == len(left.changes)


def test_a_document_is_left_out_whole_by_its_id_or_its_name(quarrel):
    """Its own claims and those of whom it quotes go."""
    document = next(d for d in dragoman.load_built(quarrel).documents if d.name == "new.txt")
    left = leave_out(quarrel, document.id)

    assert {"changed", "withdrawn"} == {change.change for change in left.changes}
    assert left.changes == leave_out(quarrel, "new.txt").changes


def test_every_name_of_the_table_of_sources_is_known(quarrel):
    """Also of those who are no origin: sources without a name, and those who only pass something on."""
    names = {str(row["name"]) for row in dragoman.list_tables(quarrel).table("sources").records()}

    assert {"two guards", "The Mail", "Harth"} <= names
    assert all(leave_out(quarrel, name).claims for name in names)


def test_without_an_unnamed_source_what_it_says_falls(quarrel):
    """What the paper says itself stays."""
    left = leave_out(quarrel, "Two guards")

    assert ("two guards", {("withdrawn", "Orvia attacked Ruvia")}) == (left.name, told(left.changes))


def test_leaving_out_changes_nothing_in_the_dossier(quarrel):
    """The dossier is as it was."""
    before = dragoman.load_built(quarrel).weighed
    leave_out(quarrel, "The Mail")

    assert before == dragoman.load_built(quarrel).weighed


def test_since_a_day_tells_what_is_new_and_what_changed(quarrel):
    """Documents of that day and later count, undated ones as older."""
    since = list_since(quarrel, "2031-05-05")

    assert (1, 1) == (since.documents, since.undated)
    assert {"new", "changed"} == {change.change for change in since.changes}


@pytest.mark.parametrize(
    ("day", "documents"),
    [("2031-06-01", 1), ("2031-06", 1), ("2031", 2), ("2031-06-02", 0), ("1 June 2031", 1), ("June 2031", 1)],
)
def test_a_month_or_a_year_begins_with_its_first_day(quarrel, day: str, documents: int):
    """What may be of that time counts as of it."""
    assert documents == list_since(quarrel, day).documents


def test_a_document_left_out_since_takes_its_findings_with_it(quarrel, tmp_path):
    """What only a document tells that was rejected on the day or later is withdrawn."""
    folder = Path(shutil.copytree(quarrel, tmp_path / "dossier"))
    gone = next(one for one in dragoman.load_built(folder).documents if one.publisher == "Post")
    dragoman.decide(folder, "reject", [gone.id], by="me")
    changes = list_since(folder, "2020").changes

    assert {("withdrawn", "Ruvia warned or threatened Orvia")} <= told(changes)


def test_a_claim_rejected_since_is_withdrawn(tmp_path):
    """A decision of that day takes out what was held before."""
    folder = tmp_path / "copy"
    folder.mkdir()
    dragoman.init_dossier(folder / "dossier").close()
    (folder / "one.txt").write_text(OLD, encoding="utf-8")
    dragoman.add_documents(folder / "dossier", [folder / "one.txt"])
    dragoman.build_dossier(folder / "dossier")
    claims = [c.id for r in dragoman.load_built(folder / "dossier").readings for c in r.claims]
    dragoman.decide(folder / "dossier", "reject", claims, by="ida")
    dragoman.build_dossier(folder / "dossier")

    changes = list_since(folder / "dossier", "2020").changes

    assert {"withdrawn"} == {change.change for change in changes}


@pytest.mark.parametrize("source", ["nobody", "mail gazette", "o000"])
def test_an_unknown_source_is_told_with_those_near_it(quarrel, source: str):
    """One line says what was expected and where to look."""
    with pytest.raises(UnknownSourceError, match="show DOSSIER sources"):
        leave_out(quarrel, source)


@pytest.mark.parametrize("day", ["yesterday", "2031-13", "2031-05/2031-06", "../2031"])
def test_words_that_are_no_day_are_told(quarrel, day: str):
    """One line says how to write it."""
    with pytest.raises(UnreadableDayError, match="write 2025-11-04"):
        list_since(quarrel, day)


def test_an_answer_without_a_source_tells_what_hung_on_it(built):
    """The concept asked about stays, its effects go with whoever alone told of them."""
    everybody = dragoman.load_built(built).weighed.origins
    link = next(iter(dragoman.load_built(built).system.links))
    sayers = [origin.id for origin in everybody if set(origin.claims) & set(link.claims)]
    told = dragoman.ask_dossier(built, link.cause, "up", members=50, without=sayers[0])

    assert told.without in {origin.name for origin in everybody}
    assert all("; with it, " in line for line in told.changed)
