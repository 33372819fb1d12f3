"""Segmenting: what each part of a page is, where it starts and ends, and what it says of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.pages.segment import document_evidence, page_stamp, segment_document
from dragoman.records import Document
from tests.read.parts import LEAD, MORE, completed, kinds, page, parts

LINES = st.sampled_from(
    [
        LEAD,
        MORE,
        "",
        "A New Era",
        "2. River Trade Velia maintains tolls.",
        "NORTHPORT, March 3 (HPA) — The council met late.",
        "By Jane Roe Northport, March 3, 2031 - Harbour Press Agency - HPA - The council met late.",
        "The post A New Era appeared first on Harbour Daily.",
        "Politics 2031-03-04T08:15:00Z",
        "— - — ( ) 1. By",
        "By",
        "1. ",
    ]
)


def test_doubled_title_with_text_between_is_title_summary_title():
    """A title printed twice is twice a title, and what stands between the two is the page's own summary."""
    title = "Velia and Sorn: A Cautious Thaw"
    text = f"{title}\n\nTwo neighbours try again, with little trust on either side.\n\n{title}\n\n{LEAD}"

    assert ["title", "summary", "title", "body"] == kinds(text)


@pytest.mark.parametrize(
    "summary",
    [
        "The article examines the new accord and what it may cost the smaller partner.",
        "This report looks at three years of talks between the two capitals.",
        "The news analyzes trade on the river, noting a rise in tolls.",
        "Summary: the accord is thin, yet both sides need it.",
        "SUMMARY: The accord is thin, yet both sides need it.",
    ],
)
def test_paragraph_about_the_article_is_a_summary(summary: str):
    """A first paragraph that speaks of the article in the third person is a summary."""
    assert ["title", "summary", "body"] == kinds(f"Velia Opens Talks With Sorn\n{summary}\n{LEAD}")


def test_other_reports_inside_the_body_are_no_summary():
    """Once the text has begun, a sentence about somebody's report is text."""
    assert ["body", "body"] == kinds(f"{LEAD}\nThe report describes abuses in the northern camps.")


def test_numbered_heading_is_split_from_its_paragraph():
    """A numbered heading run into a paragraph ends where the sentence's subject begins."""
    text = (
        "Traders say that Velia and Sorn will not reopen the bridge, and that Velia wants tolls.\n"
        "1. Trade and Transit Velia maintains high tolls on the river.\n"
        "2. Security and Border Sphere Velia and Sorn have moved troops to the ridge.\n"
        "3. Outlook and Risks In a tense season, both sides may misjudge."
    )

    assert [
        ("heading", "1. Trade and Transit"),
        ("body", "Velia maintains high tolls on the river."),
        ("heading", "2. Security and Border Sphere"),
        ("body", "Velia and Sorn have moved troops to the ridge."),
        ("heading", "3. Outlook and Risks"),
        ("body", "In a tense season, both sides may misjudge."),
    ] == parts(text)[1:]


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        ("1. River Trade: Velia keeps its tolls high this year.", "1. River Trade:"),
        ("2. Northern Ridge Conflict The army holds both passes.", "2. Northern Ridge Conflict"),
        (
            "Ties between Velia and Sorn (May 2031) Ties between the two remain cool.",
            "Ties between Velia and Sorn (May 2031)",
        ),
    ],
)
def test_run_in_headings_end_at_the_sentence(paragraph: str, heading: str):
    """A colon, a capitalised article or a date in brackets ends a run-in heading."""
    assert ("heading", heading) == parts(f"{LEAD}\n{paragraph}")[1]


@pytest.mark.parametrize(
    "paragraph",
    [
        "1. Velia must withdraw from the ridge before talks begin.",
        "2. The council meets again in spring to vote on tolls.",
        "3. Prime Minister Roe visited the northern camps on Monday.",
        "4. The Velia Coast Army, led by a general, holds the ridge.",
        "5. On 11 June two rockets struck a clinic in Velia.",
        "6. Fishermen on Little Velia said that boats had fired on them.",
    ],
)
def test_numbered_sentences_keep_their_subject(paragraph: str):
    """A numbered sentence without a heading stays one piece."""
    assert ("body", paragraph) == parts(f"{LEAD}\n{paragraph}")[1]


@pytest.mark.parametrize("line", ["A New Era in the North", "WHAT COMES NEXT", "Who Gains?", "The view from Sorn"])
def test_short_lines_without_a_stop_are_headings(line: str):
    """A short line without a final stop heads what follows."""
    assert ["body", "heading", "body"] == kinds(f"{LEAD}\n{line}\n{MORE}")


def test_last_short_line_is_not_a_heading():
    """A line with nothing after it heads nothing."""
    assert ["body", "body"] == kinds(f"{LEAD}\nThe Northern Desk")


def test_paragraph_in_quotation_marks_is_a_quote():
    """A paragraph wholly in quotation marks is somebody's words."""
    assert ["body", "quote"] == kinds(f"{LEAD}\n“We will keep the bridge closed until they pay,” ")


@pytest.mark.parametrize(
    ("line", "publisher", "title"),
    [
        ("The post Velia Opens Talks appeared first on Harbour Daily.", "Harbour Daily", "Velia Opens Talks"),
        ("This article was originally published on Harbour Daily.", "Harbour Daily", None),
        ("This commentary first appeared in the Harbour Review", "Harbour Review", None),
    ],
)
def test_syndication_footer_names_the_publisher(line: str, publisher: str, title: str | None):
    """A syndication footer is a footer and gives the publisher, and where printed the title."""
    document = page(f"{LEAD}\n{line}")
    segments = segment_document(document)
    found = {e.field: e.value for e in document_evidence(document, segments)}

    assert "footer" == segments[-1].kind
    assert (publisher, title) == (found["publisher"], found.get("title"))


def test_evidence_gives_title_date_and_author_with_their_words():
    """Each thing a page says of itself comes with its basis and its exact words."""
    text = f"Diplomacy 2031-03-04T08:15:00Z\nVelia Opens Talks\nBy Jane Roe and Ali Bran\n{LEAD}"
    document = page(text)

    found = document_evidence(document, segment_document(document))

    assert [
        ("date", "2031-03-04T08:15:00Z", "stamp"),
        ("title", "Velia Opens Talks", "title"),
        ("author", "Jane Roe", "byline"),
        ("author", "Ali Bran", "byline"),
    ] == [(e.field, e.value, e.basis) for e in found]
    assert all(text[e.anchor.start : e.anchor.end] == e.anchor.exact for e in found)


def test_dates_in_the_body_are_no_evidence_of_publication():
    """A date inside a sentence never becomes the page's date."""
    document = page(f"{LEAD}\nThe accord of May 3, 1999 had failed.")

    assert () == document_evidence(document, segment_document(document))


def test_a_page_completes_its_document():
    """Title, author, stamp and footer fill what nobody said about a document."""
    document = completed(
        f"Diplomacy 2031-03-04T08:15:00Z\nVelia Opens Talks\nBy Jane Roe\n{LEAD}\n"
        "The post Velia Opens Talks appeared first on Harbour Daily."
    )

    assert ("Velia Opens Talks", "Harbour Daily", ("Jane Roe",)) == (
        document.title,
        document.publisher,
        document.authors,
    )
    assert ("2031-03-04T08:15:00Z", "stamp") == (document.published, document.published_basis)


def test_what_is_known_of_a_document_stays():
    """What a page says never replaces what was known before."""
    document = completed(
        f"Diplomacy 2031-03-04T08:15:00Z\nVelia Opens Talks\n{LEAD}",
        published="2030",
        published_basis="flag",
        title="T",
    )

    assert ("2030", "flag", "T") == (document.published, document.published_basis, document.title)


def test_the_reporter_of_a_dispatch_inside_a_page_is_not_its_author():
    """A byline below the first paragraph belongs to what follows it, and its dateline dates only that."""
    document = completed(f"{LEAD}\nBy Jane Roe Northport, March 3, 2031 - Harbour Press Agency - {MORE}")

    assert ((), None, None) == (document.authors, document.published, document.published_basis)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Velia Opens Talks\nNorthport, 4 March 2031 (Harbour Wire) - {LEAD}\n{MORE}", ("2031-03-04", "dateline")),
        (f"Velia Opens Talks\nBy Jane Roe, Harbour Review, 4 March 2031\n{LEAD}", ("2031-03-04", "dateline")),
        (f"Velia Opens Talks\nPublished: 5 March 2031\nNorthport, 4 March 2031 - {LEAD}", ("2031-03-05", "stamp")),
        (f"Velia Opens Talks\nNorthport, 4 March - {LEAD}", (None, None)),
        (f"Northport, 4 March 2031 - {LEAD}\nSornburg, 5 March 2031 - {MORE}", (None, None)),
    ],
)
def test_a_lone_dateline_dates_a_page_without_a_stamp(text: str, published: tuple[str | None, str | None]):
    """It opens the text, gives its year, and no other part of the page has one."""
    document = completed(text)

    assert published == (document.published, document.published_basis)


@pytest.mark.parametrize(
    ("head", "publisher", "source"),
    [
        ("Analysis by Jane Roe for the Northern Review\n4 March 2031", "Northern Review", "Northern Review"),
        ("By Jane Roe in Northport\nHarbour Standard | Monday, 4 March 2031", "Harbour Standard", "Harbour Standard"),
        ("NORTHPORT (Harbour Press Agency), 4 March 2031 —", None, "Harbour Press Agency"),
        ("By Jane Roe\n4 March 2031", None, None),
    ],
)
def test_lines_above_a_text_name_its_house_and_its_day(head: str, publisher: str | None, source: str | None):
    """A house beside a reporter or a date publishes the page; one in brackets is the agency of what follows."""
    between = " " if head.endswith("—") else "\n"
    document = completed(f"Velia Opens Talks\n{head}{between}{LEAD}")
    text = next(segment for segment in segment_document(document) if segment.kind == "dispatch")

    assert (publisher, "2031-03-04") == (document.publisher, document.published)
    assert (source, "2031-03-04") == (text.source, text.date)


def test_a_house_named_after_its_reporter_is_no_place():
    """What ends like an outlet's name belongs to the byline as a whole."""
    document = page(f"Velia Opens Talks\nBy Jane Roe, Harbour Review, 4 March 2031\n{LEAD}")

    assert {"Harbour Review"} == {segment.source for segment in segment_document(document) if segment.date}


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        (f"Updated: 5 March 2031\nPublished: 4 March 2031\n{LEAD}", "2031-03-04"),
        (f"Updated: 5 March 2031\n{LEAD}", "2031-03-05"),
        (f"{LEAD}\nPublished: 4 March 2031", "2031-03-04"),
        (f"Harbour Daily, 4 March 2031\n\nVelia Opens Talks\n\n{LEAD}", "2031-03-04"),
        (f"Northport, 4 March 2031 - {LEAD}", None),
        (f"{LEAD}\nWorld 2031-03-01T00:00:00Z\nSport 2031-03-02T00:00:00Z", None),
        (LEAD, None),
    ],
)
def test_the_first_stamp_above_the_text_dates_a_page(text: str, stamp: str | None):
    """A stamp of publication goes before one of an update; several stamps below the text date other pages."""
    document = page(text)

    assert stamp == page_stamp(document, segment_document(document))


def test_titles_that_differ_are_not_chosen_between():
    """Where title and footer contradict each other, the document stays without a title."""
    document = completed(f"Velia Opens Talks\n{LEAD}\nThe post Sorn Opens Talks appeared first on Harbour Daily.")

    assert (None, "Harbour Daily") == (document.title, document.publisher)


def test_text_wrapped_to_a_width_is_joined():
    """Lines of a text wrapped to a fixed width make one paragraph; a blank line ends it."""
    wrapped = (
        "Velia and Sorn signed a border accord on Tuesday after many\n"
        "months of quiet talks, and the two capitals called it modest\n"
        "but useful, though neither side would say what it had given\n"
        "away to get the signature of the other on the last page.\n\n"
        "The bridge stays closed for now, and the traders on the two\n"
        "banks of the river have to wait for a second round of talks\n"
        "in the spring.\n"
    )

    assert ["body", "body"] == kinds(wrapped)


@pytest.mark.parametrize("text", ["", "  \n \r\n\t\n"])
def test_blank_text_has_no_segments(text: str):
    """A document without text has no segments."""
    assert () == segment_document(page(text))


def test_known_title_is_found_without_guessing():
    """A line equal to the document's own title is its title even where it ends with a stop."""
    assert ("title", "Velia opens talks.") == parts(f"Velia opens talks.\n{LEAD}", title="Velia opens talks.")[0]


@given(st.one_of(st.lists(LINES, max_size=8).map("\n".join), st.text(max_size=300)))
def test_segments_cover_the_text_without_overlap(text: str):
    """Segments stand in order, never overlap, and leave out nothing but white space."""
    found = segment_document(page(text))
    covered = 0
    for number, segment in enumerate(found):
        assert number == segment.number
        assert covered <= segment.start < segment.end
        assert "" == text[covered : segment.start].strip()
        covered = segment.end

    assert "" == text[covered:].strip()


def test_a_dateline_takes_its_year_from_the_line_above():
    """A page's line with its outlet and a full date gives the dispatch below it its year, and is no sentence."""
    lines = (
        "Gunmen shell Sorna",
        "The Sorna Courier, 14 March 2031",
        "",
        "SORNA, March 14 (Harbour Wire) - Gunmen left the port.",
    )
    text = "\n".join(lines)
    found = segment_document(Document(id="d0", sha256="", name="page.txt", text=text))

    assert ["title", "dateline", "dateline", "dispatch"] == [segment.kind for segment in found]
    assert "2031-03-14" == found[-1].date


@pytest.mark.parametrize(
    ("published", "date"),
    [
        (None, "XXXX-12-30"),
        ("2031-12-31", "2031-12-30"),
        ("2032-01-02T06:00:00Z", "2031-12-30"),
        ("2031-12-29", "2031-12-30"),
        ("2031", "2031-12-30"),
    ],
)
def test_a_dateline_takes_its_year_from_the_day_of_publication(published: str | None, date: str):
    """The last such day before it, or a near one after; without a day of publication the year stays open."""
    text = "SORNA, December 30 (Harbour Wire) - Gunmen left the port."
    found = segment_document(Document(id="d0", sha256="", name="page.txt", text=text, published=published))

    assert {date} == {segment.date for segment in found}


@pytest.mark.parametrize(
    ("head", "publisher", "authors", "published"),
    [
        ("By Jane Roe, Harbour Standard\n4 March 2031", "Harbour Standard", ("Jane Roe",), "2031-03-04"),
        ("Jane Roe, Harbour Standard, 4 March 2031", "Harbour Standard", ("Jane Roe",), "2031-03-04"),
        ("Port Ilse, Harbour Standard, 4 March 2031", "Harbour Standard", (), "2031-03-04"),
        ("Jane Roe, Harbour Standard, 4 March 2031 | 3 min read", "Harbour Standard", ("Jane Roe",), "2031-03-04"),
        ("By Jane Roe and Ali Bran for the Harbour Standard", "Harbour Standard", ("Jane Roe", "Ali Bran"), None),
        ("By Jane Roe and Ali Bran, Harbour Standard", "Harbour Standard", ("Jane Roe", "Ali Bran"), None),
        ("By Jane Roe, special to the Harbour Standard", "Harbour Standard", ("Jane Roe",), None),
        ("By Jane Roe, Northport", None, ("Jane Roe",), None),
        ("By Jane Roe, Diplomatic Correspondent", None, ("Jane Roe",), None),
        ("By Jane Roe and Ali Bran, defence correspondents", None, ("Jane Roe", "Ali Bran"), None),
        ("By Jane Roe | 4 March 2031", None, ("Jane Roe",), "2031-03-04"),
        ("Harbour Agency — Northport, 4 March 2031", "Harbour Agency", (), "2031-03-04"),
        ("HARBOUR STANDARD\nPublished: 4 March 2031", "HARBOUR STANDARD", (), "2031-03-04"),
        ("Tuesday, 4 March 2031 09:12", None, (), "2031-03-04"),
        ("March 4, 2031 at 4:05 p.m.", None, (), "2031-03-04"),
        ("04/03/2031", None, (), None),
        ("Harbour Standard – Tuesday, 4 March 2031 – Politics", "Harbour Standard", (), "2031-03-04"),
        ("Northport – Tuesday, 4 March 2031 – World | Politics", None, (), "2031-03-04"),
        ("By Jane Roe\nHarbour Wire | 4 March 2031, 18:42 | 3 min read", "Harbour Wire", ("Jane Roe",), "2031-03-04"),
        ("Northport | 4 March 2031, 18:42", None, (), "2031-03-04"),
    ],
)
def test_reporter_outlet_and_date_go_where_they_belong(
    head: str, publisher: str | None, authors: tuple[str, ...], published: str | None
):
    """Lines above the text give a reporter, a house and a day; offices, places and dates read two ways give none."""
    document = completed(f"Velia Opens Talks\n{head}\n{LEAD}\n{MORE}")

    assert ("Velia Opens Talks", publisher, authors, published) == (
        document.title,
        document.publisher,
        document.authors,
        document.published,
    )


def test_a_date_above_a_dateline_dates_the_page_with_it():
    """A line with a full date and a dateline of the same day without its year are one date."""
    document = completed(f"Velia Opens Talks\n4 March 2031\nNORTHPORT, March 4 (Harbour Agency) — {LEAD}")

    assert ("2031-03-04", None) == (document.published, document.publisher)


def test_a_masthead_is_not_the_title():
    """The name of an outlet above a date or a title names the publisher; the title comes after it."""
    document = completed(f"The Harbour Times\nMarch 4, 2031\nOpinion | World\nVelia Opens Its Bridge to Sorn\n{LEAD}")

    assert ("Velia Opens Its Bridge to Sorn", "The Harbour Times") == (document.title, document.publisher)


@pytest.mark.parametrize("house", ["Orrin Institute", "Harbour Courier"])
def test_a_house_above_its_day_is_not_the_title(house: str):
    """The name of a paper or of a body that publishes, on a line of its own above a day, names the publisher."""
    document = completed(f"{house}\n4 March 2031\n\nThe Price of a Bridge\n\n{LEAD}")

    assert ("The Price of a Bridge", house, "2031-03-04") == (document.title, document.publisher, document.published)


def test_a_headline_about_a_body_above_its_day_is_the_title():
    """A line that ends in no house is a title, whatever day stands below it."""
    document = completed(f"Orrin Institute Burns\n4 March 2031\n\n{LEAD}")

    assert ("Orrin Institute Burns", None) == (document.title, document.publisher)


def test_the_label_of_a_title_is_left_out_of_it():
    """What an agency sets before its title is no part of it, whoever gives the title."""
    text = f"UPDATE 2-Velia opens talks with Sorn\n{LEAD}"

    assert "Velia opens talks with Sorn" == completed(text).title
    assert "title" == parts(text, title="Velia opens talks with Sorn")[1][0]


@pytest.mark.parametrize(
    "lines",
    [
        ("The envoy of Velia, Ida Roe, warned on Tuesday that the plan", "which Sorn offered would cost the bridge."),
        ("“They want the bridge,", "they want the ridge,", "and they will get neither,” she told her", "party."),
        ("She spoke to some forty supporters who had come to the square of", "Northport."),
        ("Sorn shut the bridge in", "May, and the mayor of", "Northport called it an", "act of war."),
    ],
)
def test_a_line_in_the_midst_of_a_sentence_carries_it_on(lines: tuple[str, ...]):
    """Small letters after an open line, words that need another, and narrow columns join lines to a paragraph."""
    assert ["body", "body"] == kinds(f"{LEAD}\n\n" + "\n".join(lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("The council wants:", "two new bridges", "three new ferries"),
        ("Velia Opens Talks With the Government of Sorn", "by Jane Roe"),
        ("- two bridges were shut for the whole of the winter", "- three ferries were sunk"),
        ("The bridge was shut for the whole of the winter.", "de Roe, the envoy, left."),
    ],
)
def test_entries_of_a_list_and_bylines_stay_lines(lines: tuple[str, ...]):
    """Short entries, marked ones, bylines and what follows a stop begin a paragraph of their own."""
    found = parts(f"{LEAD}\n\n" + "\n".join(lines))

    assert list(lines) == [words for _, words in found[1:]]
