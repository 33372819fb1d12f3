import pytest
from msgspec.structs import replace

from dragoman.records import Anchor, Concept, SystemModel, When
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import is_plural_label, is_plural_name
from dragoman.tell.statement import citation_words
from dragoman.tell.wording import is_negative, quote, run_on, time_words, trimmed


def when_of(words: str, granularity: str = "month", *, assumed: bool = False) -> When:
    """A time with these words."""
    anchor = Anchor(doc="d", segment=0, start=0, end=len(words), exact=words)
    return replace(When(anchor=anchor, edtf=None, granularity="month", year_assumed=assumed), granularity=granularity)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the ports\nare shut", "“the ports are shut”"),
        ("he said, “We sail at dawn”", "“he said, ‘We sail at dawn’”"),
        ('she called it "a game" twice', "“she called it ‘a game’ twice”"),
        ("the Houthis’ envoy", "“the Houthis’ envoy”"),
    ],
)
def test_marks_inside_a_quotation_become_single_ones(words, expected):
    """Quoted words stand on one line, and quotations in them are nested."""
    assert expected == quote(words)


@pytest.mark.parametrize(
    ("words", "granularity", "expected"),
    [
        ("3 May 2031", "day", " on 3 May 2031"),
        ("May 3, 2031", "day", " on May 3, 2031"),
        ("June 2031", "month", " in June 2031"),
        ("2031", "year", " in 2031"),
        ("late 2030", "year", " in late 2030"),
        ("The end of 2030", "year", " at the end of 2030"),
        ("Earlier this summer", "season", ", earlier this summer"),
        ("For over ten years", "duration", ", for over ten years"),
        ("recently", "vague", ""),
        ("Wednesday", "day", " on Wednesday"),
    ],
)
def test_a_time_gets_the_preposition_it_needs(words, granularity, expected):
    """Days, months and edges of years read as English has them; other times follow a comma."""
    assert expected == time_words(when_of(words, granularity))


@pytest.mark.parametrize(
    ("words", "edtf", "expected"),
    [
        ("Friday", "2031-05-02", " on Friday, 2 May 2031"),
        ("Friday evening", "2031-05-02", " on Friday evening, 2 May 2031"),
        ("yesterday", "2031-05-02", ", yesterday, 2 May 2031"),
        ("2 May 2031", "2031-05-02", " on 2 May 2031"),
        ("Friday", "XXXX-05-02", " on Friday"),
        ("Friday", "2031-05-02/2031-05-04", " on Friday"),
    ],
)
def test_a_day_left_to_the_date_of_a_text_is_told_with_it(words, edtf, expected):
    """Who reads of Friday reads which one, where that is known to the day."""
    assert expected == time_words(replace(when_of(words, "day"), edtf=edtf))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("shelled the mole on Sunday, and left", "shelled the mole on Sunday"),
        ("shelled the mole of the", "shelled the mole"),
        ("shelled", "shelled"),
        ("shelled the old grain store and burnt the boats", "shelled the old grain store"),
    ],
)
def test_a_bare_word_is_quoted_with_what_follows(words, expected):
    """Words run on to a stop or to the most that is quoted, and end on no link word."""
    assert expected == run_on(words, "shelled", 5)


@pytest.mark.parametrize(
    ("words", "negative"), [("Ardin does not sail", True), ("Ardin can’t sail", True), ("a knot of ships", False)]
)
def test_words_that_deny_are_known(words, negative):
    """A quotation that denies needs no word of ours to say so."""
    assert negative == is_negative(words)


def test_a_year_that_was_assumed_is_told_as_assumed():
    """A year from the document's date is never passed off as the text's."""
    assert " in June (the year is taken from the document's date)" == time_words(when_of("June", assumed=True))


@pytest.mark.parametrize(
    ("label", "plural"),
    [
        ("offices abroad of Ardin", True),
        ("“Ardin withdraws its troops”", False),
        ("consultation and talks with envoys", True),
        ("pressure of Ardin on Belmora", False),
        ("closeness of relations with Belmora", False),
        ("crisis in Belmora", False),
        ("agreements made", True),
        ("politics of Belmora", False),
        ("the public finances of Ardin", True),
    ],
)
def test_a_label_tells_whether_its_verb_is_plural(label, plural):
    """Offices raise, pressure raises."""
    assert plural == is_plural_label(label)


@pytest.mark.parametrize(("name", "plural"), [("Houthis", True), ("Hamas", False), ("United States", False)])
def test_a_name_tells_whether_its_verb_is_plural(name, plural):
    """The Houthis are, Hamas is."""
    assert plural == is_plural_name(name)


def test_names_in_labels_get_their_articles(case):
    """A concept's label reads as a sentence wants it, articles and all, and once."""
    concept = Concept(
        id="strength(new:reed-guard>)", label="strength of Reed Guard", quantity="strength", holder="new:reed-guard"
    )
    evidence = Evidence(case.documents, case.readings(), case.weighed())
    worded = [
        evidence.concepts(SystemModel(concepts=(one,))) for one in (concept, replace(concept, label="the Reed Guard"))
    ]

    assert ["the strength of the Reed Guard", "the Reed Guard"] == [one[concept.id].label for one in worded]


def test_a_text_without_a_publisher_speaks_for_itself(case):
    """A citation never passes a file's name off as a speaker."""
    evidence = Evidence(case.documents, case.readings(), case.weighed())
    words = [citation_words(evidence.cite(case.at(*at))) for at in (("Belmora let", case.second), ("Ardin fired",))]

    assert [True, True] == ["said by the text itself" in words[0], "said by Ardin Mail" in words[1]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("and Ardin fired on Belmora", "Ardin fired on Belmora"),
        ("Ardin promised repairs and", "Ardin promised repairs"),
        ("Ardin fired", "Ardin fired"),
        ("and", "and"),
    ],
)
def test_words_between_stops_lose_what_only_links_them(words: str, expected: str):
    """A quotation neither begins with "and" nor dangles on it."""
    assert expected == trimmed(words)
