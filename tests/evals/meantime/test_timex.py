"""Our values against those of TIMEX3."""

import pytest

from dragoman.records import When, cut_anchor
from evals.meantime.ours import ends_of
from evals.meantime.timex import same_value


def when(words: str, edtf: str | None, **fields) -> When:
    """A time of ours on some words."""
    return When(anchor=cut_anchor("d", words, 0, len(words)), edtf=edtf, granularity="day", **fields)


@pytest.mark.parametrize(
    ("gold", "words", "edtf"),
    [
        ("2008-05", "May 2008", "2008-05"),
        ("2006", "since 2006", "2006/.."),
        ("2008-Q2", "the second quarter", "2008-04/2008-06"),
        ("2008-W21", "this week", "2008-05-19/2008-05-25"),
        ("2008-W21-WE", "the weekend", "2008-05-24/2008-05-25"),
        ("2008-SU", "this summer", "2008-22"),
        ("199", "the 1990s", "199X"),
        ("2009-12-15T18:00Z", "18:00 UTC", "2009-12-15"),
        ("2006", "late 2006", "2006-10/2006-12"),
        ("PAST_REF", "recently", None),
    ],
)
def test_values_that_are_one(gold, words, edtf):
    """The same time written as EDTF and as TIMEX3."""
    assert same_value(gold, when(words, edtf))


@pytest.mark.parametrize(
    ("gold", "words", "edtf"),
    [("2008-05", "May 2009", "2009-05"), ("2008", "May 2008", "2008-05"), ("PAST_REF", "May", "XXXX-05")],
)
def test_values_that_differ(gold, words, edtf):
    """Another year, a coarser value and a reference without a point are no match."""
    assert not same_value(gold, when(words, edtf))


@pytest.mark.parametrize(("gold", "duration"), [("P2Y", "P2Y"), ("P20Y", "P2DE"), ("PXY", None)])
def test_lengths_of_time(gold, duration):
    """Decades are ten years each; a length without a number is one of unknown years."""
    assert same_value(gold, when("for many years", None, duration=duration))


def test_an_interval_between_two_points_is_two_times():
    """The set marks both ends."""
    found = ends_of(when("from 2009 to 2011", "2009/2011"))

    assert ["2009", "2011"] == [one.edtf for one in found]


def test_a_quarter_stays_one_time():
    """An interval that the words name as one is one."""
    assert 1 == len(ends_of(when("the second quarter", "2008-04/2008-06")))
