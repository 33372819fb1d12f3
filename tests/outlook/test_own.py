"""A dossier's own events, and what its texts say is to come."""

import pytest
from msgspec.structs import replace

from dragoman.outlook import Dyad, list_own_events, list_stated
from dragoman.records import Document
from dragoman.weigh import weigh_readings


@pytest.fixture
def page(read_text):
    """A short text with a dated deed, an undated one and outlooks, read."""
    text = (
        "Israel attacked Iran on 3 May 2031. Iran condemned Israel. "
        "Iran will likely attack Israel. Turkey may meet Iraq. Israel may have attacked Syria. "
        "Iran is believed to back Turkey."
    )
    reading = read_text(text, "2031-05-06")
    return reading, Document(id=reading.doc, sha256="0" * 64, name="page.txt", text=text, published="2031-05-06")


def findings_of(page, ontology):
    """Findings of the page."""
    return weigh_readings((page[1],), (page[0],), ontology=ontology).findings


def test_deeds_with_a_day_are_history_and_others_are_counted(page, ontology):
    """What is told as so on a day counts; what has no day is named as left out."""
    own = list_own_events(findings_of(page, ontology), (page[0],), {"ISR": "Israel", "IRN": "Iran"})

    assert ("Israel", "ASSAULT", "Iran") in {row[:3] for row in own.rows}
    assert own.undated >= 1
    assert all(claims for claims in own.told.values())


def test_a_day_without_its_year_is_left_out_and_told_apart(read_text, ontology):
    """Where nobody says when a text was published, its dates have no year; with a day, each has one."""
    text = "HALM, June 3 (Harbour Wire) - Israel attacked Iran on June 1."
    for published, yearless in ((None, 1), ("2031-06-04", 0)):
        reading = read_text(text, published)
        document = Document(id=reading.doc, sha256="0" * 64, name="d.txt", text=text, published=published)
        findings = weigh_readings((document,), (reading,), ontology=ontology).findings
        own = list_own_events(findings, (reading,), {"ISR": "Israel", "IRN": "Iran"})

        assert (yearless, yearless) == (own.undated, own.yearless)


def test_what_is_to_come_is_no_history(page, ontology):
    """A likely attack has not happened."""
    own = list_own_events(findings_of(page, ontology), (page[0],), {})

    assert ("IRN", "ASSAULT", "ISR") not in {row[:3] for row in own.rows}


def test_what_is_done_to_the_people_of_a_state_is_done_to_it(read_text, ontology):
    """Sanctions on its banks are sanctions on the state."""
    text = "On 3 May 2031 Iran imposed sanctions on three Israeli banks."
    reading = read_text(text, "2031-05-06")
    document = Document(id=reading.doc, sha256="0" * 64, name="b.txt", text=text, published="2031-05-06")
    weighed = weigh_readings((document,), (reading,), ontology=ontology)
    own = list_own_events(weighed.findings, (reading,), {}, {actor.id: actor for actor in weighed.actors})

    assert {("IRN", "COERCE", "ISR")} == {row[:3] for row in own.rows}


def test_outlooks_are_the_sentences_about_what_may_come(page):
    """Likely and possible deeds are outlooks; what may have been and what is believed to be so are none."""
    words = [stated.words for stated in list_stated((page[0],), (page[1],))]

    assert "Iran will likely attack Israel." in words
    assert "Turkey may meet Iraq." in words
    assert not any("may have" in each or "believed" in each for each in words)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Iran likely armed the Reed Guard between October and January.", False),
        ("Iran probably gave the Reed Guard rockets.", False),
        ("Officials fear that Iran armed the Reed Guard.", False),
        ("Iran will likely arm the Reed Guard.", True),
        ("The Reed Guard is likely to be armed by Iran.", True),
        ("If Iran attacked Iraq, oil prices would rise.", True),
    ],
)
def test_what_was_likely_done_is_not_to_come(read_text, text: str, listed: bool):  # noqa: FBT001
    """A deed told in the past is no outlook, however likely; one that is ahead or supposed is."""
    reading = read_text(text)
    document = Document(id=reading.doc, sha256="0" * 64, name="d.txt", text=text)

    assert listed is bool(list_stated((reading,), (document,)))


def test_a_sentence_printed_again_is_one_outlook(page):
    """The same words of another outlet are no second outlook."""
    again = replace(page[1], id="again")
    copy = replace(page[0], doc="again")

    assert list_stated((page[0],), (page[1],)) == list_stated((page[0], copy), (page[1], again))


def ahead(page, source: str, target: str):
    """What the page says is to come of the one towards the other."""
    dyad = Dyad(frozenset({source}), frozenset({target}))
    return [stated.words for stated in list_stated((page[0],), (page[1],), dyad)]


def test_outlooks_go_the_way_that_was_asked(page):
    """An attack of the one on the other is no outlook of the other towards the one; a meeting is one of both."""
    assert ["Iran will likely attack Israel."] == ahead(page, "IRN", "ISR")
    assert [] == ahead(page, "ISR", "IRN")
    assert ["Turkey may meet Iraq."] == ahead(page, "IRQ", "TUR") == ahead(page, "TUR", "IRQ")


def test_an_outlook_on_others_is_none_of_the_two(page):
    """What somebody may do to a third bears on neither direction."""
    assert [] == ahead(page, "IRN", "TUR")


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Iran may attack.", ["Iran may attack."]),
        ("Iran may attack, Iraqi officials said.", ["Iran may attack, Iraqi officials said."]),
        ("Iran may leave the port to Turkey and attack.", []),
        ("The drought could weaken the economy of Iran.", []),
    ],
)
def test_a_sentence_on_one_of_two_counts_where_it_is_of_no_third(read_text, text: str, listed):
    """A deed towards nobody named may be towards the other; one told beside a third, or no deed at all, is not."""
    reading = read_text(text)
    page = reading, Document(id=reading.doc, sha256="0" * 64, name="o.txt", text=text)

    assert listed == ahead(page, "IRN", "ISR")


def test_what_lies_between_two_is_ahead_of_both(read_text):
    """A risk of war between two is told in either direction."""
    text = "The blockade raises the risk of war between Turkey and Iraq."
    reading = read_text(text)
    page = reading, Document(id=reading.doc, sha256="0" * 64, name="w.txt", text=text)

    assert [text] == ahead(page, "IRQ", "TUR") == ahead(page, "TUR", "IRQ")


def test_nothing_is_due_before_it_was_said_to_come(read_text):
    """The day on which two agreed to meet is not the day of their meeting."""
    text = "Iran and Iraq agreed on Monday to resume talks."
    reading = read_text(text, "2031-05-14")
    document = Document(id=reading.doc, sha256="0" * 64, name="d.txt", text=text, published="2031-05-14")
    stated = list_stated((reading,), (document,), Dyad(frozenset({"IRN"}), frozenset({"IRQ"})))

    assert [(None, "planned")] == [(one.due, one.modality) for one in stated]


def test_what_was_agreed_without_more_is_not_to_come(read_text):
    """Only an agreement or a threat to do something says what is ahead."""
    text = "Iran and Iraq signed a pact on Monday."
    reading = read_text(text, "2031-05-14")
    document = Document(id=reading.doc, sha256="0" * 64, name="d.txt", text=text, published="2031-05-14")

    assert () == list_stated((reading,), (document,), Dyad(frozenset({"IRN"}), frozenset({"IRQ"})))


@pytest.mark.parametrize(
    ("text", "band", "modality"),
    [
        ("Iran may try to attack Israel; Iraq is unlikely to help.", None, "possible"),
        ("Iran is unlikely to attack Israel, and Iraq may help.", (20, 45), "probable"),
        ("Iran is very likely to attack Israel.", (80, 95), "probable"),
    ],
)
def test_a_word_of_likelihood_is_told_of_its_own_deed(read_text, text: str, band, modality: str):
    """Not of another deed in the same sentence; what may be tried is possible, and no plan."""
    reading = read_text(text)
    document = Document(id=reading.doc, sha256="0" * 64, name="l.txt", text=text)
    stated = list_stated((reading,), (document,), Dyad(frozenset({"IRN"}), frozenset({"ISR"})))

    assert (band, modality) == (stated[0].band, stated[0].modality)


def test_of_a_sentence_that_tells_several_things_the_one_with_a_percent_is_listed(read_text):
    """A plan beside a likely deed does not hide how likely the deed is."""
    text = "Iran plans to attack Israel, and Turkey is likely to attack Iraq."
    reading = read_text(text)
    document = Document(id=reading.doc, sha256="0" * 64, name="p.txt", text=text)

    assert [(55, 80)] == [one.band for one in list_stated((reading,), (document,))]
