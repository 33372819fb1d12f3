"""Verbs whose endings the pipeline cuts in the wrong place."""

import pytest

from dragoman.read.words.lemmas import mend_lemma


@pytest.mark.parametrize(
    ("word", "form", "expected"),
    [
        ("stag", "staged", "stage"),
        ("wag", "waging", "wage"),
        ("cordone", "cordoned", "cordon"),
        ("resupplie", "resupplied", "resupply"),
        ("instal", "installed", "install"),
        ("hop", "hoped", "hope"),
        ("wan", "waned", "wane"),
        ("armed", "armed", "arm"),
    ],
)
def test_wrongly_cut_verb_is_the_listed_one(word, form, expected):
    """A lemma that no list knows is the listed verb that the written form is a form of."""
    assert expected == mend_lemma(word, form)


@pytest.mark.parametrize(
    ("word", "form"), [("attack", "attacked"), ("tape", "taped"), ("warble", "warbled"), ("seed", "seed")]
)
def test_other_verbs_keep_their_lemma(word, form):
    """A listed verb, one that would have doubled its last letter, and one that no list knows stay as they are."""
    assert word == mend_lemma(word, form)
