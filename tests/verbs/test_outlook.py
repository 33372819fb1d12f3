"""Outlooks of dossiers and of imported histories."""

from pathlib import Path

import pytest

from dragoman.outlook import TableReader
from dragoman.verbs import OutlookError, import_events, outlook_between, outlook_rules, score_stated

HEADING = "Event Date\tSource Name\tEvent Text\tTarget Name\tStory ID\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Forty threats of a police force, each told by two stories."""
    days = [f"2031-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 21)]
    rows = [f"{day}\tPolice (Ardin)\tThreaten\tBelmora\t{story}\n" for day in days for story in (1, 2)]
    path = tmp_path / "events.tab"
    path.write_text(HEADING + "".join(rows) + "x\ty\tz\tw\t1\n", encoding="utf-8")
    return path


def test_imported_tables_become_a_history_that_comes_back_the_same(table: Path, tmp_path: Path):
    """What is written reads back as it was, origins and all; bad lines are counted."""
    imported = import_events([table], tmp_path / "history.tsv")
    reader = TableReader()
    reader.take("history", (tmp_path / "history.tsv").read_text(encoding="utf-8").splitlines(keepends=True))
    again = reader.close().history

    assert (80, 1, 40) == (imported.read, imported.bad, imported.history.size)
    assert imported.history.origins.tolist() == again.origins.tolist() == [2] * 40
    assert imported.history.first_day == again.first_day == "2031-01-01"


def test_an_imported_history_is_asked_by_the_states_its_names_give(table: Path, tmp_path: Path):
    """The police of a state act for it."""
    import_events([table], tmp_path / "history.tsv")
    outlook = outlook_between(tmp_path / "history.tsv", "ardin", "Belmora")

    assert ("Ardin", 40) == (outlook.source, outlook.events)
    assert "days known" in str(outlook.why_not)


def test_an_unknown_actor_gets_suggestions(table: Path, tmp_path: Path):
    """A slip of the pen is answered with what comes near."""
    import_events([table], tmp_path / "history.tsv")

    with pytest.raises(OutlookError, match='did you mean "Belmora"'):
        outlook_between(tmp_path / "history.tsv", "Belmorra", "Ardin")


def test_one_actor_named_twice_is_refused(table: Path, tmp_path: Path):
    """Nobody has an outlook towards himself, by whatever case his name is given."""
    import_events([table], tmp_path / "history.tsv")

    with pytest.raises(OutlookError, match='"Ardin" and "ardin": expected two actors, got Ardin twice'):
        outlook_between(tmp_path / "history.tsv", "Ardin", "ardin")


def test_rules_of_an_imported_history_are_sentences(table: Path, tmp_path: Path):
    """The day after a threat there was another on most days."""
    import_events([table], tmp_path / "history.tsv")
    same, returned = outlook_rules(tmp_path / "history.tsv", "threaten", "threaten")

    assert same[0].told.startswith("One day after A did “threaten” to B")
    assert {0} == {cell.hits for cell in returned}


def test_numbered_days_need_a_first_day(tmp_path: Path):
    """Quadruples say which day, not which date; somebody must."""
    (tmp_path / "quads.txt").write_text("0\t0\t1\t5\n", encoding="utf-8")

    with pytest.raises(OutlookError, match="--first-day"):
        import_events([tmp_path / "quads.txt"], tmp_path / "out.tsv")
    (tmp_path / "entity2id.txt").write_text("Ardin\t0\nNew_Belmora\t1\n", encoding="utf-8")
    imported = import_events([tmp_path / "quads.txt"], tmp_path / "out.tsv", first_day="2031-01-01")

    assert (("Ardin", "New Belmora"), "2031-01-06") == (imported.history.actors, imported.history.date_of(5))


def test_names_with_tabs_and_quotation_marks_come_back(tmp_path: Path):
    """A name's tab becomes a blank, and its quotation marks are letters."""
    text = 'Date,Source,Relation,Target\n2031-01-02,"The ""Blue""\tFront",Consult,Ardin\n'
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    import_events([tmp_path / "t.csv"], tmp_path / "h.tsv")

    assert 'The "Blue" Front' == outlook_between(tmp_path / "h.tsv", 'the "blue" front', "ardin").source


def test_what_is_no_history_is_told_in_one_line(tmp_path: Path):
    """A file of anything else is refused with what to do."""
    (tmp_path / "noise.dat").write_bytes(bytes(range(256)) * 8)

    with pytest.raises(OutlookError, match="expected a history made by outlook import"):
        outlook_between(tmp_path / "noise.dat", "A", "B")


def test_twenty_years_count_and_no_more(tmp_path: Path):
    """What is older than that is left out."""
    text = "Date,Source,Relation,Target\n1990-01-02,Ardin,Consult,Belmora\n2031-01-02,Ardin,Consult,Belmora\n"
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    import_events([tmp_path / "t.csv"], tmp_path / "h.tsv")

    assert 1 == outlook_between(tmp_path / "h.tsv", "Ardin", "Belmora").events


def test_a_table_without_a_good_line_is_refused(tmp_path: Path):
    """An import that holds nothing does not look like success."""
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")

    with pytest.raises(OutlookError, match="expected events, got none"):
        import_events([tmp_path / "empty.csv"], tmp_path / "out.tsv")


def test_a_small_dossier_has_too_little_history_and_shows_what_it_states(built: Path):
    """A few articles give no base rate; their own outlooks stand instead."""
    outlook = outlook_between(built, "IRN", "Iraq")

    assert "a chance takes at least 25" in str(outlook.why_not)
    assert () == outlook.chances


def test_a_history_beside_a_dossier_counts_with_it(built: Path, tmp_path: Path):
    """Imported events and the dossier's own go into one history."""
    rows = [f"2030-01-{day:02}\tPolice (Iran)\tThreaten\tIraq\t1\n" for day in range(1, 31)]
    (tmp_path / "more.tab").write_text(HEADING + "".join(rows), encoding="utf-8")
    import_events([tmp_path / "more.tab"], tmp_path / "history.tsv")
    alone, both = (outlook_between(built, "IRN", "IRQ", history=file) for file in (None, tmp_path / "history.tsv"))

    assert alone.events + 30 == both.events


def test_outlooks_that_a_person_keeps_are_scored(tmp_path: Path):
    """outlooks.toml holds what was foretold and what became of it."""
    (tmp_path / "outlooks.toml").write_text('[[outlook]]\nwords = "War is likely."\ncame = true\n', encoding="utf-8")

    assert 1 == score_stated(tmp_path).resolved


@pytest.mark.parametrize("text", [None, "[[outlook]]\nchance = 2\n", "[[outlook"])
def test_a_file_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, text: str | None):
    """Missing, wrong or torn: one line says what to do."""
    if text is not None:
        (tmp_path / "outlooks.toml").write_text(text, encoding="utf-8")

    with pytest.raises(OutlookError, match=r"outlooks\.toml: expected outlooks"):
        score_stated(tmp_path)
