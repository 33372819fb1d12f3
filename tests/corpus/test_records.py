"""What can be asked of records."""

import pytest

from corpus.records import End, Influence


@pytest.mark.parametrize(
    ("sign", "cause", "effect", "expected"),
    [
        (1, None, None, 1),
        (-1, None, None, -1),
        (1, None, -1, -1),
        (-1, None, -1, -1),
        (1, -1, -1, 1),
        (-1, 1, -1, -1),
        (1, -1, None, -1),
        (0, -1, -1, 0),
        (None, 1, 1, None),
    ],
)
def test_the_sign_between_quantities_follows_what_moves(sign, cause, effect, expected):
    """What the words say to rise or fall decides, wherever those words stand; no effect stays none."""
    ends = {"cause": End(span=(0, 1), delta=cause), "effect": End(span=(2, 3), delta=effect)}
    link = Influence(sentence=0, link_type="causal", sign=sign, **ends)

    assert expected == link.quantity_sign


def test_a_missing_end_leaves_the_sign_as_it_is():
    """An end that another sentence tells has no movement to judge by."""
    link = Influence(sentence=0, link_type="causal", sign=-1, cause=None, effect=End(span=(2, 3), delta=-1))

    assert -1 == link.quantity_sign


def test_sentences_without_deeds_ties_and_links_are_not_coded(passage_of):
    """Amounts and times alone do not make a sentence coded."""
    assert {0, 1, 2} == passage_of().coded()
    assert "Snow fell on the pass." == passage_of().words(passage_of().sentences[3])
