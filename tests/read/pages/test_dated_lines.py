"""Lines above a text that hold its day and its house."""

import pytest

from dragoman.read.pages._dated_lines import read_dated_line
from dragoman.read.pages.segment import complete_page
from tests.read.parts import LEAD, MORE, page


@pytest.mark.parametrize(
    ("line", "house", "day"),
    [
        ("Analysis. 16 May 2031. Sellin Institute for Policy", "Sellin Institute for Policy", "2031-05-16"),
        ("16 May 2031. Voice of the Highlands", "Voice of the Highlands", "2031-05-16"),
        ("3 June 2031. Tarsk Courier", "Tarsk Courier", "2031-06-03"),
        ("Opinion — Velm Centre for Peace — 2031-06-03", "Velm Centre for Peace", "2031-06-03"),
        ("Commentary, June 3, 2031", None, "2031-06-03"),
    ],
)
def test_a_line_of_a_day_a_house_and_labels_is_an_opening(line: str, house: str | None, day: str):
    """The day is the text's and the house its source, in any order and however they are parted."""
    opening = read_dated_line(line)

    assert opening is not None
    assert (house, day, len(line)) == (opening.source, opening.date, opening.end)


@pytest.mark.parametrize(
    "line",
    [
        "3 June 2031",
        "The war began in May. It ended in June 2031.",
        "Marlen shelled Tarsk. 3 June 2031",
        "3 June 2031. 4 June 2031",
        "Ostrel, 3 June 2031. Tarsk, 4 June 2031. Tarsk Courier",
    ],
)
def test_other_lines_with_days_are_none(line: str):
    """A day alone, a sentence, and several days are no such line."""
    assert read_dated_line(line) is None


def test_a_text_takes_day_and_publisher_from_such_a_line():
    """What stands between title and text says when and where the text came out."""
    document = complete_page(page(f"The price of a dam\n\nAnalysis. 16 May 2031. Sellin Institute\n\n{LEAD}\n\n{MORE}"))

    assert ("2031-05-16", "Sellin Institute") == (document.published, document.publisher)
