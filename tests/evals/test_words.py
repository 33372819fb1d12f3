"""Words made comparable."""

import pytest

from evals.words import lessens, stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        ("weakens", "weakening", "weakened"),
        ("destabilised", "destabilize", "destabilization"),
        ("isolation", "isolated"),
        ("erodes", "eroding"),
        ("coordination", "coordinate"),
        ("militias", "militia"),
        ("presses", "pressing", "pressure"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms):
    """Inflected and derived forms meet in one stem."""
    assert 1 == len({stem(form) for form in forms})


@pytest.mark.parametrize(("one", "other"), [("military", "militia"), ("nation", "nature"), ("ally", "alley")])
def test_other_words_keep_apart(one, other):
    """Words that look alike are not taken for one."""
    assert stem(one) != stem(other)


def test_words_that_say_nothing_are_left_out():
    """Only content words count."""
    assert frozenset() == stems("of the and with")


def test_hyphens_do_not_part_a_word_from_itself():
    """A build-up is a buildup."""
    assert stems("build-up") & stems("buildup")


@pytest.mark.parametrize(
    ("words", "expected"), [("weakened allies", True), ("the fall of a king", True), ("trust", False)]
)
def test_words_of_lessening_are_known(words, expected):
    """A phrase that names less of a thing is told from one that names the thing."""
    assert expected is lessens(words)
