"""Datelines and other openings of a dispatch."""

import pytest

from dragoman.read.pages.segment import segment_document
from tests.read.parts import LEAD, MORE, kinds, page, parts


def test_byline_dateline_and_agency_open_a_dispatch():
    """Byline, dateline and agency credit run into a paragraph are split off; the dispatch carries both."""
    text = f"By Jane Roe Northport, March 3, 2031 - Harbour Press Agency - HPA - {LEAD}"

    found = segment_document(page(text))

    assert [
        ("byline", "By Jane Roe"),
        ("dateline", "Northport, March 3, 2031 - Harbour Press Agency - HPA -"),
        ("dispatch", LEAD),
    ] == parts(text)
    assert ("Harbour Press Agency", "2031-03-03") == (found[2].source, found[2].date)


@pytest.mark.parametrize(
    ("opening", "source", "date"),
    [
        ("NORTHPORT, March 3 (HPA) — ", "HPA", "XXXX-03-03"),
        ("NORTHPORT (Harbour Press) - ", "Harbour Press", None),
        ("NORTHPORT — ", None, None),
        ("Port Ilse, Velia, 3 March 2031 – ", None, "2031-03-03"),
        ("(HPA) - ", "HPA", None),
        ("Northport, 3 Mar. 2031 (HPA) -- ", "HPA", "2031-03-03"),
    ],
)
def test_plain_datelines_open_a_dispatch(opening: str, source: str | None, date: str | None):
    """Place, date and agency in any usual order open a dispatch; what is not printed stays None."""
    found = segment_document(page(opening + LEAD))

    assert [("dateline", None), ("dispatch", LEAD)] == [(s.kind, LEAD if s.kind == "dispatch" else None) for s in found]
    assert (source, date) == (found[1].source, found[1].date)


@pytest.mark.parametrize(
    "line",
    ["An investigation by Jane Roe", "Live updates by Jane Roe", "A special report by Jane Roe", "Words by Jane Roe"],
)
def test_what_somebody_wrote_is_his_byline(line: str):
    """A line of what a text is and by whom names its author, and tells of no deed."""
    assert [("title", "Velia Opens Talks"), ("byline", line), ("body", LEAD)] == parts(
        f"Velia Opens Talks\n{line}\n{LEAD}"
    )


def test_what_an_investigation_found_is_no_byline():
    """Where a verb follows the name, a sentence is told."""
    assert "byline" not in kinds(f"Velia Opens Talks\nAn investigation by Jane Roe found no proof of theft.\n{LEAD}")


def test_place_of_two_words_after_a_byline_is_kept_whole():
    """A first word that place names begin with goes with the place, not with the reporter."""
    text = f"By Jane Roe Port Ilse, March 3, 2031 - {LEAD}"

    assert ["By Jane Roe", "Port Ilse, March 3, 2031 -", LEAD] == [words for _, words in parts(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Velia — the larger partner — refused to sign the text on Monday.",
        "By Monday the army had left both passes and the ridge.",
        "On March 3, 2031 Velia closed the bridge to all lorries.",
        "BREAKING — the council has fallen after a vote at night.",
    ],
)
def test_sentences_that_look_like_openings_stay_whole(sentence: str):
    """Dashes, a first By and early dates do not make a dateline by themselves."""
    assert [("body", sentence)] == parts(sentence)


def test_dispatch_inside_an_essay_ends_at_the_next_heading():
    """A dispatch set into other text runs to the next heading; the essay goes on after it."""
    text = f"{LEAD}\nNORTHPORT, March 3 (HPA) — {MORE}\n{MORE}\nWhat It Means\n{LEAD}"

    assert ["body", "dateline", "dispatch", "dispatch", "heading", "body"] == kinds(text)


def test_dispatch_that_opens_the_text_runs_over_headings():
    """Where the whole text is a dispatch, its later sections keep the agency and the date."""
    found = segment_document(page(f"NORTHPORT, March 3, 2031 (HPA) — {LEAD}\nWhat It Means\n{MORE}"))

    assert ["dateline", "dispatch", "heading", "dispatch"] == [s.kind for s in found]
    assert ("HPA", "2031-03-03") == (found[-1].source, found[-1].date)


@pytest.mark.parametrize(
    ("opening", "source", "date"),
    [
        ("NORTHPORT, 4 March: ", None, "XXXX-03-04"),
        ("Northport [Velia], March 4 (HPA): ", "HPA", "XXXX-03-04"),
        ("Northport, March 4. /Harbour/. ", "Harbour", "XXXX-03-04"),
        ("NORTHPORT, Velia, March 4, 2031 /Harbour Newswire/ -- ", "Harbour Newswire", "2031-03-04"),
        ("NORTHPORT: ", None, None),
        ("NORTHPORT CITY: ", None, None),
    ],
)
def test_a_colon_or_a_stop_may_close_a_dateline(opening: str, source: str | None, date: str | None):
    """Papers part place and date from the text by more than a dash."""
    found = segment_document(page(f"Velia Opens Talks\n{opening}{LEAD}"))

    assert ["title", "dateline", "dispatch"] == [segment.kind for segment in found]
    assert (source, date) == (found[-1].source, found[-1].date)


@pytest.mark.parametrize("sentence", ["MINISTER: We will not pay tolls.", "UNHCR: Nine thousand have fled the ridge."])
def test_who_speaks_in_capitals_is_no_place(sentence: str):
    """An office and a body before a colon say what follows."""
    assert "dateline" not in kinds(f"{sentence}\n{LEAD}")


@pytest.mark.parametrize(
    "sentence",
    [
        "HAMAS: Velia broke the truce on Sunday at the ridge.",
        "RUSSIA: Velia attacked the ridge on Monday with drones.",
        "General Osk, March 3: The army killed twelve rebels near the dam.",
    ],
)
def test_who_speaks_is_no_place_of_a_dateline(sentence: str):
    """A listed group, a state or a rank with a name before a colon says what follows."""
    assert "dateline" not in kinds(f"{sentence}\n{LEAD}")


def test_a_town_with_the_name_of_its_state_opens_a_dispatch():
    """A state whose capital has its name may be where a dispatch comes from."""
    assert "dateline" in kinds(f"DJIBOUTI: {LEAD}")
