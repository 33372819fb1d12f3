"""Parses that hang what a report is called on what it tells, mended, seen in what is held to be so."""

import pytest

from tests.read.conftest import held


@pytest.mark.parametrize(
    "text",
    [
        "Torgul called the report that it had shelled Tarsk baseless.",
        "Torgul called claims that it had shelled Tarsk “a lie”.",
        "Torgul branded the allegation that it had shelled Tarsk slander.",
        "Torgul described the allegation that it shelled Tarsk as propaganda.",
        "Torgul called the claim it had shelled Tarsk “false”.",
    ],
)
def test_who_calls_a_report_false_denies_what_it_tells(read_text, text: str):
    """A word that calls a report false says of what the report tells that it is not so."""
    assert ("-", "reported") == held(read_text(text))[:2]


@pytest.mark.parametrize(
    "text",
    [
        "Torgul said reports that it had shelled Tarsk were false.",
        "The envoy said reports that rebels had shelled two mills were untrue.",
        "The envoy said the report that Torgul had fired on boats was wrong.",
    ],
)
def test_who_says_that_reports_were_false_denies_them(read_text, text: str):
    """What is said to be false is the report, whatever stands right before the verb."""
    assert "-" == held(read_text(text))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Torgul did not call the report that it had shelled Tarsk baseless.",
        "Torgul called the report that rebels had shelled Tarsk accurate.",
        "Torgul published the report that rebels had shelled Tarsk.",
    ],
)
def test_what_nobody_calls_false_stays(read_text, text: str):
    """A report that somebody does not call false, or calls right, is told as it was."""
    assert "+" == held(read_text(text))[0]
