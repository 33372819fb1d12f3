"""Agreement of two labellings."""

import pytest

from corpus.agree import alpha, show_agreement

MISSING = "."
# Worked examples of Krippendorff 2011, Computing Krippendorff's Alpha-Reliability: A, B and C, nominal.
BINARY = ("0100000010", "1110010000")
NOMINAL = ("aabbdcccedda", "babbbccceddd")
FOUR = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def units(rows: tuple[str, ...]) -> list[list[str]]:
    """The values of each unit, those that are missing left out."""
    return [[value for value in unit if value != MISSING] for unit in zip(*rows, strict=True)]


@pytest.mark.parametrize(("rows", "published"), [(BINARY, 0.095), (NOMINAL, 0.692), (FOUR, 0.743)])
def test_alpha_is_that_of_published_examples(rows, published):
    """Two values, several values, and four annotators with gaps give the published figures."""
    assert published == round(alpha(units(rows)), 3)


def test_perfect_agreement_is_one():
    """Who never differs agrees perfectly, as long as values differ at all."""
    assert 1.0 == alpha([("a", "a"), ("b", "b")])


@pytest.mark.parametrize("told", [[], [("a",), ("b",)], [("a", "a"), ("a", "a")]])
def test_alpha_is_unknown_without_variation(told):
    """No pair, or one value alone, says nothing about agreement."""
    assert alpha(told) is None


def test_the_table_counts_what_both_have(passage_of):
    """Each layer has its F1 and its counts; values their alpha."""
    sentence = "S Orland aided Belmora and Murn."
    actors = (
        "A o | Orland | name | sector=- | country=- | known=no\nA b | Belmora | name | sector=- | country=- | known=no"
    )
    first = passage_of(sentence, actors, "E aided | AID | Orland > Belmora")
    second = passage_of(sentence, actors, "E aided | COOPERATE | Orland > Belmora")
    table = show_agreement([first], [second])

    assert "1 passages, 1 sentences labelled twice" in table
    assert "| events | 1.00 | 1, 1, 1 |" in table
    assert "| event types | 0.00 | 0, 1, 1 |" in table
    assert "| event type | 0.00 | 0 | 1 |" in table


def test_nothing_labelled_twice_is_said(passage_of):
    """Without a second labelling there is no table, and the next step is told."""
    assert "add --second" in show_agreement([passage_of()], [])
