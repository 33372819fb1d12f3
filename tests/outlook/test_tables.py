"""Event tables of others read into a history."""

import pytest

from dragoman.outlook import Imported, TableReader

ICEWS = "Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\tStory ID\n"
PLOVER = "Event Date,Event Type,Event Mode,Actor Name,Recipient Name,Story IDs\n"


def read(*tables: str, names: tuple[str, ...] = (), relations: tuple[str, ...] = ()) -> Imported:
    """What comes of some tables."""
    reader = TableReader(names, relations)
    for number, text in enumerate(tables, start=1):
        reader.take(f"t{number}", text.splitlines(keepends=True))
    return reader.close()


def told(imported: Imported) -> list[tuple[str, str, str, str]]:
    """The events in words."""
    history = imported.history
    return [
        (history.actors[a], history.relations[r], history.actors[b], history.date_of(int(day)))
        for a, r, b, day in zip(history.source, history.relation, history.target, history.day, strict=True)
    ]


def test_icews_rows_are_read_by_their_headings():
    """Tabs, dates and names as ICEWS writes them."""
    imported = read(ICEWS + "7\t2031-05-02\tArdin\tThreaten\t130\tBelmora\t55\n")

    assert [("Ardin", "Threaten", "Belmora", "2031-05-02")] == told(imported)


def test_plover_rows_are_read_by_their_headings():
    """Commas, quotation marks and types as PLOVER tables write them."""
    imported = read(PLOVER + '2031-05-02,ASSAULT,aerial,"Ardin, Army of",Belmora,a;b\n')

    assert [("Ardin, Army of", "ASSAULT", "Belmora", "2031-05-02")] == told(imported)


def test_quadruples_take_their_names_where_there_are_any():
    """Whole numbers stand for names in their lists; without a list they stay numbers."""
    imported = read("1\t0\t2\t4\n2 0 9 5\n", names=("Ardin", "Belmora", "Cadria"), relations=("Consult",))

    assert [("Belmora", "Consult", "Cadria", "day 4"), ("Cadria", "Consult", "9", "day 5")] == told(imported)


@pytest.mark.parametrize(
    ("table", "line"),
    [
        (
            ICEWS + "1\t2031-13-02\tArdin\tThreaten\t130\tBelmora\t5\n",
            "t1:2: expected a date (2025-11-04), got '2031-13-02'",
        ),
        (ICEWS + "1\t2031-05-02\t\tThreaten\t130\tBelmora\t5\n", "t1:2: expected a source, got none"),
        ("1 2 3 4\n1 2 three 4\n", "t1:2: expected four whole numbers, got '1 2 three 4'"),
        (PLOVER + '2031-05-02,AID,,Ardin,"Belmora,a\n', "t1:2: expected a source, got none"),
        ("1 2 3 4\n1 2 3 99999999\n", "t1:2: expected four whole numbers, got '1 2 3 99999999'"),
        ("1 2 3 4\n1 2 3 ²\n", "t1:2: expected four whole numbers, got '1 2 3 ²'"),
        ("Event Date,Actor Name\n", "t1:1: expected a column for relation and target, got none"),
        ("", "t1:1: expected a column for source and relation and target and day, got none"),
    ],
)
def test_a_bad_line_is_told_in_one_line_and_the_rest_goes_on(table: str, line: str):
    """Bad data is counted and named; it stops nothing."""
    imported = read(
        table, "Date,Source,Target,Relation\n2031-05-02,Ardin,Belmora,Consult\n" if "Event" in table else ""
    )

    assert str(imported.rejected[0]).startswith(line)


def test_all_bad_lines_are_counted_and_some_are_shown():
    """Of thousands of bad lines twenty are kept to be shown."""
    imported = read("1 2 3 4\n" + "nonsense\n" * 50)

    assert (1, 50, 20) == (imported.read, imported.bad, len(imported.rejected))


def test_dates_and_numbered_days_do_not_go_into_one_history():
    """Nobody knows which date day 4 is."""
    imported = read("1 2 3 4\n", ICEWS + "7\t2031-05-02\tArdin\tThreaten\t130\tBelmora\t55\n")

    assert (1, 1) == (imported.read, imported.bad)


def test_one_story_repeated_counts_once_and_two_stories_twice():
    """Rows of one story that say the same are one report."""
    row = "7\t2031-05-02\tArdin\tThreaten\t130\tBelmora\t"
    imported = read(ICEWS + f"{row}55\n{row}55\n{row}56\n")

    assert [2] == imported.history.origins.tolist()
