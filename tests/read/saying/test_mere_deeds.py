"""Deeds that show something and say nothing, on invented actors."""

from dragoman.records import Relation
from tests.read.conftest import ties


def test_riots_say_nothing(read_text):
    """What a riot shows is the page's own word."""
    reading = read_text("The riots showed that Norway supports the Heron Front.")
    found = [c for c in reading.claims if isinstance(c.content, Relation)]

    assert [None] == [c.attribution for c in found]


def test_an_inquiry_says_what_it_shows(read_text):
    """A report, an inquiry or a study is cited."""
    reading = read_text("The inquiry showed that Norway supports the Heron Front.")
    found = [c for c in reading.claims if isinstance(c.content, Relation)]

    assert [False] == [c.attribution is None for c in found]


def test_who_pays_for_what_befell_him_funds_nobody(read_text):
    """To pay for it is to suffer from it."""
    assert set() == ties(read_text("Norway filled the lake, and its herders are paying for it."))


def test_who_pays_for_a_mill_may_fund_it(read_text):
    """With an object of its own the verb stays one of giving."""
    assert ("funds", ("Norway",), ("Heron Front",)) in ties(read_text("Norway pays the Heron Front."))
