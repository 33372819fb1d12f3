"""Files of the set as plain text with marks."""

from evals.meantime.gold import factuality_of, load_articles, read_article

PAGE = """<Document doc_name="page">
<token t_id="1" sentence="0" number="0">Port</token><token t_id="2" sentence="0" number="1">shut</token>
<token t_id="3" sentence="1" number="2">May</token><token t_id="4" sentence="1" number="3">2</token>
<token t_id="5" sentence="2" number="4">It</token><token t_id="6" sentence="2" number="5">shut</token>
<token t_id="7" sentence="2" number="6">in</token><token t_id="8" sentence="2" number="7">2007</token>
<token t_id="9" sentence="2" number="8">.</token><token t_id="10" sentence="3" number="9">Then</token>
<Markables>
<TIMEX3 m_id="1" functionInDocument="CREATION_TIME" type="DATE" value="2008-05-02">
<token_anchor t_id="3"/><token_anchor t_id="4"/></TIMEX3>
<TIMEX3 m_id="2" functionInDocument="NONE" type="DATE" value="2007"><token_anchor t_id="8"/></TIMEX3>
<TIMEX3 m_id="3" functionInDocument="NONE" type="DATE" value="2006"/>
<EVENT_MENTION m_id="4" certainty="CERTAIN" polarity="POS"><token_anchor t_id="6"/></EVENT_MENTION>
<ENTITY_MENTION m_id="5"><token_anchor t_id="5"/></ENTITY_MENTION>
</Markables>
<Relations><HAS_PARTICIPANT r_id="6" sem_role="Arg1"><source m_id="4"/><target m_id="5"/></HAS_PARTICIPANT>
<HAS_PARTICIPANT r_id="7" sem_role="Argm-LOC"><source m_id="4"/><target m_id="5"/></HAS_PARTICIPANT></Relations>
</Document>"""


def article():
    """The page, read."""
    return read_article("page", PAGE.encode())


def words(place):
    """What stands at a place of the page."""
    return article().text[slice(*place)]


def test_tokens_become_lines_of_running_text():
    """A line for each sentence, no blank before a full stop."""
    assert "Port shut\nMay 2\nIt shut in 2007.\nThen" == article().text


def test_the_time_of_creation_is_given():
    """It is the date of the page and none of its times; marks on no words are left out."""
    page = article()

    assert ("2008-05-02", ["May 2"]) == (page.published, [words(place) for place in page.given])
    assert [("2007", "2007")] == [(words(time.place), time.value) for time in page.times]


def test_reading_ends_with_the_last_marked_line():
    """What the annotators did not reach does not count."""
    assert article().text.index("\nThen") == article().read_to


def test_only_first_and_second_arguments_are_roles():
    """Sources and targets; places and times of events are left to others."""
    assert [("shut", "target", "It")] == [(words(r.event), r.role, words(r.who)) for r in article().roles]


def test_certainty_and_polarity_are_a_degree():
    """Certain and denied is -3; without a certainty there is no degree."""
    marks = [{"certainty": "CERTAIN", "polarity": "NEG"}, {"certainty": "POSSIBLE", "polarity": "POS"}, {}]

    assert [-3, 1, None] == [factuality_of(one) for one in marks]


def test_articles_are_found_at_any_depth(tmp_path):
    """Every file below the folder is one article."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.xml").write_text(PAGE, encoding="utf-8")

    assert ["page"] == [one.name for one in load_articles(tmp_path)]
