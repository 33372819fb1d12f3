"""Codes of the user's own dictionaries in the table of events."""

from dragoman.ontology import load_ontology
from dragoman.tell import Tables


def test_without_dictionaries_events_have_no_codes(case):
    """The columns are there only where there is something to put into them."""
    tables = Tables(case.documents, case.readings(), case.weighed(), case.system(), ontology=load_ontology())

    assert "source_code" not in tables.table("events").columns


def test_both_sides_of_an_event_have_their_codes(case, tmp_path):
    """The code of the day of publication stands for each side; nobody coded is an empty cell."""
    (tmp_path / "own.toml").write_text('[actors.ARD]\nname = "Ardin"\nkinds = ["state"]\n', encoding="utf-8")
    # The case's Belmora has the id of Belgium.
    names = "ARDIN [ARN]\nBELGIUM [BELGOV <20310101] [BELREB >20310101]\n"
    (tmp_path / "own.txt").write_text(names, encoding="utf-8")
    ontology = load_ontology((tmp_path / "own.toml", tmp_path / "own.txt"))
    tables = Tables(case.documents, case.readings(), case.weighed(), case.system(), ontology=ontology)
    codes = {row["claim"]: (row["source_code"], row["target_code"]) for row in tables.table("events").records()}

    assert ("ARN", "BELREB") == codes["shot"]
    assert ("ARN", "") == codes["closure"]
