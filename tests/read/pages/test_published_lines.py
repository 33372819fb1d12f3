"""Lines above a text that say where and when it came out."""

import pytest

from dragoman.read.pages._published_lines import part_date, read_published_line
from tests.read.parts import LEAD, MORE, completed, kinds

TITLE = "Velia Opens Talks"


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Published in the Sern Courier on 9 March 2031", "Sern Courier"),
        ("Published in the Sern Courier on 9 March 2031.", "Sern Courier"),
        ("Published 9 March 2031 in the Sern Courier", "Sern Courier"),
        ("Published on 9 March 2031 by the Sern Courier.", "Sern Courier"),
        ("Published on Sunday, March 9, 2031, in “Sern Courier”", "Sern Courier"),
        ("First published by the Halden Collective on 9 March 2031", "Halden Collective"),
        ("First published by Halden Institute for Peace, 2031-03-09", "Halden Institute for Peace"),
        ("(Originally published in Sern Courier, 9 March 2031)", "Sern Courier"),
        ("This article first appeared in the Sern Courier on 9 March 2031.", "Sern Courier"),
        ("Reprinted from the Sern Courier, 9 March 2031", "Sern Courier"),
        ("Posted by Vessna on 9 March 2031", "Vessna"),
    ],
)
def test_a_line_of_a_house_and_a_day_is_an_opening(line: str, house: str):
    """The day is the text's and the house its source, whichever comes first."""
    opening = read_published_line(line)

    assert opening is not None
    assert (house, "2031-03-09", len(line)) == (opening.source, opening.date, opening.end)


@pytest.mark.parametrize("name", ["in Karsk", "in the Karsk", "by Ana Roe"])
def test_a_name_that_may_be_no_house_gives_the_day_alone(name: str):
    """What may be a place or a person is not made a publisher."""
    opening = read_published_line(f"Published {name} on 9 March 2031")

    assert opening is not None
    assert (None, "2031-03-09") == (opening.source, opening.date)


@pytest.mark.parametrize(
    "line",
    [
        "Published in the Sern Courier on 9 March 2031, the report accused Ostrel of fraud.",
        "The report published in the Sern Courier on 9 March 2031 angered Ostrel.",
        "Published in the Sern Courier on 9 March 2031 by Ostrel's rebels",
        "Published 9 March 2031",
        "Published in Karsk",
        "Appeared in Court on 9 March 2031",
        "Marlen appeared in the Sern Courier on 9 March 2031",
        "Released by Ostrel on 9 March 2031",
    ],
)
def test_other_lines_are_none(line: str):
    """A sentence, a stamp with a day alone, and what does not tell of publishing are no such line."""
    assert read_published_line(line) is None


@pytest.mark.parametrize(
    ("words", "parted"),
    [
        ("Sern Courier on 9 March 2031", ("Sern Courier", "2031-03-09")),
        ("Sern Courier, Sunday, March 9, 2031", ("Sern Courier", "2031-03-09")),
        ("9 March 2031 at 10:30, in the Sern Courier", ("in the Sern Courier", "2031-03-09")),
        ("the 9 March 2031 Courier", ("the 9 March 2031 Courier", None)),
        ("Sern Courier", ("Sern Courier", None)),
    ],
)
def test_a_day_at_either_end_is_parted_from_the_words(words: str, parted: tuple[str, str | None]):
    """A day in the midst of a name belongs to it."""
    assert parted == part_date(words)


@pytest.mark.parametrize(
    "line",
    ["Published in the Sern Courier on 9 March 2031", "Published 9 March 2031 in the Sern Courier."],
)
def test_such_a_line_under_the_title_dates_and_sources_the_text(line: str):
    """It is no text itself; what follows is the house's, of that day."""
    text = f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}"
    document = completed(text)

    assert ["title", "dateline", "dispatch", "dispatch"] == kinds(text)
    assert ("Sern Courier", "2031-03-09", "stamp") == (
        document.publisher,
        document.published,
        document.published_basis,
    )


def test_the_day_of_publication_goes_before_that_of_a_dispatch():
    """A reporter's dateline below does not undate the page."""
    document = completed(f"{TITLE}\n\nPublished in the Sern Courier on 9 March 2031\n\nKarsk, 8 March - {LEAD}")

    assert ("Sern Courier", "2031-03-09") == (document.publisher, document.published)


def test_a_line_under_the_title_without_a_year_dates_nothing():
    """The year is never guessed; the house is known all the same."""
    document = completed(f"{TITLE}\n\nPublished in the Sern Courier on 9 March\n\n{LEAD}\n\n{MORE}")

    assert ("Sern Courier", None) == (document.publisher, document.published)


@pytest.mark.parametrize(
    "line",
    [
        "This article was first published in the Sern Courier on 9 March 2031.",
        "Originally published on 9 March 2031 in the Sern Courier.",
    ],
)
def test_a_footer_names_its_publisher_without_the_day(line: str):
    """The day of first publication is no part of the publisher's name."""
    assert "Sern Courier" == completed(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{line}").publisher


def test_a_line_of_publishing_in_the_midst_of_a_text_is_text():
    """Below the first paragraph it tells of something else."""
    text = f"{TITLE}\n\n{LEAD}\n\nPublished in the Sern Courier on 9 March 2031, the list names six.\n\n{MORE}"

    assert ["title", "body", "body", "body"] == kinds(text)
