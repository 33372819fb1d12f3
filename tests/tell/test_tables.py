"""Tables for `show` and `export`."""

import csv
import io

import pytest
from msgspec.structs import replace

from dragoman.records import SystemModel, Weighed
from dragoman.tell import Table, Tables, table_csv


def tables_of(case) -> Tables:
    """The tables of a case."""
    return Tables(case.documents, case.readings(), case.weighed(), case.system())


def test_events_have_their_quote_and_place(case):
    """A row for a finding holds the exact words and their offsets."""
    row = next(row for row in tables_of(case).table("events").records() if row["claim"] == "shot")

    assert ("ASSAULT", "Ardin", "Belmora", "2031-05-03", 0, 22, "Ardin fired on Belmora") == tuple(
        row[column] for column in ("kind", "first", "second", "when", "start", "end", "quote")
    )


def test_who_says_it_is_told_from_the_page_inward(case):
    """The chain of holders stands in one cell."""
    row = next(row for row in tables_of(case).table("events").records() if row["claim"] == "closure")

    assert "Ardin Mail ← Harbour pilots" == row["said_by"]


def test_actors_are_listed_most_named_first(case):
    """Actors without a mention are left out."""
    assert ["ARD", "BEL", "new:reed-guard"] == [row["id"] for row in tables_of(case).table("actors").records()]


def test_a_document_without_a_date_has_none(case):
    """Unknown is empty, never a zero or a guess."""
    rows = list(tables_of(case).table("documents").records())

    assert ["2031-05-04", None] == [row["published"] for row in rows]


def test_an_influence_without_a_sign_looks_different(case):
    """A link whose direction no text gives shows a question mark."""
    tables = Tables(case.documents, case.readings(), case.weighed(), case.system(sign=None))

    assert ["?"] == [row["sign"] for row in tables.table("system").records()]


@pytest.mark.parametrize("name", Tables([], [], Weighed(), SystemModel()).names)
def test_a_table_of_nothing_has_its_columns(name: str):
    """Without documents every table has a header and no rows."""
    table = Tables([], [], Weighed(), SystemModel()).table(name)

    assert (True, ()) == (bool(table.columns), table.rows)


@pytest.mark.parametrize("name", Tables([], [], Weighed(), SystemModel()).names)
def test_every_row_fills_every_column(case, name: str):
    """Rows are as wide as the header."""
    table = tables_of(case).table(name)

    assert {len(table.columns)} >= {len(row) for row in table.rows}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-2", "@SUM(A1)", "\tx"])
def test_no_cell_acts_as_a_formula(cell: str):
    """A cell that a spreadsheet would run is turned into text."""
    text = table_csv(Table(name="t", columns=("a",), rows=((cell,),)))

    assert [["a"], [f"'{cell}"]] == list(csv.reader(io.StringIO(text, newline="")))


def test_commas_quotes_and_lines_survive_csv():
    """Any text comes back from CSV as it was."""
    cell = 'a, "b"\nc'
    text = table_csv(Table(name="t", columns=("a",), rows=((cell,),)))

    assert [["a"], [cell]] == list(csv.reader(io.StringIO(text, newline="")))


def test_sources_are_counted_by_what_they_say_and_what_they_pass_on(case):
    """A page says what nobody else is named for, and passes on the rest."""
    rows = {row["name"]: (row["says"], row["passes_on"]) for row in tables_of(case).table("sources").records()}

    assert {"Ardin Mail": (2, 2), "Harbour pilots": (1, 0), "unknown": (1, 0)} == rows


def test_how_a_deed_was_done_stands_beside_it(case):
    """Mode, contexts and counts are cells of an event's row, empty where nothing is told."""
    row = next(row for row in tables_of(case).table("events").records() if row["claim"] == "shot")

    assert (None, "", None, "") == tuple(row[column] for column in ("mode", "contexts", "cameo", "counts"))


def test_a_finding_tells_who_read_it(case):
    """Rules in a word, the learned reader with how sure it is; rule and score are those of the claim in the row."""
    case.claims[1] = replace(case.claims[1], rule="frames.encoder.v1", score=0.736)
    rows = {row["claim"]: row for row in tables_of(case).table("events").records()}

    assert ("rules", "events.rules.v1", None) == tuple(rows["shot"][name] for name in ("read_by", "rule", "score"))
    assert ("learned reader, .74", "frames.encoder.v1", 0.736) == tuple(
        rows["closure"][name] for name in ("read_by", "rule", "score")
    )


def test_a_link_tells_who_read_its_claims(case):
    """A link of the model rests on rules or on the learned reader, as its claims do."""
    case.claims[3] = replace(case.claims[3], rule="influences.encoder.v1", score=0.91)
    [row] = tables_of(case).table("system").records()

    assert "learned reader, .91" == row["read_by"]
