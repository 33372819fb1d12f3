"""Times: what a text dates, at the precision and openness of its own words."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.read.times.when import find_times
from dragoman.records import Document, When

BASE = "2031-03-12"  # a Wednesday

# EDTF levels 0 to 2 as far as a reader of prose needs them, written from the specification and not from the reader.
YEAR = r"(?:\d{4}|\d{3}X|\d{2}XX|XXXX)"
MONTH = r"(?:0[1-9]|1[0-2])"
DAY = r"(?:0[1-9]|[12]\d|3[01])"
DATE = rf"{YEAR}(?:-{MONTH}(?:-{DAY})?)?"
INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?"
EDTF = re.compile(rf"(?:{INSTANT}|{DATE}|{DATE}/{DATE}|{DATE}/\.\.|\.\./{DATE})")


def times(text: str, published: str | None = BASE) -> list[When]:
    """All times of a text."""
    document = Document(id="d0", sha256="", name="page.txt", text=text)
    parsed = parse_segments(document, segment_document(document), load_pipeline())
    return list(find_times(parsed, published))


def values(text: str, published: str | None = BASE) -> list[tuple[str, str | None]]:
    """Words and value of each time."""
    return [(when.anchor.exact, when.edtf) for when in times(text, published)]


def value(text: str, published: str | None = BASE) -> str | None:
    """The value of the only time of a text."""
    (when,) = times(text, published)
    return when.edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The accord was signed on March 3, 2031 in Northport.", "2031-03-03"),
        ("The accord was signed on 3 March 2031 in Northport.", "2031-03-03"),
        ("The accord was signed on the 3rd of March, 2031.", "2031-03-03"),
        ("The accord was signed on Monday, March 3, 2031.", "2031-03-03"),
        ("The accord of 2031-03-03 has failed.", "2031-03-03"),
        ("The accord was signed on 23/03/2031.", "2031-03-23"),
        ("The accord was signed on 05/03/2031.", "2031"),
        ("The army left in October 2029.", "2029-10"),
        ("The army left in Oct. 2029.", "2029-10"),
        ("The council fell in 2027.", "2027"),
        ("Velia's 2027 elections were fair.", "2027"),
        ("The ridge was quiet in the 1990s.", "199X"),
        ("The ridge was quiet in the '90s.", "199X"),
        ("Velia was founded in the 19th century.", "18XX"),
        ("The war of 1980-88 left scars.", "1980/1988"),
        ("Exports fell in the second quarter of 2029.", "2029-04/2029-06"),
        ("Exports fell in the first half of 2029.", "2029-01/2029-06"),
        ("The talks took place on March 3-5, 2031.", "2031-03-03/2031-03-05"),
        ("Troops came in the summer of 2029.", "2029-06/2029-08"),
    ],
)
def test_dates_with_a_year_need_no_base(text: str, edtf: str):
    """A date that carries its year has its value whether or not the document is dated."""
    assert edtf == value(text, None) == value(text, BASE)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The boycott has lasted since 2022.", "since 2022", "2022/.."),
        ("The mission stays until 2032.", "until 2032", "../2032"),
        ("The vote must be held by November 2031.", "by November 2031", "../2031-11"),
        ("The bridge was open before 2019.", "before 2019", "../2019"),
        ("Prices rose after June 2029.", "after June 2029", "2029-06/.."),
        ("The post was held between 2019 and 2021.", "between 2019 and 2021", "2019/2021"),
        ("It ran from June 2029 to August 2030.", "from June 2029 to August 2030", "2029-06/2030-08"),
        ("It ran between June and August 2029.", "between June and August 2029", "2029-06/2029-08"),
        ("It ran from November to March 2030.", "from November to March 2030", "2029-11/2030-03"),
        ("The council ruled from 2019 onwards.", "from 2019 onwards", "2019/.."),
        ("The regime fell in late 2029.", "late 2029", "2029-10/2029-12"),
        ("The regime fell in mid-June 2029.", "mid-June 2029", "2029-06-11/2029-06-20"),
        ("The regime fell in the early 1990s.", "the early 1990s", "1990/1993"),
        ("It has grown since late 2029.", "since late 2029", "2029-10/.."),
    ],
)
def test_open_and_narrowed_times(text: str, words: str, edtf: str):
    """Since, until, by, between and early or late change the interval, and stand inside the anchor."""
    assert [(words.removeprefix("the "), edtf)] == [(w.removeprefix("the "), v) for w, v in values(text, None)]


@pytest.mark.parametrize(
    ("text", "undated", "dated"),
    [
        ("The offices opened in June.", "XXXX-06", "2030-06"),
        ("The offices opened in February.", "XXXX-02", "2031-02"),
        ("The offices will open in June.", "XXXX-06", "2031-06"),
        ("A vote is scheduled for May 4.", "XXXX-05-04", "2031-05-04"),
        ("The envoy left on November 20.", "XXXX-11-20", "2030-11-20"),
        ("Since July, he has met the elders.", "XXXX-07/..", "2030-07/.."),
        ("Earlier this summer, the council gave way.", "XXXX-06/XXXX-08", "2030-06/2030-08"),
        ("The port closed last winter.", "XXXX-12/XXXX-02", "2030-12/2031-02"),
        ("The port closed last spring.", "XXXX-03/XXXX-05", "2030-03/2030-05"),
        ("The port closed this spring.", "XXXX-03/XXXX-05", "2031-03/2031-05"),
    ],
)
def test_a_left_out_year_stays_open_until_the_document_is_dated(text: str, undated: str, dated: str):
    """Without a published date the year is XXXX; with one it is filled in and marked as assumed."""
    (without,), (with_base,) = times(text, None), times(text, BASE)

    assert (undated, False) == (without.edtf, without.year_assumed)
    assert (dated, True) == (with_base.edtf, with_base.year_assumed)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The envoy left yesterday.", "2031-03-11"),
        ("The envoy leaves tomorrow.", "2031-03-13"),
        ("The envoy left on Monday.", "2031-03-10"),
        ("The envoy will leave on Monday.", "2031-03-17"),
        ("The envoy left last Wednesday.", "2031-03-05"),
        ("The talks run until Friday.", "../2031-03-14"),
        ("The bridge stayed shut until Monday.", "../2031-03-10"),
        ("The envoy left at 6:40 p.m. on Monday.", "2031-03-10"),
        ("The envoy left on Monday at 18:30.", "2031-03-10"),
        ("The envoy leaves next Friday.", "2031-03-14"),
        ("The envoy left last week.", "2031-03-03/2031-03-09"),
        ("The envoy left last month.", "2031-02"),
        ("The envoy leaves next year.", "2032"),
        ("The envoy left two days ago.", "2031-03-10"),
        ("The envoy left three years ago.", "2028"),
        ("Trade has fallen in the last year.", "2030-03/2031-03"),
        ("Trade has fallen over the past six months.", "2030-09/2031-03"),
        ("Trade may fall over the next two weeks.", "2031-03-12/2031-03-26"),
        ("The accord was signed last June.", "2030-06"),
    ],
)
def test_relative_times_count_from_the_published_date(text: str, edtf: str):
    """What counts from today has a value only where the document says when today was."""
    assert edtf == value(text, BASE)
    assert "anchored" == times(text, BASE)[0].basis
    assert value(text, None) in {None, "XXXX-06"}


def test_a_time_of_day_stands_with_its_day():
    """The time of day belongs to the words of its day."""
    assert ["6:40 p.m. on Monday"] == [words for words, _ in values("The envoy left at 6:40 p.m. on Monday.")]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The fleet left before dawn on Monday.", "before dawn on Monday", "2031-03-10"),
        ("The fleet left shortly after 10am on Monday.", "after 10am on Monday", "2031-03-10"),
        ("The fleet must leave by noon on Friday.", "by noon on Friday", "../2031-03-14"),
        ("The fleet must leave before the end of 2031.", "before the end of 2031", "../2031-12"),
        ("The fleet left before late 2030.", "before late 2030", "../2030-10"),
        ("The fleet left in the run-up to the 2030 vote.", "2030", "2030"),
    ],
)
def test_before_and_after_an_hour_is_on_its_day(text: str, words: str, edtf: str):
    """An hour of the clock has its day, an end has its year, and what a hyphen joins opens nothing."""
    assert (words, edtf) in values(text)


def test_a_dispatch_counts_from_its_own_dateline():
    """Relative times in a dispatch count from its dateline and not from the page."""
    text = "NORTHPORT, January 8, 2031 (HPA) — The envoy left yesterday with his staff."

    assert ("yesterday", "2031-01-07") == values(text, BASE)[-1]


@pytest.mark.parametrize(
    ("text", "duration", "bound"),
    [
        ("For over two decades, Velia has paid the clans.", "P20Y", "lower"),
        ("The siege went on for nearly three months.", "P3M", "about"),
        ("The two led a five-year blockade.", "P5Y", None),
        ("The talks went on for 48 hours.", "PT48H", None),
        ("The road was shut for at least a week.", "P1W", "lower"),
        ("The road was shut for decades.", None, None),
        ("The raid took thirty minutes.", "PT30M", None),
        ("The two needed 18 months to agree.", "P18M", None),
        ("The two needed two and a half years to agree.", "P2.5Y", None),
    ],
)
def test_durations_have_a_length_and_no_date(text: str, duration: str | None, bound: str | None):
    """A length of time is a duration, with its bound, and never a point."""
    (when,) = times(text)

    assert (None, "duration", duration, bound) == (when.edtf, when.granularity, when.duration, when.bound)


@pytest.mark.parametrize("words", ["recently", "In recent years", "in the coming months", "Lately"])
def test_vague_words_name_no_point(words: str):
    """Words that name no point have no value, dated or not."""
    (when,) = times(f"{words}, the two capitals have spoken more.")

    assert (words, None, "vague") == (when.anchor.exact, when.edtf, when.granularity)


@pytest.mark.parametrize(
    "text",
    [
        "Imports of up to 20% of the total came by river.",
        "The army sent 2000 troops to the ridge.",
        "The council may vote, and the march was calm.",
        "The fall of the old council came as a shock.",
        "A 17-year-old was held at the bridge.",
        "The fund holds $2030 and 1,950 shares.",
        "Resolution 1701/2 calls for calm.",
    ],
)
def test_numbers_and_homonyms_are_no_dates(text: str):
    """Amounts, modal may, a march and a fall are not times."""
    assert [] == values(text)


def test_stamps_and_datelines_are_times():
    """An instant in a page stamp and a day in a dateline are times, other numbers in furniture are not."""
    text = (
        "Diplomacy 2031-03-04T08:15:00+00:00\nNORTHPORT, March 3, 2031 (HPA) — The council met late at night.\n"
        "Copyright 2031 Harbour Press"
    )

    assert [("2031-03-04T08:15:00+00:00", "2031-03-04T08:15:00Z"), ("March 3, 2031", "2031-03-03")] == values(text)


def test_a_page_stamp_serves_where_nobody_gave_a_date():
    """Without a published date relative times count from the page's own stamp; a date that was given goes before it."""
    text = "Diplomacy 2031-03-04T08:15:00Z\nThe envoy left yesterday with all of his staff."

    assert ("yesterday", "2031-03-03") == values(text, None)[-1]
    assert ("yesterday", "2031-03-11") == values(text, BASE)[-1]


def test_impossible_days_have_no_value():
    """A day that no calendar has is never mended into one that it has; its month may stand."""
    assert "2031-02-30" not in dict(values("It was signed on February 30, 2031, they claim.")).values()


FORMATS = (
    "{day} {month} {year}",
    "{month} {day}, {year}",
    "{iso}",
    "the {day}th of {month}, {year}",
    "{month} {day} {year}",
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@given(st.dates(date(1900, 1, 1), date(2080, 12, 31)), st.sampled_from(FORMATS))
def test_a_day_printed_in_any_format_is_read_back(day: date, form: str):
    """Whatever the format, the value is the day that was printed."""
    shown = form.format(day=day.day, month=MONTHS[day.month - 1], year=day.year, iso=day.isoformat())

    assert [(shown.removeprefix("the "), day.isoformat())] == values(f"They met on {shown} at the bridge.", None)


@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)), st.integers(1, 400))
def test_days_ago_agree_with_the_calendar(day: date, count: int):
    """So many days ago is that many days before the published date."""
    text = f"The envoy left {count} days ago."

    assert (day - timedelta(days=count)).isoformat() == value(text, day.isoformat())


@pytest.mark.parametrize(
    "text", ["They left 99999999 days ago.", "They came 5000 years ago.", "In the last 900000 months."]
)
def test_absurd_lengths_have_no_value(text: str):
    """A count that leaves the calendar gives no value and no error."""
    assert [None] == [when.edtf for when in times(text)]


PHRASES = st.sampled_from(
    [
        *("since late 2022", "until next March", "between May and June", "from Monday to Friday", "by the end of 2030"),
        *("in the last two decades", "early this year", "the late 1980s", "2019-21", "Q4 2028", "next weekend"),
        *("in the spring of 2027", "before the 20th century", "on February 29", "last decade", "a century ago"),
    ]
)


@given(
    st.lists(PHRASES, min_size=1, max_size=4), st.sampled_from([None, BASE, "2031", "2031-03", "2031-03-12T10:00:00Z"])
)
def test_every_value_is_edtf_and_no_two_overlap(phrases: list[str], published: str | None):
    """Each value is a valid EDTF string, each anchor its exact words, and times never overlap."""
    text = "They met " + ", and again ".join(phrases) + "."
    found = times(text, published)

    assert [] == [w.edtf for w in found if w.edtf is not None and not EDTF.fullmatch(w.edtf)]
    assert all(w.anchor.exact == text[w.anchor.start : w.anchor.end] for w in found)
    assert all(a.anchor.end <= b.anchor.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sales fell in the fourth quarter.", "2030-10/2030-12"),
        ("Sales fell in the first quarter.", "2031-01/2031-03"),
        ("The third quarter of last year was quiet.", "2030-07/2030-09"),
        ("Sales will rise in the second quarter.", "2031-04/2031-06"),
        ("Sales fell in the second half of last year.", "2030-07/2030-12"),
        ("Sales rose in the first half of the year.", "2031-01/2031-06"),
    ],
)
def test_a_quarter_is_of_the_nearest_year(text: str, edtf: str):
    """A quarter without a year is the last one begun, or for a future the next to come; a half is of its year."""
    assert edtf == value(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry left at 18:40 GMT.", "18:40 GMT"),
        ("The ferry left at 6:40 p.m. from the quay.", "6:40 p.m."),
        ("The index closed the day lower.", "the day"),
    ],
)
def test_a_clock_time_is_of_the_day_of_the_text(text: str, words: str):
    """An hour without a date, and "the day", have the text's own day as value."""
    assert [(words, BASE)] == values(text)


def test_hours_without_a_day_to_count_from_are_no_times():
    """Nothing is made up where nobody knows the day."""
    assert [] == values("The ferry left at 18:40 GMT.", None)


@pytest.mark.parametrize(
    ("text", "duration"), [("a four day trip", "P4D"), ("a 20 year lease", "P20Y"), ("several years", None)]
)
def test_lengths_of_time_without_a_hyphen(text: str, duration: str | None):
    """A number or "several" with a unit lasts so long, without a point in time."""
    (when,) = times(f"They planned {text} abroad.")

    assert (None, "duration", duration) == (when.edtf, when.granularity, when.duration)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild warned that flour would run out by mid-April.", "../2031-04-20"),
        ("The prefect wants the guild to leave by the end of the month.", "../2031-03-31"),
        ("Gunmen set fire to the market on Friday night.", "2031-03-07"),
        ("The fleet is set to leave on Friday.", "2031-03-14"),
        ("The prefect vowed on Friday to leave.", "2031-03-07"),
        ("The guards were obliged to leave on Friday.", "2031-03-07"),
        ("The guards are obliged to leave on Friday.", "2031-03-14"),
        ("Gunmen burned the market over the weekend.", "2031-03-08/2031-03-09"),
        ("The guild will meet at the weekend.", "2031-03-15/2031-03-16"),
        ("Troops entered Sorna overnight.", "2031-03-11/2031-03-12"),
        ("The guild counted ten raids between May and November 2029.", "2029-05/2029-11"),
        ("The firm hopes to resume work by the summer.", "../2031-08"),
        ("The prefect said that the guild might stop buying salt in April.", "2031-04"),
        ("The guild may have stopped buying salt in April.", "2030-04"),
        ("The guards could not reach Sorna in April.", "2030-04"),
        ("The guards could hear shots on Friday.", "2031-03-07"),
        ("The traders fear an attack on the quay in June.", "2031-06"),
        ("The traders feared an attack on the quay in June.", "2030-06"),
        ("The prefect told the guild to leave by 2 April.", "../2031-04-02"),
        ("The prefect forced the guild to leave in April.", "2030-04"),
        ("The guild could close the quay if it rains this spring.", "2031-03/2031-05"),
        ("If the fleet blocks the strait in May, prices will rise.", "2031-05"),
        ("The guards were set free on Friday.", "2031-03-07"),
        ("Loyal guards retook the quay on Friday.", "2031-03-07"),
        ("The guards are to appear in court on Friday.", "2031-03-14"),
        ("The guards were to appear in court on Friday.", "2031-03-07"),
        ("Another forty guards are due in April.", "2031-04"),
        ("The talks will resume in two weeks.", "2031-03-26"),
    ],
)
def test_what_is_hoped_or_would_be_lies_ahead_and_what_was_done_behind(text: str, expected: str):
    """A named month, weekday or weekend is taken on the side of the text's day on which its verb puts it."""
    assert expected == value(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda invites its rivals to a meeting on Monday.", "2031-03-17"),
        ("Velda invited its rivals to a meeting next Monday.", "2031-03-17"),
        ("Velda invited its rivals to a meeting on Monday.", None),
        ("Police of Velda summoned Halm for questioning on Monday.", None),
        ("Velda invited its rivals to talks on Monday and said it wanted peace.", None),
        ("The judge summoned Halm for a hearing on Monday and jailed him.", "2031-03-10"),
        ("Iran was invited to talks on Monday but walked out.", "2031-03-10"),
        ("Velda invited its rivals to talks held on Monday.", "2031-03-10"),
        ("Velda invited its rivals on Monday.", "2031-03-10"),
        ("The guild called a strike for Monday.", "2031-03-17"),
        ("The guild called off the strike on Monday.", "2031-03-10"),
        ("Deputies threatened to leave unless Halm was freed by Monday.", "../2031-03-17"),
        ("Deputies asked if Halm was freed before Monday.", "../2031-03-10"),
    ],
)
def test_what_somebody_is_called_to_lies_ahead(text: str, expected: str | None):
    """The day something is called for, or must be done by, is the next; whether talks were held by now stays open."""
    assert [expected] == [when.edtf for when in times(text)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The president faces a vote in June.", "2031-06"),
        ("The ministers meet on Friday.", "2031-03-14"),
        ("The ministers met in June.", "2030-06"),
        ("The accord dates from June.", "2030-06"),
        ("The minister says in June talks failed.", "2030-06"),
        ("The guild spent the budget, which ends in June.", "2031-06"),
    ],
)
def test_what_the_present_sets_for_a_day_is_ahead(text: str, edtf: str):
    """Who meets on a day has yet to meet; what is so since a month, or is said of one, is over."""
    assert edtf == value(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The guild meets every Monday.", "every Monday"),
        ("Quotas are set each April after a debate.", "each April"),
        ("The pass is closed in winter.", "winter"),
    ],
)
def test_what_comes_back_is_of_no_one_day(text: str, words: str):
    """A weekday, month or season of every week or year is a time without a value."""
    assert [(words, None)] == values(text)


@pytest.mark.parametrize(
    "text",
    [
        "A quarter of the grain goes through the strait.",
        "Three quarters of the clerks come from Sorna.",
        "She will return as soon as the firms pay.",
        "The guild won the second half of the match.",
    ],
)
def test_shares_halves_and_conditions_are_no_times(text: str):
    """A quarter of some grain lasts no three months, a half of a match is of no year, "as soon as" names no point."""
    assert [] == values(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The envoy left less than a year ago.", "2030-03/2031-03"),
        ("The envoy left less than two weeks ago.", "2031-02-26/2031-03-12"),
        ("The envoy left a year ago.", "2030"),
        ("The envoy left more than a year ago.", "2030"),
        ("The envoy earns a third less than a year ago.", "2030"),
    ],
)
def test_less_than_a_time_ago_is_any_time_since(text: str, edtf: str):
    """What lies less than a year back may lie in this year."""
    assert [edtf] == [when.edtf for when in times(text, BASE)]
