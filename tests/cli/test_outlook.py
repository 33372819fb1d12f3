"""The command outlook."""

import json
from pathlib import Path

import numpy as np
import pytest

from dragoman.cli.outlook_text import outlook_text
from dragoman.records.outlook import DyadOutlook


@pytest.fixture
def history(tmp_path: Path, call) -> Path:
    """Twelve dyads that fight in bouts over 300 days, imported."""
    rng = np.random.default_rng(6)
    lines = []
    for number in range(12):
        hot = np.repeat(rng.uniform(size=30) < 0.4, 10)
        lines += [
            f"{2 * number}\t0\t{2 * number + 1}\t{d}" for d in np.flatnonzero(hot & (rng.uniform(size=300) < 0.7))
        ]
    (tmp_path / "quads.txt").write_text("\n".join([*lines, "0\t0\t1\t299"]) + "\n", encoding="utf-8")
    (tmp_path / "relation2id.txt").write_text("Use conventional military force\t0\n", encoding="utf-8")
    names = "".join(f"State {number}\t{number}\n" for number in range(24))
    (tmp_path / "entity2id.txt").write_text(names, encoding="utf-8")
    outcome = call("outlook", "import", tmp_path / "quads.txt", "--to", tmp_path / "h.tsv", "--first-day", "2030-01-01")
    assert 0 == outcome.code
    return tmp_path / "h.tsv"


def test_a_chance_is_never_printed_without_n_base_rate_and_window(history, call):
    """Each number has its base rate, how many mornings, and their days, in the lines below it."""
    outcome = call("outlook", history, "State 0", "State 1", "--days", 7)

    assert 0 == outcome.code
    assert "material conflict within 7 days: " in outcome.out
    assert "base rate " in outcome.out
    assert "(n = " in outcome.out
    assert "2030-03-02 to " in outcome.out


def test_json_gives_every_number(history, call):
    """The same as a record."""
    told = json.loads(call("outlook", history, "State 0", "State 1", "--days", 7, "--json").out)

    assert {1, 2, 3, 4} == {chance["quad"] for chance in told["chances"]}


def test_rules_are_sentences(history, call):
    """One line for each gap with enough mornings."""
    outcome = call("outlook", "rules", history, "use force", "use force")

    assert 0 == outcome.code
    assert outcome.out.startswith("One day after A did “use force” to B")


def test_too_little_history_is_said_and_fails(history, call):
    """No number, one line why, and a check that failed."""
    outcome = call("outlook", history, "State 0", "State 3")

    assert 4 == outcome.code
    assert (
        "No forecast: no dated event is known from the one to the other, and a chance takes at least 25." in outcome.out
    )


def test_bad_lines_of_a_table_are_told(tmp_path, call):
    """What was kept is written, what was not is counted."""
    (tmp_path / "t.csv").write_text(
        "Date,Source,Relation,Target\n2031-01-02,A,Consult,B\n2031,A,Consult,B\n", encoding="utf-8"
    )
    outcome = call("outlook", "import", tmp_path / "t.csv", "--to", tmp_path / "h.tsv")

    assert 3 == outcome.code
    assert "1 line rejected" in outcome.err


def test_outlooks_of_a_person_are_scored(tmp_path, call):
    """Brier, log score, calibration and misses."""
    entry = '[[outlook]]\nwords = "War is likely."\ncame = false\nwhy = "an accord came"\n'
    (tmp_path / "outlooks.toml").write_text(entry, encoding="utf-8")
    outcome = call("outlook", "score", tmp_path)

    assert 0 == outcome.code
    assert "Brier 0.456" in outcome.out
    assert "missed: “War is likely.” did not come; an accord came" in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [["D"], ["D", "A"], ["D", "A", "B", "C"], ["rules", "D", "x"], ["import"], ["import", "x"], ["score"], ["rules"]],
)
def test_a_wrong_call_is_one_line_and_code_2(arguments, call):
    """Missing words are named in one line."""
    outcome = call("outlook", *arguments)

    assert (2, "", 1) == (outcome.code, outcome.out, outcome.err.count("\n"))


def test_one_actor_named_twice_is_one_line_and_code_2(history, call):
    """There are two sides to an outlook."""
    outcome = call("outlook", history, "State 0", "state 0")

    assert (2, "", 1) == (outcome.code, outcome.out, outcome.err.count("\n"))


@pytest.mark.parametrize(
    ("undated", "yearless", "told"),
    [
        (1, 0, "1 event is told as done between named sides without a day, and counts for no history."),
        (2, 1, "count for no history. 1 of them lacks only the year: "),
        (3, 3, "count for no history. All of them lack only the year: "),
    ],
)
def test_what_is_left_out_is_counted_with_the_reason(undated: int, yearless: int, told: str):
    """What lacks no more than a year is told apart, with what would give it."""
    outlook = DyadOutlook(
        source="A", target="B", events=0, needed=25, as_of=None, undated=undated, yearless=yearless, why_not="too few"
    )

    assert told in outlook_text(outlook)


def test_a_dossier_that_was_read_shows_what_its_texts_state(sample_dossier, call):
    """A few documents hold too few dated events; what they say is to come stands instead."""
    outcome = call("outlook", sample_dossier, "IRN", "IRQ")

    assert "a chance takes at least 25" in outcome.out
