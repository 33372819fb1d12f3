"""An invented quarrel between two ports, told with more and less certain dates."""

import pytest
from msgspec.structs import replace

from benchmarks.invented_dossier import Told, invent_dossier, write_dossier
from dragoman.records import Actor, Count, Role
from dragoman.verbs import Built
from dragoman.web.pages.events import EventRow, make_events

ARDIN = Actor(id="ARD", name="Ardin", kinds=("state",), country="NLD")
BELMORA = Actor(id="BEL", name="Belmora", kinds=("state",), country="PER")
ATTACK = Told(ARDIN, "ASSAULT", "shelled", BELMORA, ("2031-05-04", "on 4 May 2031"), 4)


def dossier_of(*told: Told) -> Built:
    """A dossier that says these sentences."""
    return write_dossier(told, [ARDIN, BELMORA])


def row_of(told: Told) -> EventRow:
    """The one event of a dossier of one sentence."""
    (row,) = make_events(dossier_of(told)).events
    return row


def with_event(built: Built, **fields: object) -> Built:
    """A dossier of one sentence with an event that knows more."""
    (reading,) = built.readings
    (claim,) = reading.claims
    changed = replace(claim, content=replace(claim.content, **fields))
    return built._replace(readings=(replace(reading, claims=(changed,)),))


@pytest.mark.parametrize(
    ("edtf", "words", "first", "last", "granularity"),
    [
        ("2031-05-04", "on 4 May 2031", "2031-05-04", "2031-05-04", "day"),
        ("2031-02", "in February 2031", "2031-02-01", "2031-02-28", "month"),
        ("2031", "in 2031", "2031-01-01", "2031-12-31", "year"),
        ("2031-03/..", "since March 2031", "2031-03-01", None, "duration"),
        ("../2031-03", "until March 2031", None, "2031-03-31", "duration"),
        ("2031-23", "in autumn 2031", "2031-09-01", "2031-11-30", "month"),
    ],
)
def test_time_is_an_interval_of_days(edtf, words, first, last, granularity):
    """A date that is not of one day is told by its first and last day, open ends left open."""
    time = row_of(ATTACK._replace(when=(edtf, words))).time

    assert time is not None
    assert (edtf, first, last, granularity) == (time.edtf, time.first, time.last, time.granularity)
    assert words.partition(" ")[2] == time.said


@pytest.mark.parametrize(
    ("when", "background"), [(("1998", "in 1998"), True), (("2030-12", "in December 2030"), False)]
)
def test_what_was_over_long_before_is_background(when, *, background):
    """An old war told in passing is marked, so that the timeline can begin with what is reported."""
    assert background == row_of(ATTACK._replace(when=when)).background


@pytest.mark.parametrize("when", [None, ("XXXX-06", "in June")])
def test_unknown_time_is_no_date(when):
    """An event without a date, or with a month of no year, has no time; nothing is guessed from when it was told."""
    page = make_events(dossier_of(ATTACK._replace(when=when)))

    assert (None, 1, None) == (page.events[0].time, page.undated, page.earliest)
    assert "2031-01-01" == page.events[0].published


def test_words_of_a_time_without_a_day_are_kept():
    """Where the words name no day, they are told all the same."""
    assert "June" == row_of(ATTACK._replace(when=("XXXX-06", "in June"))).said_when


@pytest.mark.parametrize(
    ("modality", "denied", "standing"),
    [
        ("asserted", False, "told"),
        ("reported", False, "told"),
        ("asserted", True, "denied"),
        ("planned", True, "denied"),
        ("planned", False, "planned"),
        ("requested", False, "asked"),
        ("feared", False, "feared"),
        ("probable", False, "possible"),
        ("conditional", False, "supposed"),
    ],
)
def test_what_did_not_happen_stands_apart(modality, denied, standing):
    """What is denied, planned, feared or asked for is never told as having been."""
    assert standing == row_of(ATTACK._replace(modality=modality, denied=denied)).standing


def test_event_names_both_sides_and_their_countries():
    """An event tells who acts and who is acted on, with the countries these are of."""
    row = row_of(ATTACK)

    assert (["Ardin"], ["Belmora"]) == ([one.name for one in row.first], [one.name for one in row.second])
    assert (("NLD",), ("PER",), 4) == (row.first_countries, row.second_countries, row.quad)


def test_event_is_cited_by_its_words():
    """Each event opens the words it rests on."""
    built = dossier_of(ATTACK)

    (cite,) = make_events(built).events[0].cites

    assert built.documents[0].text[cite.start : cite.start + len(cite.quote)] == cite.quote


def test_place_has_the_country_it_lies_in():
    """A place named in the text is told with its country, and without coordinates that no list holds."""
    built = dossier_of(ATTACK)
    anchor = built.readings[0].mentions[1].anchor
    row = make_events(with_event(built, place=Role(anchor=anchor, actor="BEL"))).events[0]

    assert row.place is not None
    assert ("BEL", "PER") == (row.place.party.id, row.place.country)


def test_place_nobody_knows_has_no_country():
    """A place that no list knows keeps its words and gets no country."""
    built = dossier_of(ATTACK)
    anchor = built.readings[0].mentions[1].anchor
    row = make_events(with_event(built, place=Role(anchor=anchor))).events[0]

    assert row.place is not None
    assert (None, "Belmora", None) == (row.place.party.id, row.place.party.name, row.place.country)


def test_counts_keep_their_bounds():
    """How many were killed is told with whether that is the most or the least."""
    built = dossier_of(ATTACK)
    toll = Count(kind="killed", value=12, anchor=built.readings[0].mentions[0].anchor, bound="lower")

    (count,) = make_events(with_event(built, counts=(toll,))).events[0].counts

    assert ("killed", 12, "lower") == (count.kind, count.value, count.bound)


def test_order_is_by_the_first_day_with_the_undated_last():
    """Earliest first; what only has an end stands by it; what has no date stands last."""
    whens = [None, ("2032", "in 2032"), ("../2031-06", "until June 2031"), ("2031-07", "in July 2031")]

    page = make_events(dossier_of(*(ATTACK._replace(when=when) for when in whens)))

    assert ["../2031-06", "2031-07", "2032", None] == [one.time and one.time.edtf for one in page.events]
    assert ("2031-06-30", "2032-12-31") == (page.earliest, page.latest)


def test_pages_beyond_the_first_hold_the_rest():
    """Two pages of a half together are the whole."""
    built = invent_dossier(30, 60)
    whole = make_events(built)

    half = whole.total // 2
    parts = [make_events(built, offset=offset, limit=half + 1).events for offset in (0, half + 1)]

    assert whole.events == parts[0] + parts[1]


def test_relations_are_no_events():
    """Standing ties are not on the page of events."""
    assert 0 == make_events(dossier_of(Told(ARDIN, "allied_with", "is allied with", BELMORA))).total


def test_page_of_nothing_is_empty():
    """A dossier without documents has no events and no days."""
    page = make_events(write_dossier([], []))

    assert ((), 0, None, None) == (page.events, page.total, page.earliest, page.latest)


def test_disputed_event_says_so():
    """An event of which another passage says otherwise is disputed, and names the dispute."""
    built = dossier_of(ATTACK)
    finding = replace(built.weighed.findings[0], support="conflicted", conflicts=("x1",))
    (row,) = make_events(built._replace(weighed=replace(built.weighed, findings=(finding,)))).events

    assert (True, ("x1",)) == (row.disputed, row.conflicts)
